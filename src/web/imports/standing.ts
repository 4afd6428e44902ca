/** Where an import stands, in words. */
import type { ImportSaid } from '../../kit/import-contract.ts'

type Standing = ImportSaid['standing']

export const standingWords: Readonly<Record<Standing, readonly [words: string, tone: string]>> = {
  checking: ['正在试算', 'soon'],
  checked: ['试算通过，待确认', 'state'],
  wrong: ['有错误，不能入库', 'late'],
  keeping: ['正在入库', 'soon'],
  kept: ['已入库', 'done'],
  undoing: ['正在撤销', 'soon'],
  undone: ['已撤销', ''],
  failed: ['没有成功', 'late'],
}

export const isAtWork = ({ standing }: { standing: Standing }): boolean => ['checking', 'keeping', 'undoing'].includes(standing)
