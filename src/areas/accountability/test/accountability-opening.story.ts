/** How accountability begins: who is proposed, who may start it, and when it is not started apart. */
import { describe, expect, it } from 'vitest'
import { colleague, county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import { heldOf } from './life.ts'

const c = county()
const { object, organisation } = heldOf(c)

describe('启动问责', () => {
  it('对象要写全；党组织不写姓名；层级合于对象；只有应当知道的人看得到', async () => {
    c.setDay('2026-03-02')
    const { handler, stranger, organisation: people } = c.cast
    const asks = (form: Record<string, unknown>, words: string) => handler.mayNot(handler.ask('POST', '/api/accountability', { form }), words)
    await asks({ ...object(), name: undefined }, '请填写姓名')
    await asks(organisation({ name: '某人' }), '不填写姓名')
    await asks(object({ level: '其他党组织' }), '不是干部的层级')
    await asks(object({ officeId: c.office.第二纪检监察室 }), '本人所在部门')
    await asks({ ...object(), brief: undefined }, '请填写拟问责的问题')
    const page = await handler.adds('accountability', object())
    expect(page.values).toMatchObject({ number: '问〔2026〕1号', openedOn: '2026-03-02', handlerId: handler.id })
    expect(page.limits).toMatchObject([{ limit: 'takeUp', due: '2026-04-01' }])
    await stranger.doesNotSee(page)
    await people!.doesNotSee(page)
    await c.cast.reportOffice!.doesNotSee(page)
  })

  it('调查组不少于二人；由纪委书记批准；谁都不能签自己呈报的；启动后二个月内见面，可延长一次', async () => {
    const { handler, handler2, head, deputy, secretary } = c.cast
    const page = await handler.adds('accountability', object({ name: '责任人乙' }))
    const form = { reasons: '理由', team: [handler.id, handler2.id], plan: '方案' }
    await handler.mayNotTake(page, 'start', '调查组不少于二人', { ...form, team: [handler.id, handler.id] })
    await handler.mayNotTake(page, 'startWithParty', '不需要报县委主要负责人批准', form)
    await head.mayNotTake(page, 'start', '应由承办人办理', form)
    await handler.takes(page, 'start', form)
    await handler.mayNotSign(page, '现在应由承办部门负责人')
    await secretary.mayNotSign(page, '现在应由承办部门负责人')
    const begun = await everyoneSigns(page, head, secretary)
    expect(begun).toMatchObject({ state: 'inquiring', values: { startedOn: '2026-03-02' } })
    expect(begun.limits).toContainEqual(expect.objectContaining({ limit: 'inquire', due: '2026-05-06' }))
    await handler2.reads(page)
    await handler.takes(page, 'extend_inquire', { reason: '涉及人员较多' })
    const longer = await deputy.signs(page)
    expect(longer.limits).toContainEqual(expect.objectContaining({ limit: 'inquire', due: '2026-06-08' }))
    await handler.mayNotTake(page, 'extend_inquire', '不能再延长', { reason: '再延' })
  })

  it('驻在单位管理的对象，派驻机构组长审批即可启动；其他部门不能这样登记', async () => {
    const { handler } = c.cast
    const level = '驻在单位管理的干部'
    await handler.mayNot(handler.ask('POST', '/api/accountability', { form: object({ level }) }), '由派驻机构承办')
    const [member, leader] = [
      await colleague(c, 'station1', '派驻第一纪检监察组', ['handler']),
      await colleague(c, 'station2', '派驻第一纪检监察组', ['officeHead']),
    ]
    const officeId = c.office.派驻第一纪检监察组
    const page = await member.adds('accountability', object({ level, officeId, name: '责任人派' }))
    const form = { reasons: '理由', team: [member.id, leader.id], plan: '方案' }
    await member.mayNotTake(page, 'start', '由派驻机构组长审批启动', form)
    await member.takes(page, 'startByGroup', form)
    const started = await leader.signs(page)
    expect(started).toMatchObject({ state: 'inquiring', values: { startedOn: '2026-03-02' } })
    expect(started.limits).toContainEqual(expect.objectContaining({ limit: 'takeUp', endedOn: '2026-03-02' }))
    expect(started.limits).toContainEqual(expect.objectContaining({ limit: 'inquire', due: '2026-05-06' }))
    const other = await member.adds('accountability', object({ officeId, name: '责任人派二' }))
    await member.mayNotTake(other, 'startByGroup', '不由派驻机构组长审批启动', form)
  })

  it('县委直接领导的党组织及其主要负责人，报县委书记批准；上级管理的不启动，转报上级', async () => {
    const { handler, handler2, head, secretary, partySecretary } = c.cast
    const form = { reasons: '理由', team: [handler.id, handler2.id], plan: '方案' }
    for (const whose of [organisation({ level: '县委直接领导的党组织' }), object({ level: '县委直接领导的党组织主要负责人' })]) {
      const page = await handler.adds('accountability', whose)
      await handler.mayNotTake(page, 'start', '应当报县委主要负责人批准', form)
      await handler.takes(page, 'startWithParty', form)
      const waiting = await everyoneSigns(page, head, secretary)
      expect(waiting.state).toBe('proposed')
      expect((await partySecretary.signs(page)).state).toBe('inquiring')
    }
    const above = await handler.adds('accountability', object({ level: '上级管理的干部' }))
    await handler.mayNotTake(above, 'start', '应当转报上级', form)
    await handler.takes(above, 'decline', { reasons: '转报市纪委监委' })
    const declined = await signedThrough(c, above)
    expect(declined).toMatchObject({ state: 'declined', values: { closedOn: '2026-03-02' } })
    await handler.mayNotTake(above, 'start', '当前状态不能办理这一步', form)
  })

  it('已经立案的不另行启动，案件必须是本人的', async () => {
    const { handler, clueOffice } = c.cast
    const person = { source: '审查中发现', name: '责任人丙', unitId: c.units[0]!.id, tier: 'C', brief: '失职' }
    const filed = await clueOffice.adds('cases', { ...person, officeId: c.office.第一纪检监察室, handlerId: handler.id }, 'openDirect')
    const other = await handler.adds('accountability', object({ name: '责任人丁' }))
    await handler.mayNotTake(other, 'linkCase', '案件不是本人的', { caseNumber: filed.number })
    expect((await handler.reads(other)).values.caseNumber).toBeUndefined()
    const page = await handler.adds('accountability', object({ name: '责任人丙' }))
    await handler.mayNotTake(page, 'joinCase', '请先登记本人已经立案的案件', { reasons: '已立案' })
    await handler.takes(page, 'linkCase', { caseNumber: filed.number })
    await handler.takes(page, 'joinCase', { reasons: '已立案审查' })
    expect((await signedThrough(c, page)).state).toBe('joined')
    expect(await handler.get(`/api/accountability/${page.id}/ties`)).toContainEqual(expect.objectContaining({ kind: '并入案件办理', area: 'cases' }))
    const body = await handler.adds('accountability', organisation())
    await handler.mayNotTake(body, 'linkCase', '只有干部', { caseNumber: filed.number })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
