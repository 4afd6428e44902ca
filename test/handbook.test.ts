/** 工作手册: composed from what is in force, whole or of one role, opened as the Word file that it is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import { chapters, handbook } from '../src/base/handbook/handbook.ts'
import type { InForce } from '../src/base/handbook/in-force.ts'
import { roles, type Role } from '../src/kit/role.ts'
import { type Block, runText } from '../src/kit/paper.ts'
import { standingLabel } from '../src/law/statute.ts'
import { findStatute } from '../src/law/statutes.ts'
import { wordOf } from '../src/server/papers.ts'
import { county } from './helm.ts'
import { drawn, textOf, whyNotDrawn } from './office.ts'
import { openedFile, plain } from './word-file.ts'

const declared: InForce = { areas, codes: ({ codes }) => codes, terms: {}, chains: {} }
const about = { commission: '云岭县纪委监委', day: '2026年3月2日', version: '12345678' }
const wordsOf = (block: Block): string[] =>
  block.kind === 'table'
    ? [block.caption, ...block.head, ...block.rows.flat().map((cell) => cell.map(runText).join(''))]
    : [block.runs.map(runText).join('')]
const tableIn = (blocks: readonly Block[], caption: string): string[] => {
  const found = blocks.find((block) => block.kind === 'table' && block.caption === caption)
  expect(found, caption).toBeDefined()
  return wordsOf(found!)
}
const c = county()

describe('工作手册', () => {
  it('全部岗位、全部流程都在，没有空的地方', () => {
    const blocks = chapters(declared)
    const said = blocks.flatMap(wordsOf)
    for (const text of said) expect(text.trim(), said.join('／').slice(0, 200)).not.toBe('')
    for (const label of Object.values(roles))
      expect(
        said.some((text) => text.endsWith(`）${label}`)),
        label,
      ).toBe(true)
    for (const { procedure, codes = [] } of areas) {
      if (procedure) {
        const steps = tableIn(blocks, `${procedure.label}的步骤`)
        for (const { label } of Object.values(procedure.steps)) expect(steps).toContain(label)
        for (const { label } of Object.values(procedure.limits)) expect(tableIn(blocks, `${procedure.label}的期限`)).toContain(label)
      }
      for (const { label } of codes) expect(tableIn(blocks, '现行代码表')).toContain(label)
    }
  })

  it('一个岗位的手册只印本岗位填写时用得到的代码表', () => {
    const ofIntake = tableIn(chapters(declared, 'intake'), '现行代码表')
    for (const label of ['信访渠道', '初重', '是否实名', '转报情形']) expect(ofIntake).toContain(label)
    const ofConduct = tableIn(chapters(declared, 'conductOffice'), '现行代码表')
    for (const { label } of areas.find(({ name }) => name === 'conduct')!.codes!) {
      expect(ofConduct).toContain(label)
      expect(ofIntake).not.toContain(label)
    }
    expect(ofConduct).not.toContain('信访渠道')
    expect(chapters(declared, 'admin').some((block) => block.kind === 'table' && block.caption === '现行代码表')).toBe(false)
  })

  it('每条所引条文都写出内容，凭记忆整理的标明', () => {
    const blocks = chapters(declared)
    for (const { procedure } of areas)
      for (const { basis } of Object.values(procedure?.limits ?? {})) {
        if ('setBy' in basis) continue
        const statute = findStatute(basis.statute)!
        const { says, standing } = statute.articles[basis.article]!
        const rows = tableIn(blocks, `《${statute.name}》`)
        expect(rows[rows.indexOf(says) + 1]).toBe(standingLabel[standing])
      }
  })

  it('一个岗位的手册只有本岗位办理、签批的，期限分清法规和本单位规定', () => {
    const blocks = chapters(declared, 'intake')
    const headings = blocks.flatMap((block) => (block.kind === 'second' ? wordsOf(block) : []))
    expect(headings).toContain('（一）信访室')
    expect(headings.join()).not.toContain('案件审理室')
    const limits = tableIn(blocks, '信访室负责的期限')
    expect(limits.some((cell) => cell === '法规规定' || cell === '本单位规定')).toBe(true)
    expect(chapters(declared, 'admin').some((block) => block.kind === 'table' && block.caption.startsWith('系统管理员'))).toBe(false)
  })

  it('本单位改了期限，手册跟着改', () => {
    const changed = chapters({ ...declared, terms: { 'referral.receive': { workdays: 7 } } })
    const cells = tableIn(changed, '问题通报的期限')
    expect(cells).toContain('7个工作日')
    expect(tableIn(chapters(declared), '问题通报的期限')).not.toContain('7个工作日')
  })

  it('向服务器要：写明日期、版本、内部使用；Word文件打得开；没有的岗位说清楚', async () => {
    const { paper, version } = await c.cast.handler.get<{ paper: { name: string; blocks: Block[] }; version: string }>('/api/handbook?role=handler')
    expect(paper.name).toContain('工作手册（承办人）')
    expect(version).toMatch(/^\d{8}$/)
    expect(paper.blocks.flatMap(wordsOf).join()).toMatch(new RegExp(`内部使用\\n\\d{4}年\\d+月\\d+日　版本${version}`))
    const { version: other } = await c.cast.head.get<{ version: string }>('/api/handbook')
    expect(other).not.toBe(version)
    await c.cast.handler.mayNot(c.cast.handler.ask('GET', '/api/handbook?role=nobody'), '没有这个岗位', 422)
    const word = await c.cast.handler.ask<Buffer>('GET', '/api/handbook/word?role=handler')
    expect(openedFile(word.body).paragraphs.some(({ text }) => text.includes('承办人负责的期限'))).toBe(true)
  })

  it('Word文件有每个岗位，没有空的单元格', async () => {
    const { document, paragraphs } = openedFile(await wordOf(handbook(chapters(declared), about)))
    const text = paragraphs.map((each) => each.text).join('\n')
    for (const label of Object.values(roles)) expect(text).toContain(label)
    for (const [cell] of document.matchAll(/<w:tc>.*?<\/w:tc>/g)) expect(plain(cell)).not.toBe('')
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it.skipIf(whyNotDrawn !== undefined)('画得出来', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingjian-handbook-'))
    try {
      const role: Role = 'intake'
      writeFileSync(join(folder, 'handbook.docx'), await wordOf(handbook(chapters(declared, role), { ...about, role })))
      expect(drawn(folder, ['handbook.docx'])).not.toContain('Warning')
      expect(textOf(join(folder, 'handbook.pdf')).replace(/\s/g, '')).toContain('信访室负责的期限')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
