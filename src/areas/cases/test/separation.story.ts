/** Who investigated does not adjudicate, whoever is in charge today; and whoever adjudicated does not investigate afterwards. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import { livesOf } from './life.ts'

const c = county()
const { filed, onTrial } = livesOf(c)

describe('审查调查与审理相分离', () => {
  it('换了承办人，原来承办过的人仍不得参与审理', async () => {
    c.setDay('2026-03-02')
    const { handler, handler2, head, trialist, trialist2 } = c.cast
    const page = await filed({ receivedOn: '2026-03-02', subjectName: '对象甲' })
    await handler.takes(page, 'announceFiling', { announcedOn: '2026-03-02', informed: '某党组书记' })
    await head.takes(page, 'appoint', { handlerId: handler2.id, team: [handler2.id, head.id] })
    await handler2.takes(page, 'meet', { metOn: '2026-03-02', meeting: '同意' })
    await handler2.takes(page, 'sendToTrial', { report: '报告' })
    await signedThrough(c, page)
    const withThem = (other: string) => ({ acceptance: '受理', acceptedOn: '2026-03-02', trialistId: trialist.id, trialTeam: [trialist.id, other] })
    await trialist.mayNotTake(page, 'accept', '（包括以前承办过的）不得参与审理', withThem(handler.id))
    const accepted = await trialist.takes(page, 'accept', withThem(trialist2!.id))
    expect(accepted.state).toBe('onTrial')
  })

  it('审理过的人，包括已经调出审理组的，不能再指定为承办人', async () => {
    c.setDay('2026-03-03')
    const { handler, handler2, head, trialHead, trialist, trialist2, trialist3 } = c.cast
    const page = await onTrial({ receivedOn: '2026-03-03', subjectName: '对象乙' }, '2026-03-03')
    await trialHead.takes(page, 'arrangeTrial', { trialistId: trialist.id, trialTeam: [trialist.id, trialist2!.id] })
    const gone = { handlerId: handler.id, team: [handler.id, trialist3!.id] }
    await head.mayNotTake(page, 'appoint', '审理过本案的人员（包括以前的审理组成员）不得转为审查调查', gone)
    const kept = await head.takes(page, 'appoint', { handlerId: handler.id, team: [handler.id, handler2.id] })
    expect(kept.state).toBe('onTrial')
    await trialist.takes(kept, 'concludeTrial', { heard: true, defence: '无异议', opinion: '意见' })
    expect((await everyoneSigns(kept, trialHead, c.cast.deputy, c.cast.secretary)).state).toBe('tried')
  })

  it('重大复杂的，经批准审理提前介入；承办过的人不介入', async () => {
    c.setDay('2026-03-04')
    const { trialist, trialHead, deputy, handler } = c.cast
    const page = await filed({ receivedOn: '2026-03-04', subjectName: '对象丙' })
    const form = { earlyGround: '定性存在较大分歧', opinion: '对定性提出意见' }
    await handler.mayNotTake(page, 'stepInEarly', '应由案件审理室', form)
    await trialist.takes(page, 'stepInEarly', form)
    const met = await everyoneSigns(page, trialHead, deputy)
    expect([met.state, met.taken.at(-1)?.step]).toEqual(['investigating', 'stepInEarly'])
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
