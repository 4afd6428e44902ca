/** A recorded recusal, surface by surface: what was known a moment ago is nowhere any more, and the database itself says so. */
import { describe, expect, it } from 'vitest'
import type { RecordPage } from '../src/kit/record-page.ts'
import type { Actor, Values } from './actor.ts'
import { county, sampleClue } from './helm.ts'
import { sentFile } from './sheet-upload.ts'
import { clueSurfaces, seenOn } from './surfaces.ts'

const c = county()
const NAME = '回避对象某'
let clue: RecordPage
let file = ''

const sought = () => ({ id: clue.id, name: NAME, file })

describe('决定回避', () => {
  it('回避以前，承办人处处看得到（等别人的除外）', async () => {
    c.setDay('2026-01-05')
    const { clueOffice, secretary, handler } = c.cast
    clue = await clueOffice.adds('clues', sampleClue(c, { subjectName: NAME }) as Values)
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, tier: 'C', note: '分办' })
    await secretary.signs(clue)
    const sent = await sentFile(c, clueOffice, `/api/clues/${clue.id}/files`, '材料.txt', Buffer.from('材料'))
    file = (JSON.parse(sent.text) as { id: string }[])[0]!.id
    const seen = await seenOn(handler, sought())
    expect(Object.keys(clueSurfaces).filter((surface) => !seen.includes(surface))).toEqual(['等别人'])
  })

  it('回避以后，一处也没有；别人照旧', async () => {
    const { deputy, handler, clueOffice, head } = c.cast
    const before = [await seenOn(clueOffice, sought()), await seenOn(head, sought())]
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: handler.id, reason: '与被反映人系近亲属' })
    expect(await seenOn(handler, sought())).toEqual([])
    expect([await seenOn(clueOffice, sought()), await seenOn(head, sought())]).toEqual(before)
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

  it('请谁签批也问：有可能签批的人申报过、而本件涉及的，呈批时提示，答复后照办；不涉及的、已撤回的不问', async () => {
    const { clueOffice, secretary, deputy, handler } = c.cast
    const declared = (who: Actor) => who.ask('POST', '/api/disclosures', { kind: '同乡、同学、战友', name: '签批对象某' })
    await declared(secretary)
    await declared(deputy)
    const about = (name: string) => clueOffice.adds('clues', sampleClue(c, { subjectName: name, subjectUnitId: c.units[2]!.id }) as Values)
    const form = { officeId: c.office.第一纪检监察室, handlerId: handler.id, tier: 'C', note: '分办' }
    const assigns = (record: RecordPage, more: Values = {}) => clueOffice.ask('POST', `/api/clues/${record.id}/steps/assign`, { form, ...more })
    const tied = await about('签批对象某')
    const { status, text } = await assigns(tied)
    expect(status).toBe(409)
    expect(text).toContain(`${secretary.name}申报过“同乡、同学、战友”：签批对象某`)
    expect(text, '不签这一步的不问').not.toContain(deputy.name)
    expect((await clueOffice.reads(tied)).state, '没有答复的没有呈批').toBe('received')
    expect((await assigns(await about('无关的人'))).status).toBe(200)
    expect((await assigns(tied, { tieAnswer: '同名，不是同一人' })).status).toBe(200)
    const [{ id }] = (await secretary.get<{ items: { id: string }[] }>('/api/disclosures')).items as [{ id: string }]
    await secretary.ask('DELETE', `/api/disclosures/${id}`)
    expect((await assigns(await about('签批对象某'))).status).toBe(200)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
