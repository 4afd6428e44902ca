/** 作风问题 of the demonstration: problems of this year, handled and sanctioned, some of them announced. */
import { conduct } from '../../areas/conduct/area.ts'
import type { Values } from '../../kit/who.ts'
import { addRecord } from '../../server/amend.ts'
import type { Life, Teller } from './teller.ts'

const found = async (t: Teller, ago: number, unit: string, more: Values): Promise<void> => {
  const foundOn = t.on(ago)
  await t.does(t.who('conductOffice'), (ctx) => addRecord(ctx, conduct, { foundOn, unitId: t.unit(unit), rank: '乡科级以下', ...more }))
}

const ofThisYear: Life = async (t) => {
  await found(t, 0, '县教育局', { class: 'B1', described: '收受服务对象土特产', handled: 1, sanctioned: 0, announced: false })
  await found(t, 9, '县农业农村局', { class: 'A3', described: '群众申请事项拖延办理', handled: 2, sanctioned: 1, announced: true })
  await found(t, 21, '县水利局', { class: 'B2', described: '公务接待超标准', rank: '乡科级', handled: 1, sanctioned: 1, announced: true })
  await found(t, 34, '县住房和城乡建设局', { class: 'A4', described: '以发文代替落实', rank: '乡科级', handled: 1, sanctioned: 0, announced: true })
  await found(t, 52, '县教育局', { class: 'B4', described: '违规发放加班补贴', handled: 3, sanctioned: 1, announced: false })
}

export const conductLives: readonly Life[] = [ofThisYear]
