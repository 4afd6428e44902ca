/** The life of a reading: asked for with a purpose, allowed for one person and some days, each opening written down, over when its time is. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../../test/actor.ts'
import { county } from '../../../../test/helm.ts'
import { turnDay } from '../../../server/day-turn.ts'
import { registerOf } from './register.ts'

const c = county()
const { person, asking, opens, custodianReads } = registerOf(c)
const others = (): Record<string, Actor> => c.cast

describe('查阅廉政档案', () => {
  it('申请要写明用途、事由和文号，有利害关系的回避；批准前打不开，批准后在期限内打得开', async () => {
    c.setDay('2026-03-02')
    const { handler, deputy, stranger, clueOffice } = c.cast
    const whose = await person('对象甲', c.units[0]!.id)
    await handler.mayNot(handler.ask('POST', '/api/archives', { form: asking(whose, { purpose: undefined }) }), '查阅用途', 422)
    await handler.mayNot(handler.ask('POST', '/api/archives', { form: asking(whose, { purpose: '随便看看' }) }), '查阅用途不在代码表内', 422)
    await handler.mayNot(handler.ask('POST', '/api/archives', { form: asking(whose, { reason: undefined }) }), '查阅事由', 422)
    await handler.mayNot(handler.ask('POST', '/api/archives', { form: asking(whose, { paper: undefined }) }), '请填写依据文号', 422)
    await handler.mayNot(handler.ask('POST', '/api/archives', { form: asking(whose, { unrelated: false }) }), '有近亲属或者利害关系的，不能查阅', 409)
    await handler.mayNot(handler.ask('POST', '/api/archives', { form: asking(whose, { purpose: '档案整理' }) }), '只由保管人办理', 409)
    await handler.mayNot(handler.ask('POST', '/api/archives', { step: 'take', form: asking(whose) }), '应由案件监督管理室办理', 403)

    const request = await handler.adds('archives', asking(whose))
    expect(request).toMatchObject({
      state: 'requested',
      values: { name: '对象甲', unitId: c.units[0]!.id, applicantId: handler.id, askedOn: '2026-03-02' },
    })
    expect(request.limits).toMatchObject([{ limit: 'approve', due: '2026-03-05' }])
    await stranger.doesNotSee(request)
    expect((await handler.ask('GET', '/api/desk')).text).not.toContain('批复查阅申请')
    expect((await deputy.ask('GET', '/api/desk')).text).toContain('批复查阅申请')
    await handler.mayNot(opens(handler, request), '查阅申请尚未批准', 409)
    await handler.mayNotTake(request, 'approve', '应由分管副书记', { untilDay: '2026-03-10' })
    await deputy.mayNotTake(request, 'approve', '查阅截止日不能早于今天', { untilDay: '2026-03-01' })
    await deputy.mayNotTake(request, 'approve', '查阅截止日不能晚于2026-04-01', { untilDay: '2026-04-02' })
    const open = await deputy.takes(request, 'approve', { untilDay: '2026-03-10' })
    expect(open).toMatchObject({ state: 'open', values: { approverId: deputy.id, approvedOn: '2026-03-02', untilDay: '2026-03-10' } })
    expect((await opens(handler, request)).status).toBe(200)
    await deputy.mayNot(opens(deputy, request), '应由查阅人本人办理', 403)
    await clueOffice.mayNot(opens(clueOffice, request), '应由查阅人本人办理', 403)
    await stranger.mayNot(opens(stranger, request), '没有这条记录', 404)
    for (const keeper of ['admin', 'security', 'auditor', 'organisation', 'reportOffice', 'intake', 'partySecretary', 'committee']) {
      await others()[keeper]!.mayNot(opens(others()[keeper]!, request), '您的角色不能使用这项功能', 403)
    }
  })

  it('本人不能查阅，也不知道有人在查阅自己的档案', async () => {
    c.setDay('2026-03-03')
    const { handler, deputy, secretary } = c.cast
    const herself = await person('一室承办甲', c.units[1]!.id)
    await handler.mayNot(handler.ask('POST', '/api/archives', { form: asking(herself) }), '不能查阅本人的廉政档案', 409)
    const ofDeputy = await person('副书记甲', c.units[1]!.id)
    const request = await handler.adds('archives', asking(ofDeputy))
    await deputy.doesNotSee(request)
    expect((await deputy.ask('GET', '/api/desk')).text).not.toContain('批复查阅申请')
    const open = await secretary.takes(request, 'approve', { untilDay: '2026-03-05' })
    expect(open.state).toBe('open')
  })

  it('本人申请不能本人批准；不批准的写明理由；批准前可以撤回', async () => {
    c.setDay('2026-03-04')
    const { deputy, handler, handler2 } = c.cast
    const whose = await person('对象乙', c.units[0]!.id)
    const own = await deputy.adds('archives', asking(whose))
    expect((await deputy.ask('GET', '/api/desk')).text).not.toContain(own.id)
    expect((await others().deputy2!.ask('GET', '/api/desk')).text).toContain(own.id)
    await deputy.mayNotTake(own, 'approve', '不能批准本人的查阅申请', { untilDay: '2026-03-05' })
    const allowed = await others().deputy2!.takes(own, 'approve', { untilDay: '2026-03-05' })
    expect(allowed.state).toBe('open')
    const request = await handler.adds('archives', asking(whose))
    await deputy.mayNotTake(request, 'decline', '不予批准的理由', {})
    const declined = await deputy.takes(request, 'decline', { ground: '用途与所附文件不符' })
    expect(declined).toMatchObject({ state: 'declined', values: { closedOn: '2026-03-04' } })
    await handler.mayNot(opens(handler, request), '已经办结', 409)
    const second = await handler2.adds('archives', asking(whose))
    await handler.doesNotSee(second)
    expect((await handler2.takes(second, 'withdraw')).state).toBe('withdrawn')
  })

  it('期满当天还打得开，次日打不开，由系统收回；可以批准延长一次', async () => {
    c.setDay('2026-04-07')
    const { handler, deputy } = c.cast
    const whose = await person('对象丙', c.units[0]!.id)
    const [first, longer] = [await handler.adds('archives', asking(whose)), await handler.adds('archives', asking(whose))]
    for (const each of [first, longer]) await deputy.takes(each, 'approve', { untilDay: '2026-04-10' })
    await handler.takes(longer, 'extend_read', { reason: '考察延期' })
    await deputy.signs(longer)
    c.setDay('2026-04-10')
    expect((await opens(handler, first)).status).toBe(200)
    c.setDay('2026-04-11')
    await handler.mayNot(opens(handler, first), '查阅期限已于2026-04-10届满', 409)
    expect((await opens(handler, longer)).body.request.until).toBe('2026-04-17')
    await turnDay(c.house)
    expect((await handler.reads(first)).state).toBe('expired')
    expect((await handler.reads(longer)).state).toBe('open')
    await handler.mayNotTake(longer, 'extend_read', '已按规定延长1次', { reason: '再延' })
    const done = await handler.takes(longer, 'finish', { use: '考察结论为可以使用' })
    expect(done).toMatchObject({ state: 'done', values: { closedOn: '2026-04-11', readings: 1 } })
  })

  it('每次打开都记下谁、何时、为何，保管人看得见，数得出来', async () => {
    c.setDay('2026-05-06')
    const { handler, deputy, clueOffice } = c.cast
    const whose = await person('对象丁', c.units[0]!.id)
    const request = await handler.adds('archives', asking(whose, { purpose: '责任追究', paper: '问责〔2026〕3号' }))
    await deputy.takes(request, 'approve', { untilDay: '2026-05-10' })
    const seen = (await opens(handler, request)).body
    expect(seen.keeping).toBeUndefined()
    expect(seen.person).not.toHaveProperty('idNumber')
    await opens(handler, request)
    const { request: own, shown } = await custodianReads(whose)
    expect(own.values.untilDay).toBe('2026-05-06')
    expect(shown.keeping!.readings.map(({ readerId, purpose }) => [readerId, purpose])).toEqual([
      [clueOffice.id, '档案整理'],
      [handler.id, '责任追究'],
      [handler.id, '责任追究'],
    ])
    expect(shown.keeping!.readings[1]).toMatchObject({ readAt: '2026-05-06 10:00', reason: '拟任人选考察', paper: '问责〔2026〕3号' })
    const history = await clueOffice.ask('GET', `/api/archives/${request.id}/history`)
    expect(history.text.match(/read archive/g)).toHaveLength(2)
    type Figure = { id: string; value: number; parts?: { key: string; value: number }[]; refused?: string }
    const figures = await clueOffice.get<Figure[]>('/api/figures?from=2026-05-06&to=2026-05-06')
    const read = figures.find(({ id }) => id === 'archives.read')
    expect(read).toMatchObject({
      value: 3,
      parts: [
        { key: '责任追究', value: 2 },
        { key: '档案整理', value: 1 },
      ],
    })
    expect(read?.refused).toBeUndefined()
  })

  it('打印要写理由，理由记入留痕；打不开的人也不能打印', async () => {
    c.setDay('2026-05-07')
    const { handler, deputy } = c.cast
    const whose = await person('对象戊', c.units[0]!.id)
    const request = await handler.adds('archives', asking(whose))
    const print = (who: Actor, why: string) => who.ask('POST', `/api/archives/${request.id}/printing`, { why })
    await handler.mayNot(print(handler, '报会研究'), '查阅申请尚未批准', 409)
    await deputy.takes(request, 'approve', { untilDay: '2026-05-10' })
    await handler.mayNot(print(handler, '　'), '请写明打印的理由', 422)
    await deputy.mayNot(print(deputy, '报会研究'), '应由查阅人本人办理', 403)
    expect((await print(handler, '报会研究')).status).toBe(200)
    const history = await handler.get<{ kind: string; what: unknown }[]>(`/api/archives/${request.id}/history`)
    expect(history.filter(({ kind }) => kind === 'print').map(({ what }) => what)).toEqual([{ why: '报会研究', number: request.values.number }])
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
