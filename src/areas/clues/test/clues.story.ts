/** The life of a clue, told in order: received, given out, talked, verified, shelved, closed, filed. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, sampleClue } from '../../../../test/helm.ts'
import { clueProcedure } from '../procedure.ts'

const c = county()

const assigned = async (more = {}) => {
  const { clueOffice, secretary, handler } = c.cast
  const clue = await clueOffice.adds('clues', sampleClue(c, more))
  await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
  return secretary.signs(clue)
}

const verify = { team: [] as string[], opinion: '拟初步核实', plan: '核查方案' }
const team = () => ({ ...verify, team: [c.cast.handler.id, c.cast.handler2.id] })

describe('一条问题线索', () => {
  it('受理、分办、初核、转立案：期限照章起算，谁都不能签自己呈报的事', async () => {
    c.setDay('2026-01-05')
    const { clueOffice, secretary, handler, head, deputy, stranger } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c))
    expect(clue.number).toBe('线〔2026〕1号')
    await stranger.doesNotSee(clue)
    await handler.doesNotSee(clue)
    expect(clue.limits).toMatchObject([{ limit: 'propose', startedOn: '2026-01-05', due: '2026-02-05' }])

    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
    await clueOffice.mayNotTake(clue, 'moveUp', '正在呈批')
    await deputy.mayNotSign(clue, '现在应由纪委书记')
    await clueOffice.mayNotSign(clue, '现在应由纪委书记')
    await secretary.signs(clue)

    await stranger.doesNotSee(clue)
    await handler.mayNotTake(clue, 'file', '当前状态不能办理这一步')
    c.setDay('2026-01-12')
    await handler.mayNotTake(clue, 'verify', '核查组不少于二人', { ...verify, team: [handler.id] })
    await handler.takes(clue, 'verify', team())
    const verifying = await everyoneSigns(clue, head, deputy)
    expect(verifying.state).toBe('verifying')
    expect(verifying.values).toMatchObject({ way: '初步核实', disposedOn: '2026-01-12' })
    expect(verifying.limits).toMatchObject([
      { limit: 'propose', endedOn: '2026-01-12' },
      { limit: 'verify', startedOn: '2026-01-12', due: '2026-03-12' },
    ])
    const todo = await handler.get<{ items: { recordId: string; dueOn: string; daysLeft: number }[] }>('/api/desk')
    expect(todo.items).toContainEqual(expect.objectContaining({ recordId: clue.id, dueOn: '2026-03-12', daysLeft: 59 }))

    c.setDay('2026-03-13')
    expect((await handler.get<{ items: { daysLeft: number }[] }>('/api/desk')).items[0]?.daysLeft).toBe(-1)
    await handler.takes(clue, 'file', { opinion: '建议立案', reportSigned: true })
    const filed = await everyoneSigns(clue, head, deputy, secretary)
    expect(filed.state).toBe('filed')
    const { items } = await handler.finds('cases', '?state=proposed')
    expect(items).toMatchObject([{ subjects: '对象甲', clueNumber: '线〔2026〕1号' }])
    expect(await clueOffice.get(`/api/clues/${clue.id}/ties`)).toContainEqual(
      expect.objectContaining({ area: 'cases', kind: '线索转立案', direction: 'to' }),
    )
  })

  it('初核以后移送有关党组织处理，报批与初核情况报告相同；给了措施，形态由系统提出', async () => {
    c.setDay('2026-01-05')
    const { handler, head, deputy, secretary } = c.cast
    const clue = await assigned({ subjectName: '对象移送' })
    await handler.takes(clue, 'verify', team())
    await everyoneSigns(clue, head, deputy)
    c.setDay('2026-02-02')
    await handler.takes(clue, 'passOn', { opinion: '属单位日常管理，建议移送', reportSigned: true, party: '某局党组' })
    const passed = await everyoneSigns(clue, head, deputy, secretary)
    expect(passed).toMatchObject({ state: 'passedOn', values: { result: '移送有关党组织处理', resultOn: '2026-02-02' } })
    expect(passed.limits).toContainEqual(expect.objectContaining({ limit: 'verify', endedOn: '2026-02-02' }))
    const { proposes } = clueProcedure.steps.closeVerified!
    expect([proposes!({ measure: '批评教育' }, {}), proposes!({}, {})]).toEqual([{ form: '第一种形态' }, {}])
  })

  it('退回有理由，退回后重新呈批；呈报人可以在无人签批前撤回', async () => {
    c.setDay('2026-05-06')
    const { handler, head, deputy } = c.cast
    const clue = await assigned({ receivedOn: '2026-05-06' })
    await handler.takes(clue, 'verify', team())
    await handler.ask('DELETE', `/api/clues/${clue.id}/signatures`)
    await handler.takes(clue, 'verify', team())
    await head.signs(clue)
    await handler.mayNot(handler.ask('DELETE', `/api/clues/${clue.id}/signatures`), '已有人签批', 409)
    await deputy.mayNot(deputy.ask('POST', `/api/clues/${clue.id}/signatures`, { verdict: 'returned' }), '退回应当写明理由', 422)
    const back = await deputy.sendsBack(clue, '方案不具体，请补充')
    expect(back.state).toBe('assigned')
    expect(back.values.way).toBeUndefined()
    expect(back.taken.filter((t) => t.standing === 'returned').length).toBe(2)
    await handler.takes(clue, 'verify', team())
    expect((await everyoneSigns(clue, head, deputy)).state).toBe('verifying')
  })

  it('审批到哪一级看对象层级：正职要报县委书记，而且县委书记只看得到请他签的', async () => {
    c.setDay('2026-05-11')
    const { handler, head, deputy, secretary, partySecretary } = c.cast
    const plain = await assigned({ receivedOn: '2026-05-11' })
    const chief = await assigned({ receivedOn: '2026-05-11', tier: 'B1', post: '局长', rank: '乡科级' })
    await partySecretary.doesNotSee(chief)
    const desk = async () =>
      (await c.cast.clueOffice.get<{ items: { what: string; recordId: string }[] }>('/api/desk')).items
        .filter((i) => i.what === '报上级纪委')
        .map((i) => i.recordId)
    expect(await desk()).toEqual([chief.id])
    await c.cast.clueOffice.mayNotTake(plain, 'reportUp', '才报上级纪委', { reportedOn: '2026-05-11', paper: '报1' })
    await c.cast.clueOffice.takes(chief, 'reportUp', { reportedOn: '2026-05-11', paper: '报〔2026〕1号' })
    expect(await desk()).toEqual([])
    await handler.takes(chief, 'verify', team())
    await everyoneSigns(chief, head, deputy, secretary)
    const verifying = await partySecretary.signs(chief)
    expect(verifying.state).toBe('verifying')
    await partySecretary.doesNotSee(plain)
  })

  it('没有填写对象层级的不能处置；上级管理干部的只能转报', async () => {
    const { clueOffice, secretary, handler } = c.cast
    const unknown = await assigned({ tier: undefined, receivedOn: '2026-05-11' })
    await handler.mayNotTake(unknown, 'verify', '请先填写对象层级', team())
    const above = await clueOffice.adds('clues', sampleClue(c, { tier: 'A', receivedOn: '2026-05-11' }))
    await clueOffice.mayNotTake(above, 'assign', '应当转报上级', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' })
    await clueOffice.takes(above, 'moveUp', { sentOn: '2026-05-11', paper: '报〔2026〕1号' })
    expect((await secretary.signs(above)).state).toBe('movedUp')
  })

  it('回避：被回避的人从此在哪里都看不到，也不知道有这条线索', async () => {
    c.setDay('2026-05-12')
    const { deputy, deputy2, head, handler } = c.cast
    const clue = await assigned({ subjectName: '回避对象', receivedOn: '2026-05-12' })
    await head!.mayNot(
      head!.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: deputy2!.id, reason: '近亲属' }),
      '应由分管副书记、纪委书记',
      403,
    )
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: deputy2!.id, reason: '与被反映人有近亲属关系' })
    await deputy2!.doesNotSee(clue)
    expect((await deputy2!.get<{ items: unknown[] }>(`/api/search?q=${encodeURIComponent('回避对象')}`)).items).toEqual([])
    expect((await handler.get<{ items: unknown[] }>(`/api/search?q=${encodeURIComponent('回避对象')}`)).items.length).toBe(1)
    await handler.takes(clue, 'verify', team())
    await head!.signs(clue)
    expect((await deputy2!.get<{ items: { recordId: string }[] }>('/api/desk')).items.map((i) => i.recordId)).not.toContain(clue.id)
    await deputy2!.mayNot(deputy2!.ask('POST', `/api/clues/${clue.id}/signatures`, { verdict: 'agreed' }), '没有这条记录', 404)
    expect((await deputy.signs(clue)).state).toBe('verifying')
  })

  it('谈话函询只批一次：县委管理的正职要县委书记批准，其余到分管副书记；批准后另立谈话函询，线索等它的结果', async () => {
    c.setDay('2026-05-25')
    const { handler, head, deputy, secretary, partySecretary } = c.cast
    const inquire = { talkKind: '函询', opinion: '拟函询', plan: '方案' }
    const clue = await assigned({ receivedOn: '2026-05-25' })
    await handler.takes(clue, 'inquire', inquire)
    const asked = await everyoneSigns(clue, head, deputy)
    expect(asked.state).toBe('inquired')
    expect(asked.values).toMatchObject({ way: '谈话函询', disposedOn: '2026-05-25', inquiryNumber: '谈函〔2026〕1号' })
    await handler.mayNotTake(clue, 'verify', '当前状态不能办理这一步', team())
    await handler.mayNotTake(clue, 'concludeTalk', '由系统根据其他事项的结果自动办理')
    await handler.mayNotTake(clue, 'resume', '谈话函询正在办理', { talkKind: '函询', approver: '副书记甲', approvedOn: '2026-05-25' })
    const chief = await assigned({ receivedOn: '2026-05-25', tier: 'B1', post: '局长', rank: '乡科级' })
    await handler.takes(chief, 'inquire', { ...inquire, talkKind: '谈话' })
    expect((await everyoneSigns(chief, head, deputy, secretary)).state).toBe('assigned')
    expect((await partySecretary.signs(chief)).state).toBe('inquired')
  })

  it('初核期限是本单位自定的，可以延长一次，原期限另存', async () => {
    c.setDay('2026-06-01')
    const { handler, head, deputy } = c.cast
    const clue = await assigned({ receivedOn: '2026-06-01' })
    await handler.takes(clue, 'verify', team())
    await everyoneSigns(clue, head, deputy)
    await handler.takes(clue, 'extend_verify', { reason: '涉及人员较多' })
    const extended = await deputy.signs(clue)
    expect(extended.limits).toContainEqual(expect.objectContaining({ limit: 'verify', original: '2026-08-03', due: '2026-09-03', extended: 1 }))
    await handler.mayNotTake(clue, 'extend_verify', '已按规定延长1次', { reason: '再延长' })
    const why = await handler.get<{ limit: string; own: boolean; why: unknown[] }[]>(`/api/clues/${clue.id}/limits`)
    expect(why.find((w) => w.limit === 'verify')).toMatchObject({ own: true, term: '2个月' })
  })

  it('两个人同时改一条线索，后到的要刷新', async () => {
    const { clueOffice } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { receivedOn: '2026-06-01' }))
    const amend = (post: string) => clueOffice.ask('PATCH', `/api/clues/${clue.id}`, { version: clue.version, values: { post }, why: '更正职务' })
    expect((await amend('副科长')).status).toBe(200)
    await clueOffice.mayNot(amend('科长'), '刚被他人改动', 409)
  })

  it('一百个人同时分办同一条线索，只有一个办成', async () => {
    const { clueOffice, handler } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { receivedOn: '2026-06-01' }))
    const form = { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' }
    const replies = await Promise.all(Array.from({ length: 100 }, () => clueOffice.ask('POST', `/api/clues/${clue.id}/steps/assign`, { form })))
    expect(replies.filter((r) => r.status === 200).length).toBe(1)
    expect(replies.filter((r) => r.status === 409).length).toBe(99)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
