/** 派驻机构季度调度材料: each head reads the numbers of their own office, those who write reports read all. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { sampleOf } from '../../../../test/sight-samples.ts'
import { asTheHouse } from '../../../server/context.ts'
import { newId } from '../../../server/id.ts'
import { keep } from '../../../server/keep.ts'
import { figuresIn, type Paper, runsIn } from '../../../kit/paper.ts'
import { dispatchMaterial } from '../papers/dispatch.ts'

const c = county()
const period = 'from=2026-01-01&to=2026-03-31'

const numberOf = (paper: Paper, figure: string): number | undefined =>
  runsIn(paper).flatMap((run) => ('figure' in run && run.figure === figure && !run.part ? [run.value] : []))[0]

/** A talk that the first office held in the period. */
const talkHeld = () =>
  asTheHouse(c.house, async (ctx) => {
    const { values } = sampleOf(c, 'reminders')
    const reminders = c.house.areas.find(({ name }) => name === 'reminders')!
    const about = { ...values, number: '谈1', registeredOn: '2026-02-01', talkedOn: '2026-02-03' }
    await keep(ctx, reminders, [{ id: newId(), state: 'held', origin: 'here', values: about, lines: {}, excluded: [], signers: [], touched: true }])
  })

describe('季度调度材料', () => {
  it('引用的指标都有', () => {
    const known = c.house.areas.flatMap((area) => Object.keys(area.figures ?? {}))
    for (const figure of figuresIn(dispatchMaterial({ scope: '某组', period: '某季度', signedOn: '某日' }))) expect(known).toContain(figure)
  })

  it('各部门负责人看到的是本部门的数，写着本部门的名称；承办人不能用这项功能', async () => {
    const { head, handler, otherHead, clueOffice } = c.cast
    await talkHeld()
    const mine = await head.get<{ paper: Paper }>(`/api/dispatch-papers?${period}`)
    expect(mine.paper.name).toBe('第一纪检监察室2026年第一季度工作调度材料')
    const theirs = await otherHead!.get<{ paper: Paper }>(`/api/dispatch-papers?${period}`)
    expect(theirs.paper.name).toContain('第二纪检监察室')
    expect(numberOf(mine.paper, 'reminders.held')).toBe(1)
    expect(numberOf(theirs.paper, 'reminders.held')).toBe(0)
    await handler.mayNot(handler.ask('GET', `/api/dispatch-papers?${period}`), '您的角色不能使用这项功能', 403)
    const whole = await clueOffice.get<{ paper: Paper }>(`/api/papers/dispatch?${period}`)
    expect(whole.paper.name).toContain('本县')
    expect(numberOf(whole.paper, 'clues.disposed')).toBe(0)
    expect(numberOf(whole.paper, 'reminders.held')).toBe(undefined)
  })
})
