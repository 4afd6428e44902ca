/** Over the demonstration county: no name of two characters is missed under anybody's sight, and everyone on the register is found by ear. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../src/kit/contract.ts'
import type { houseContract } from '../src/kit/house-contract.ts'
import { asTheHouse } from '../src/server/context.ts'
import { transaction, type Tx } from '../src/server/db.ts'
import { readingsOfName } from '../src/server/readings.ts'
import { sql } from '../src/server/sql.ts'
import { foundBy } from '../src/server/words.ts'
import { type Actor, actorOf } from './actor.ts'
import { demoHouse } from './demo-house.ts'
import { keptAccounts } from './kept-demo.ts'

const fresh = demoHouse('2026-03-02')

const readers = ['shuji', 'jianduj1-jia', 'xinfang', 'shenli1', 'xitong']
const actors = new Map<string, Actor>()
let names: string[] = []

/** Asks under the sight that this reader's session has. */
const under = <T>(account: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction(
    fresh.house.db,
    sql`select set_config('app.sight', s.sight::text, true) from sessions s join users u on u.id = s.user_id where u.account = ${account} limit 1`,
    work,
  )

const ids = (rows: { id: string }[]): string[] => [...new Set(rows.map(({ id }) => id))].sort()

type Said = { id: string; said: string }

/** Every record that this reader may know, with its title and its people, to be looked through one by one. */
const everything = (tx: Tx): Promise<Said[]> =>
  tx.all(
    sql`select r.id, concat_ws(' ', r.title, (select string_agg(p.name, ' ') from record_people p where p.record_id = r.id)) as said from records r`,
  )

const find = async (tx: Tx, wanted: string): Promise<string[]> =>
  ids(await tx.all(sql`select r.id from records r where r.id in (${foundBy(wanted, 1000)})`))

beforeAll(async () => {
  const accounts = keptAccounts(fresh.template)
  for (const account of readers) {
    const { name, password } = accounts.find((each) => each.account === account)!
    const actor = actorOf(fresh, { id: '', account, password, name, role: 'handler' })
    await actor.ask('GET', '/api/desk')
    actors.set(account, actor)
  }
  const rows = await asTheHouse(fresh.house, (ctx) =>
    ctx.tx.all<{ name: string }>(sql`select distinct name from record_people where char_length(name) = 2 order by name`),
  )
  names = rows.map(({ name }) => name)
})

describe('查得全', () => {
  it('两个字的姓名，各人在自己的知情范围内一条不漏', async () => {
    expect(names.length).toBeGreaterThan(100)
    const sizes = new Map<string, number>()
    for (const account of readers)
      await under(account, async (tx) => {
        const all = await everything(tx)
        let seen = 0
        for (const name of names) {
          const wanted = all.filter(({ said }) => said.includes(name))
          const found = new Set(await find(tx, name))
          expect(
            wanted.filter(({ id }) => !found.has(id)),
            `${account} ${name}`,
          ).toEqual([])
          seen += found.size
        }
        sizes.set(account, seen)
      })
    expect(sizes.get('shuji')).toBeGreaterThan(sizes.get('jianduj1-jia')!)
    expect(sizes.get('jianduj1-jia')).toBeGreaterThan(0)
    expect(sizes.get('xitong')).toBe(0)
  })

  it('条数就是各人看得到的条数', async () => {
    for (const account of readers)
      for (const name of names.slice(0, 40)) {
        const { counts } = await actors.get(account)!.get<Answer<typeof houseContract.search>>(`/api/search?q=${encodeURIComponent(name)}`)
        const found = await under(account, (tx) => find(tx, name))
        expect(
          counts.reduce((sum, { count }) => sum + count, 0),
          `${account} ${name}`,
        ).toBe(found.length)
      }
  })

  it('名册上的每个人，写全拼、写声母都找得到', async () => {
    await under('shuji', async (tx) => {
      const people = await tx.all<{ id: string; name: string }>(sql`select id, name from people`)
      expect(people.length).toBeGreaterThan(1000)
      const found = new Map<string, Set<string>>()
      for (const { id, name } of people) {
        const [whole, initials] = readingsOfName(name)
        expect(initials, name).toHaveLength([...name].length)
        for (const reading of [whole!, initials!]) {
          if (!found.has(reading)) found.set(reading, new Set(await find(tx, reading)))
          expect(found.get(reading)!.has(id), `${name} ${reading}`).toBe(true)
        }
      }
    })
  })
})
