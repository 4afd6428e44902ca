/** At the gate: which requests are answered, which go back and by which rule, and how long each may take. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { numberOf, requestsOf } from './requests.ts'

const c = county()
const { drafter, letter, registered, matched } = requestsOf(c)

const figureOf = async (id: string, from: string, to: string) => {
  const figures = await c.cast.secretary.get<{ id: string; value: number; parts?: { key: string; value: number }[]; refused?: string }[]>(
    `/api/figures?from=${from}&to=${to}`,
  )
  return figures.find((each) => each.id === `opinions.${id}`)
}

describe('来函', () => {
  it('事由在清单内、写明依据文件的登记办理；清单以外的退回来函单位，写明规则，数得出来', async () => {
    c.setDay('2026-03-02')
    const { handler, deputy, secretary, clueOffice } = c.cast
    await handler.mayNot(handler.ask('POST', '/api/opinions', { form: letter() }), '应由党风政风监督室办理', 403)
    const refused = (more: Record<string, unknown>, words: string) =>
      drafter().mayNot(drafter().ask('POST', '/api/opinions', { form: letter(more) }), words)
    await refused({ purpose: '清单以外的事由' }, '请选择是清单以外的什么事由')
    await refused({ outsidePurpose: '职称评定' }, '事由在清单内的，不填')
    await refused({ purpose: '年终聚餐' }, '不在代码表内')
    await refused({ receivedOn: '2026-03-03' }, '日期不能晚于今天')
    const page = await registered({ purpose: '清单以外的事由', outsidePurpose: '职称评定' })
    expect(page).toMatchObject({ state: 'registered', values: { drafterId: drafter().id } })
    await handler.doesNotSee(page)
    await clueOffice.reads(page)
    await drafter().takes(page, 'addPerson', { name: '干部甲', idNumber: numberOf(1) })
    await matched(page)
    await drafter().mayNotTake(page, 'finishMatching', '“职称评定”不在事由清单，应当退回', { supervisionOfficeId: c.office.第一纪检监察室 })
    await drafter().mayNotTake(page, 'sendBack', '来函已写明依据文件', { returnGround: '没有依据文件', returnReason: '请补充' })
    await drafter().takes(page, 'sendBack', { returnGround: '事由不在清单', returnReason: '职称评定不在征求意见的事由之列' })
    await secretary.mayNotSign(page, '现在应由分管副书记签批')
    const back = await deputy.signs(page)
    expect(back).toMatchObject({ state: 'returned', values: { returnedOn: '2026-03-02', returnedPurpose: '职称评定' } })
    expect(back.limits).toMatchObject([
      { limit: 'reply', endedOn: '2026-03-02' },
      { limit: 'match', endedOn: '2026-03-02' },
    ])
    const kept = await registered()
    const amend = { version: kept.version, values: { purpose: '清单以外的事由' }, why: '试探' }
    await drafter().mayNot(drafter().ask('PATCH', `/api/opinions/${kept.id}`, amend), '请选择是清单以外的什么事由')
    await drafter().mayNotTake(kept, 'sendBack', '“职级晋升”在事由清单内', { returnGround: '事由不在清单', returnReason: '退回' })
    expect(await figureOf('returned', '2026-03-01', '2026-03-31')).toMatchObject({ value: 1, parts: [{ key: '职称评定', value: 1 }] })
    const byPurpose = await figureOf('byPurpose', '2026-03-01', '2026-03-31')
    expect(byPurpose).toMatchObject({ value: 2 })
    expect(byPurpose?.refused).toBeUndefined()
  })

  it('没有依据文件的先补充，期限中止；十个工作日内回函，可以延长一次', async () => {
    c.setDay('2026-03-03')
    const { deputy, clueOffice } = c.cast
    const page = await registered({ basisDocument: undefined })
    expect(page.limits).toMatchObject([
      { limit: 'reply', due: '2026-03-17' },
      { limit: 'match', due: '2026-03-06' },
    ])
    await drafter().mayNotTake(page, 'finishMatching', '没有写明依据文件', { supervisionOfficeId: c.office.第一纪检监察室 })
    await drafter().takes(page, 'askMore', { wanting: '请补充依据文件和身份证号' })
    c.setDay('2026-03-05')
    const back = await drafter().takes(page, 'moreCame', { cameOn: '2026-03-05' })
    expect(back.limits.find(({ limit }) => limit === 'reply')).toMatchObject({ due: '2026-03-19', original: '2026-03-17' })
    expect(back.limits.filter(({ limit }) => limit === 'match')).toMatchObject([{ endedOn: '2026-03-03' }, { due: '2026-03-10' }])
    expect(back.values.replyDueOn).toBe('2026-03-19')
    await clueOffice.mayNotTake(page, 'extend_reply', '应由', { reason: '名单较长' })
    await drafter().takes(page, 'extend_reply', { reason: '名单较长' })
    const extended = await deputy.signs(page)
    expect(extended.values.replyDueOn).toBe('2026-03-26')
    await drafter().mayNotTake(page, 'extend_reply', '已按规定延长1次', { reason: '仍未办完' })
    const gone = await drafter().takes(page, 'recall', { recalledOn: '2026-03-05' })
    expect(gone.state).toBe('recalled')
    await drafter().mayNotTake(gone, 'askMore', '当前状态不能办理这一步', { wanting: '补充' })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
