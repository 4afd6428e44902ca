/** Row-level security is the second lock: it holds where the application's own conditions are taken away. */
import { describe, expect, it } from 'vitest'
import { asTheHouse } from '../src/server/context.ts'
import { sql } from '../src/server/sql.ts'
import { county, sampleClue } from './helm.ts'

const c = county()

describe('行级权限是第二把锁', () => {
  it('去掉应用自己的条件，数据库也不给；换成所有者才有', async () => {
    await c.cast.clueOffice.adds('clues', sampleClue(c))
    const { db } = c.house
    const client = await db.connect()
    try {
      for (const table of ['clues', 'records', 'record_people', 'record_words', 'cases_persons', 'files', 'trail']) {
        await client.query('begin')
        const { rows } = await client.query(`select count(*) as n from ${table}`)
        expect(rows[0].n, table).toBe(0)
        await client.query('rollback')
      }
    } finally {
      client.release()
    }
    const all = await asTheHouse(c.house, (ctx) => ctx.tx.one<{ n: number }>(sql`select count(*) as n from clues`))
    expect(all!.n).toBeGreaterThan(0)
  })

  it('被杀掉的数据库连接、用过的连接，都不会把别人的眼界带给下一个人', async () => {
    const { clueOffice, stranger } = c.cast
    const { id } = await clueOffice.adds('clues', sampleClue(c))
    for (let i = 0; i < 20; i += 1) {
      const [mine, theirs] = await Promise.all([clueOffice.ask('GET', `/api/clues/${id}`), stranger.ask('GET', `/api/clues/${id}`)])
      expect([mine.status, theirs.status]).toEqual([200, 404])
    }
    await asTheHouse(c.house, (ctx) => ctx.tx.run(sql`select 1`))
    const killed = clueOffice.ask('GET', '/api/clues')
    await c.house.side
      .query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()',
      )
      .catch(() => undefined)
    await killed.catch(() => undefined)
    for (let i = 0; i < 30; i += 1) {
      const seen = await stranger.ask('GET', `/api/clues/${id}`)
      expect([404, 503]).toContain(seen.status)
    }
    expect((await clueOffice.ask('GET', `/api/clues/${id}`)).status).toBe(200)
  })
})
