/** A recorded recusal, surface by surface: what was known a moment ago is nowhere any more, and the database itself says so. */
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { RecordPage } from '../src/kit/record-page.ts'
import type { Actor, Values } from './actor.ts'
import { county, sampleClue } from './helm.ts'
import { sentFile } from './sheet-upload.ts'

const c = county()
const NAME = '回避对象某'
let clue: RecordPage
let file = ''

const sheetOf = async (who: Actor, area: string): Promise<string> => {
  const { body } = await who.ask('GET', `/api/${area}/sheet`)
  const { sheets } = await readXlsx(new Uint8Array(body as unknown as Buffer))
  return JSON.stringify(sheets.map(({ rows }) => rows))
}

const figures = '/api/figures?from=2026-01-01&to=2026-01-31&ids=clues.received'

/** Each surface, as this reader finds it: does it tell of the clue? */
const surfaces: Record<string, (who: Actor) => Promise<boolean>> = {
  台账: async (who) => (await who.ask('GET', '/api/clues?size=200')).text.includes(NAME),
  条数: async (who) => (await who.get<{ count: number }>('/api/clues/count')).count > 0,
  导出: async (who) => (await sheetOf(who, 'clues')).includes(NAME),
  记录页: async (who) => (await who.ask('GET', `/api/clues/${clue.id}`)).status === 200,
  留痕: async (who) => (await who.ask('GET', `/api/clues/${clue.id}/history`)).status === 200,
  期限: async (who) => (await who.ask('GET', `/api/clues/${clue.id}/limits`)).status === 200,
  关联: async (who) => (await who.ask('GET', `/api/clues/${clue.id}/ties`)).status === 200,
  文书: async (who) => (await who.ask('GET', `/api/clues/${clue.id}/papers`)).status === 200,
  附件名: async (who) => (await who.ask('GET', `/api/clues/${clue.id}/files`)).status === 200,
  附件: async (who) => (await who.ask('GET', `/api/clues/${clue.id}/files/${file}`)).status === 200,
  封存: async (who) => (await who.ask('GET', `/api/sealed/clues/${clue.id}`)).status === 200,
  查找: async (who) => (await who.ask('GET', `/api/search?q=${encodeURIComponent(NAME)}`)).text.includes(clue.id),
  待办: async (who) => (await who.ask('GET', '/api/desk')).text.includes(clue.id),
  本室待办: async (who) => (await who.ask('GET', '/api/desk?of=office')).text.includes(clue.id),
  等别人: async (who) => (await who.ask('GET', '/api/desk?of=others')).text.includes(clue.id),
  指标: async (who) => ((await who.get<{ value: number }[]>(figures))[0]?.value ?? 0) > 0,
  指标背后: async (who) => (await who.ask('GET', '/api/figures/clues.received/records?from=2026-01-01&to=2026-01-31')).text.includes(clue.id),
  交接: async (who) => (await who.ask('GET', `/api/handovers/clues/${clue.id}`)).status === 200,
}

const seenOn = async (who: Actor): Promise<string[]> => {
  const seen: string[] = []
  for (const [surface, tells] of Object.entries(surfaces)) if (await tells(who)) seen.push(surface)
  return seen
}

describe('决定回避', () => {
  it('回避以前，承办人处处看得到（等别人的除外）', async () => {
    c.setDay('2026-01-05')
    const { clueOffice, secretary, handler } = c.cast
    clue = await clueOffice.adds('clues', sampleClue(c, { subjectName: NAME }) as Values)
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, tier: 'C', note: '分办' })
    await secretary.signs(clue)
    const sent = await sentFile(c, clueOffice, `/api/clues/${clue.id}/files`, '材料.txt', Buffer.from('材料'))
    file = (JSON.parse(sent.text) as { id: string }[])[0]!.id
    const seen = await seenOn(handler)
    expect(Object.keys(surfaces).filter((surface) => !seen.includes(surface))).toEqual(['等别人'])
  })

  it('回避以后，一处也没有；别人照旧', async () => {
    const { deputy, handler, clueOffice, head } = c.cast
    const before = [await seenOn(clueOffice), await seenOn(head)]
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: handler.id, reason: '与被反映人系近亲属' })
    expect(await seenOn(handler)).toEqual([])
    expect([await seenOn(clueOffice), await seenOn(head)]).toEqual(before)
    await handler.mayNot(handler.ask('POST', `/api/sealed/clues/${clue.id}/releases`, { reason: '想知道' }), '没有这条记录', 404)
    await handler.mayNot(handler.ask('POST', `/api/clues/${clue.id}/steps/verify`, { form: {} }), '没有这条记录', 404)
  })

  it('申报过的关系：交到手上时作为问题提示，交办的人答复后才能办，答复留痕；没有涉及的不问', async () => {
    const { clueOffice, secretary, handler, handler2, head, stranger } = c.cast
    const declares = (who: Actor, body: Values) => who.ask('POST', '/api/disclosures', body)
    await handler.mayNot(declares(handler, { kind: '近亲属' }), '请填写对方姓名或者选择单位', 422)
    expect((await declares(handler, { kind: '近亲属', name: '申报对象某', said: '妻弟' })).status).toBe(200)
    expect((await declares(handler2, { kind: '曾经任职的单位', unitId: c.units[0]!.id })).status).toBe(200)
    expect((await stranger.get<{ items: unknown[] }>('/api/disclosures')).items).toEqual([])
    const assign = (who: Actor, more: Values = {}) => ({
      form: { officeId: c.office.第一纪检监察室, handlerId: who.id, tier: 'C', note: '分办' },
      ...more,
    })
    const about = await clueOffice.adds('clues', sampleClue(c, { subjectName: '申报对象某', subjectUnitId: c.units[1]!.id }) as Values)
    const at = `/api/clues/${about.id}/steps/assign`
    await clueOffice.mayNot(clueOffice.ask('POST', at, assign(handler)), '申报过“近亲属”：申报对象某 妻弟，而本件涉及', 409)
    expect((await clueOffice.ask('POST', at, assign(handler, { tieAnswer: '同名，不是同一人' }))).status).toBe(200)
    await secretary.signs(about)
    const history = await clueOffice.get<{ kind: string; what: Record<string, unknown> }[]>(`/api/clues/${about.id}/history`)
    expect(history).toContainEqual(expect.objectContaining({ kind: 'answer tie', what: expect.objectContaining({ answer: '同名，不是同一人' }) }))
    const given = { records: [{ area: 'clues', id: about.id }], to: handler2!.id, reason: '岗位调整' }
    expect((await head!.ask('POST', '/api/handovers', given)).status, '另一单位，不问').toBe(200)
    const ofUnit = await clueOffice.adds('clues', sampleClue(c, { subjectName: '旁人' }) as Values)
    await clueOffice.mayNot(clueOffice.ask('POST', `/api/clues/${ofUnit.id}/steps/assign`, assign(handler2!)), '曾经任职的单位”：县财政局', 409)
    const [{ id }] = (await handler.get<{ items: { id: string }[] }>('/api/disclosures')).items as [{ id: string }]
    await stranger.mayNot(stranger.ask('DELETE', `/api/disclosures/${id}`), '没有这条记录', 404)
    expect((await handler.ask('DELETE', `/api/disclosures/${id}`)).status).toBe(200)
    const again = await clueOffice.adds('clues', sampleClue(c, { subjectName: '申报对象某', subjectUnitId: c.units[1]!.id }) as Values)
    expect((await clueOffice.ask('POST', `/api/clues/${again.id}/steps/assign`, assign(handler))).status, '撤回后不问').toBe(200)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
