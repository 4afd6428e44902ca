/** 案件的决定文书：每人一份，文号在首次出具时取得、以后不变；没有填的字段说得出名字. */
import { describe, expect, it } from 'vitest'
import { county, signedThrough } from '../../../../test/helm.ts'
import { openedFile } from '../../../../test/word-file.ts'
import type { PaperSaid, RecordPage } from '../../../kit/record-page.ts'
import { livesOf } from './life.ts'

const c = county()
const { filed, tried, person } = livesOf(c)

const why = `why=${encodeURIComponent('送达本人')}`

const papersOf = (page: RecordPage) => c.cast.handler.get<PaperSaid[]>(`/api/cases/${page.id}/papers`)
const ask = (page: RecordPage, paper: string, line = person(page)) =>
  c.cast.handler.ask<Buffer>('GET', `/api/cases/${page.id}/papers/${paper}?line=${line}&${why}`)
const textsOf = async (page: RecordPage, paper: string): Promise<string[]> => {
  const reply = await ask(page, paper)
  expect(reply.status, reply.text).toBe(200)
  return openedFile(reply.body).paragraphs.map(({ text }) => text)
}
const named = (papers: PaperSaid[]) => papers.filter(({ paper }) => paper !== 'approval').map(({ label, about }) => `${label}：${about}`)

const decided = async (subjectName: string, sanctions: Record<string, string>): Promise<RecordPage> => {
  const page = await tried({ receivedOn: '2026-03-02', subjectName })
  const said = { outcome: '给予处分', form: '第二种形态', ...sanctions }
  await c.cast.trialist.takes(page, 'decide', { minutes: '纪要2号', decidedOn: '2026-03-02' }, { [person(page)]: said })
  await signedThrough(c, page)
  return c.cast.handler.reads(page)
}

describe('案件的文书', () => {
  it('立案以后有立案决定书；处分决定作出以前没有处分决定', async () => {
    c.setDay('2026-03-02')
    const page = await filed({ receivedOn: '2026-03-02' })
    expect(named(await papersOf(page))).toEqual(['立案决定书：对象甲'])
    const texts = await textsOf(page, 'filing')
    expect(texts).toContain('立〔2026〕1号')
    expect(texts).toContain('对象甲，县财政局科员。')
    expect(texts).toContain('立案依据：已掌握部分违纪事实')
    await c.cast.handler.mayNot(ask(page, 'partyDecision'), '没有这种文书', 404)
    await c.cast.handler.mayNot(c.cast.handler.ask('GET', `/api/cases/${page.id}/papers/filing?${why}`), '没有这种文书', 404)
  })

  it('没有填写的字段说出名字，填了才能出具；文号首次出具时取得，再出具还是那个号', async () => {
    const page = await decided('对象乙', { partySanction: '警告' })
    expect(named(await papersOf(page))).toEqual(['立案决定书：对象乙', '党纪处分决定：对象乙'])
    const wanting = (await papersOf(page)).find(({ paper }) => paper === 'partyDecision')!
    expect(wanting.reasons.map(({ text }) => text)).toEqual(['没有填写违反纪律，不能出具“党纪处分决定”'])
    await c.cast.handler.mayNot(ask(page, 'partyDecision'), '没有填写违反纪律', 409)

    const full = await decided('对象丙', { partySanction: '严重警告', discipline: '廉洁纪律' })
    const texts = await textsOf(full, 'partyDecision')
    expect(texts).toContain('纪〔2026〕1号')
    expect(texts).toContain('关于给予对象丙严重警告处分的决定')
    expect(texts).toContain('本决定自2026年3月2日起生效。')
    expect(texts).toContain('中共测试县纪律检查委员会')
    expect(texts.join('')).toContain('（会议纪要：纪要2号）')
    expect(texts.join('')).toContain('申诉')
    expect(await textsOf(full, 'partyDecision')).toContain('纪〔2026〕1号')
    const other = await decided('对象丁', { partySanction: '警告', discipline: '工作纪律' })
    expect(await textsOf(other, 'partyDecision')).toContain('纪〔2026〕2号')
  })

  it('政务处分决定书写明申请复审的期限；两把尺子各是各的文书', async () => {
    const page = await decided('对象戊', { partySanction: '警告', discipline: '廉洁纪律', govSanction: '记过' })
    expect(named(await papersOf(page))).toEqual(['立案决定书：对象戊', '党纪处分决定：对象戊', '政务处分决定书：对象戊'])
    const texts = await textsOf(page, 'governmentDecision')
    expect(texts).toContain('监〔2026〕1号')
    expect(texts.join('')).toMatch(/自收到本决定之日起一个月内，向测试县监察委员会申请复审/)
    expect(texts.join('')).not.toContain('廉洁纪律')
  })

  it('同时出具的两份文书不会得到同一个文号', async () => {
    const pages = [await decided('对象己', { govSanction: '警告', form: '第二种形态' }), await decided('对象庚', { govSanction: '警告' })]
    const all = await Promise.all(pages.flatMap((page) => [textsOf(page, 'governmentDecision'), textsOf(page, 'governmentDecision')]))
    const numbers = all.map((texts) => texts.find((text) => text.startsWith('监〔')))
    expect(numbers[0]).toBe(numbers[1])
    expect(numbers[2]).toBe(numbers[3])
    expect(new Set(numbers).size).toBe(2)
  })

  it('案件的文书没有理由不出具；理由和文号进痕迹', async () => {
    c.setDay('2026-03-02')
    const { handler } = c.cast
    const page = await filed({ receivedOn: '2026-03-02', subjectName: '对象辛' })
    const paper = `/api/cases/${page.id}/papers/filing?line=${person(page)}`
    await handler.mayNot(handler.ask('GET', paper), '请写明出具“立案决定书”的理由', 422)
    await handler.mayNot(handler.ask('GET', `${paper}&why=${encodeURIComponent('　')}`), '请写明出具的理由', 422)
    const sheet = (await papersOf(page)).find((each) => each.paper === 'approval')
    await handler.mayNot(handler.ask('GET', `/api/cases/${page.id}/papers/approval?line=${sheet?.line}`), '请写明出具“呈批表”的理由', 422)
    expect((await handler.get<{ kind: string }[]>(`/api/cases/${page.id}/history`)).filter(({ kind }) => kind === 'issue')).toEqual([])
    const texts = await textsOf(page, 'filing')
    const number = texts.find((text) => text.startsWith('立〔2026〕'))
    const [trace] = (await handler.get<{ kind: string; what: unknown }[]>(`/api/cases/${page.id}/history`)).filter(({ kind }) => kind === 'issue')
    expect(trace?.what).toEqual({ name: `立案决定书-对象辛-${number}`, number, why: '送达本人' })
  })
})
