/** The two readers of a rule of sight, the pure one and the database, agree on the same thousand records. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import { clues } from '../src/areas/clues/area.ts'
import type { Role } from '../src/kit/role.ts'
import { type Actor, anyOf, circleOf, holds, holdsAt, inCircle, is, named, when } from '../src/kit/who.ts'
import { asTheHouse } from '../src/server/context.ts'
import { newId } from '../src/server/id.ts'
import { keep } from '../src/server/keep.ts'
import { sql } from '../src/server/sql.ts'
import { county } from './helm.ts'

const actor = (id: string, ...tokens: string[]): Actor => ({ id, name: id, roles: [] as Role[], tokens: [`user:${id}`, ...tokens] })

describe('谁可以知道', () => {
  const may = anyOf(
    '知情范围',
    holds('secretary'),
    holdsAt('officeHead', 'officeId'),
    named('handlerId', '承办人'),
    named('team', '组员'),
    when('above', [undefined], holds('deputy')),
  )
  it.each([
    ['担任角色的', actor('a', 'role:secretary'), {}, true],
    ['在这个部门担任的', actor('a', 'role:officeHead', 'role:officeHead@o1'), { officeId: 'o1' }, true],
    ['在别的部门担任的', actor('a', 'role:officeHead', 'role:officeHead@o2'), { officeId: 'o1' }, false],
    ['部门还没有定', actor('a', 'role:officeHead@o1'), {}, false],
    ['点到名的', actor('a'), { handlerId: 'a' }, true],
    ['没点到名的', actor('b'), { handlerId: 'a' }, false],
    ['多人中的一个', actor('b'), { team: ['a', 'b'] }, true],
    ['只在没有填写时', actor('a', 'role:deputy'), {}, true],
    ['填写以后就不能', actor('a', 'role:deputy'), { above: '是' }, false],
    ['谁也没有点到，就是谁也不能', actor('a'), {}, false],
  ])('%s', (_, who, record, expected) => expect(is(may, who, record)).toBe(expected))

  it('回避压倒一切', () => {
    expect(is(may, actor('a', 'role:secretary'), {}, ['a'])).toBe(false)
    expect(inCircle(circleOf(may, { handlerId: 'a' }, ['a']), actor('a'))).toBe(false)
  })
})

describe('数据库与纯函数看法一致', () => {
  const c = county()

  it('一千条随机记录，每个人看到的一条不多一条不少', async () => {
    const { handler, handler2, stranger } = c.cast
    const people = [handler.id, handler2.id, stranger.id, undefined]
    const offices = [...Object.values(c.office), undefined]
    const arbitrary = fc.record({
      handlerId: fc.constantFrom(...people),
      officeId: fc.constantFrom(...offices),
      excluded: fc.subarray([handler.id, handler2.id, c.cast.deputy.id]),
    })
    const drawn = fc.sample(arbitrary, { numRuns: 1000, seed: 20260105 })
    const drafts = drawn.map(({ handlerId, officeId, excluded }, i) => ({
      id: newId(),
      state: 'received',
      origin: 'here' as const,
      values: {
        number: `随${i}`,
        subjectName: '甲',
        subjectUnitId: c.units[0]!.id,
        source: '其他',
        summary: '乙',
        receivedOn: '2026-01-05',
        ...(handlerId ? { handlerId } : {}),
        ...(officeId ? { officeId } : {}),
      },
      lines: {},
      excluded,
      signers: [],
      touched: true,
    }))
    await asTheHouse(c.house, (ctx) => keep(ctx, clues, drafts))
    const tokens = await asTheHouse(c.house, (ctx) =>
      ctx.tx.all<{ id: string; roles: Role[]; tokens: string[] }>(sql`
      select u.id, array_agg(r.role) as roles, array['user:' || u.id] || array_agg('role:' || r.role) || coalesce(array_agg('role:' || r.role || '@' || r.office_id) filter (where r.office_id is not null), '{}') as tokens
        from users u join user_roles r on r.user_id = u.id group by u.id`),
    )
    for (const who of Object.values(c.cast)) {
      const { tokens: held } = tokens.find((t) => t.id === who.id)!
      const expected = drafts
        .filter((d) => is(clues.seenBy, { id: who.id, name: '', roles: [], tokens: held }, d.values, d.excluded))
        .map((d) => d.id)
      const seen: string[] = []
      for (let page = 1; page <= 6; page += 1) seen.push(...(await who.finds('clues', `?size=200&page=${page}`)).items.map((i) => i.id))
      expect(new Set(seen), who.account).toEqual(new Set(expected))
    }
  })

  it('新来的知情范围，已经登录的人马上看得到；角色收回，马上看不到', async () => {
    const { clueOffice, secretary, handler, security } = c.cast
    await handler.finds('clues')
    const clue = await clueOffice.adds('clues', {
      subjectName: '新',
      subjectUnitId: c.units[0]!.id,
      source: '其他',
      summary: '新',
      receivedOn: '2026-01-05',
    })
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' })
    await handler.doesNotSee(clue)
    await secretary.signs(clue)
    expect((await handler.reads(clue)).id).toBe(clue.id)
    await security!.ask('PUT', `/api/users/${c.cast.deputy.id}/roles`, { roles: [] })
    await c.cast.deputy.mayNot(c.cast.deputy.ask('GET', `/api/clues/${clue.id}`), '请先登录', 401)
    await c.cast.deputy.comesBack()
    await c.cast.deputy.doesNotSee(clue)
    await security!.ask('PUT', `/api/users/${c.cast.deputy.id}/roles`, { roles: [{ role: 'deputy' }] })
    await c.cast.deputy.comesBack()
    expect((await c.cast.deputy.reads(clue)).id).toBe(clue.id)
  })
})

it('没有一个业务的知情范围点到三员', () => {
  for (const area of areas) for (const token of circleOf(area.seenBy, {})) expect(token).not.toMatch(/role:(admin|security|auditor)/)
})
