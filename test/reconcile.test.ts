/** Each night what came in is held against what became of it; what has nobody is named, to those alone who may know it. */
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { Account } from '../src/kit/balance.ts'
import type { Fault } from '../src/kit/reconcile-contract.ts'
import { turnDay } from '../src/server/day-turn.ts'
import type { Actor } from './actor.ts'
import { county, sampleClue } from './helm.ts'

const c = county()
type Said = {
  day?: string
  days: string[]
  accounts: { day: string; area: string; account: Account }[]
  faults: Fault[]
  waiting: { number: string; to: string }[]
}

const said = (who: Actor, day = ''): Promise<Said> => who.get<Said>(`/api/reconciliation${day && `?day=${day}`}`)
const accountOf = async (who: Actor, area: string, day: string): Promise<Account> =>
  (await said(who)).accounts.find((each) => each.area === area && each.day === day)!.account
const nought = { carried: 0, received: 0, handled: 0, returned: 0, transferred: 0, closed: 0, open: 0, difference: 0, astray: 0, unowned: 0 }

const asOwner = async (text: string, values: unknown[] = []): Promise<void> => {
  const client = new pg.Client(c.ownerUrl)
  await client.connect()
  await client.query(`select set_config('app.sight', '{[1,)}', false)`)
  await client.query(text, values)
  await client.end()
}

describe('交接与核对', () => {
  it('没有核对过就说没有；核对过没有收件，零就是零', async () => {
    c.setDay('2026-01-05')
    const before = await said(c.cast.secretary)
    expect(before).toMatchObject({ days: [], accounts: [], faults: [] })
    await turnDay(c.house)
    expect(await accountOf(c.cast.secretary, 'clues', '2026-01-05')).toEqual(nought)
  })

  it('收件等于去向之和，各人只数自己可以知情的', async () => {
    const { clueOffice, secretary, handler, head, otherHead } = c.cast
    const first = await clueOffice.adds('clues', sampleClue(c))
    await clueOffice.adds('clues', sampleClue(c, { subjectName: '对象乙', tier: 'A' }))
    await clueOffice.takes(first, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
    await secretary.signs(first)
    await turnDay(c.house)
    expect(await accountOf(secretary, 'clues', '2026-01-05')).toEqual({ ...nought, received: 2, open: 2 })
    expect(await accountOf(head, 'clues', '2026-01-05')).toEqual({ ...nought, received: 1, open: 1 })
    expect(await accountOf(otherHead as Actor, 'clues', '2026-01-05')).toEqual(nought)
  })

  it('转报上级的算转送；跨年还没有办结的算上年结转；过去每天的结果留着', async () => {
    const { clueOffice, secretary } = c.cast
    const { items } = await clueOffice.finds('clues', '?state=received')
    const above = await clueOffice.reads({ area: 'clues', id: items[0]!.id } as never)
    await clueOffice.takes(above, 'moveUp', { sentOn: '2026-01-05', paper: '测纪报〔2026〕1号' })
    await secretary.signs(above)
    c.setDay('2026-01-06')
    await turnDay(c.house)
    expect(await accountOf(secretary, 'clues', '2026-01-06')).toEqual({ ...nought, received: 2, transferred: 1, open: 1 })
    expect(await accountOf(secretary, 'clues', '2026-01-05')).toEqual({ ...nought, received: 2, open: 2 })
    c.setDay('2027-01-04')
    await turnDay(c.house)
    expect(await accountOf(secretary, 'clues', '2027-01-04')).toEqual({ ...nought, carried: 1, open: 1 })
  })

  it('无人承办的按编号列出、说明几天，找到人以后就没有了；不知情的人看不到', async () => {
    const { clueOffice, secretary, otherHead, handler } = c.cast
    const { items } = await clueOffice.finds('clues', '?state=assigned')
    const { id, number } = items[0] as { id: string; number: string }
    await asOwner('update clues set handler_id = null where id = $1', [id])
    await asOwner('delete from todos where record_id = $1', [id])
    c.setDay('2027-01-05')
    await turnDay(c.house)
    c.setDay('2027-01-06')
    await turnDay(c.house)
    expect((await said(secretary)).faults).toMatchObject([{ kind: 'unowned', number, since: '2027-01-05', days: 2 }])
    expect((await accountOf(secretary, 'clues', '2027-01-06')).unowned).toBe(1)
    expect((await said(otherHead as Actor)).faults).toEqual([])
    await asOwner('update clues set handler_id = $2 where id = $1', [id, handler.id])
    await turnDay(c.house)
    expect((await said(secretary)).faults).toEqual([])
    expect((await said(secretary, '2027-01-05')).faults).toHaveLength(1)
  })

  it('两处状态不符的列出编号，差额照实说出', async () => {
    const { secretary } = c.cast
    await asOwner("delete from clues where state = 'assigned'")
    await turnDay(c.house)
    expect((await said(secretary)).faults).toMatchObject([{ kind: 'astray' }])
    expect(await accountOf(secretary, 'clues', '2027-01-06')).toMatchObject({ carried: 1, open: 0, difference: 1, astray: 1 })
  })

  it('承办人员不用这一页；日期写错说得明白', async () => {
    await c.cast.handler.mayNot(c.cast.handler.ask('GET', '/api/reconciliation'), '您的角色不能使用', 403)
    await c.cast.secretary.mayNot(c.cast.secretary.ask('GET', '/api/reconciliation?day=2026-02-30'), '日期应为', 422)
  })
})
