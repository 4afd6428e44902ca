/** The officers: so many of each role as an office of that size has, at the offices of the county. */
import { makeUser, putRoles } from '../../src/base/users/server/accounts.ts'
import { randomPassword } from '../../src/base/users/server/passwords.ts'
import type { Role } from '../../src/kit/role.ts'
import { asTheHouse, type Ctx } from '../../src/server/context.ts'
import type { House } from '../../src/server/house.ts'
import { sql } from '../../src/server/sql.ts'

export type Officer = { id: string; account: string; password: string; role: Role; officeId?: string }

/** Of two hundred; whoever is left handles matters at one of the handling offices. */
const shares: readonly [role: Role, of200: number, office?: string][] = [
  ['secretary', 2],
  ['deputy', 6],
  ['partySecretary', 1],
  ['committee', 2, '办公室'],
  ['intake', 12, '信访室'],
  ['clueOffice', 16, '案件监督管理室'],
  ['trialHead', 2, '案件审理室'],
  ['trialOffice', 12, '案件审理室'],
  ['conductOffice', 12, '党风政风监督室'],
  ['reportOffice', 8, '办公室'],
  ['organisation', 4, '组织部'],
  ['admin', 1],
  ['security', 1],
  ['auditor', 1],
  ['officeHead', 24],
]

type Post = { role: Role; office?: string }

const postsFor = (count: number): Post[] => {
  const fixed = shares.flatMap(([role, of200, office]) =>
    Array.from({ length: Math.max(1, Math.round((of200 * count) / 200)) }, (): Post => ({ role, ...(office ? { office } : {}) })),
  )
  return [...fixed, ...Array.from({ length: Math.max(2, count - fixed.length) }, (): Post => ({ role: 'handler' }))]
}

/** Offices by name, and those that handle matters: they have a head. */
const officesIn = async (ctx: Ctx): Promise<{ byName: Map<string, string>; handling: string[] }> => {
  const all = await ctx.tx.all<{ id: string; name: string; handles: boolean }>(sql`
    select o.id, o.name, exists (select from user_roles r where r.office_id = o.id and r.role = 'officeHead') as handles from offices o order by o.ord`)
  return { byName: new Map(all.map(({ id, name }) => [name, id])), handling: all.filter(({ handles }) => handles).map(({ id }) => id) }
}

/** Officers of a former run on the same data hold nothing any more. */
export const dismissFormer = (house: House): Promise<number> =>
  asTheHouse(house, ({ tx }) => tx.run(sql`delete from user_roles where user_id in (select id from users where account like 'load-%')`))

/** Makes the accounts, each with one role from the beginning of 2024, under names that no run before has used. */
export const makeOfficers = (house: House, count: number): Promise<Officer[]> =>
  asTheHouse(house, async (ctx) => {
    const { byName, handling } = await officesIn(ctx)
    const before = await ctx.tx.one<{ n: number }>(sql`select count(*)::int as n from users where account like 'load-%'`)
    const officers: Officer[] = []
    for (const [i, { role, office }] of postsFor(count).entries()) {
      const officeId = office ? byName.get(office) : ['officeHead', 'handler'].includes(role) ? handling[i % handling.length] : undefined
      const nth = (before?.n ?? 0) + i + 1
      const given = { account: `load-${nth}`, name: `试载人员${nth}`, officeId, password: randomPassword() }
      const { id } = await makeUser(ctx.tx, given)
      await putRoles(ctx.tx, id, [{ role, officeId, from: '2024-01-01' }], ctx.today)
      officers.push({ id, account: given.account, password: given.password, role, ...(officeId ? { officeId } : {}) })
    }
    return officers
  })
