/** 留痕自证：每条留痕接着前一条，每天封存；改一个字节、删一条、删一件、换回旧副本，核验都能指出来。 */
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { clues } from '../src/areas/clues/area.ts'
import { asTheHouse } from '../src/server/context.ts'
import { txOn } from '../src/server/db.ts'
import { tree } from '../src/server/seal/merkle.ts'
import { type Sealed, sealDay, sealTrail, sealValue } from '../src/server/seal/seal.ts'
import { type HandedOver, handedOverIn } from '../src/server/seal/handed-over.ts'
import { type Verified, verify } from '../src/server/seal/verify.ts'
import { raw, seeEverything, sql } from '../src/server/sql.ts'
import { writeDown } from '../src/server/trail.ts'
import { county, sampleClue } from './helm.ts'

const c = county()
const areas = [clues]
const proof = (handedOver: HandedOver[] = []): Promise<Verified> => asTheHouse(c.house, (ctx) => verify(ctx.tx, areas, handedOver))

const asOwner = async <T>(work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client(c.ownerUrl)
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** What the proof says when the owner of the database, with every trigger out of the way, has done this; taken back at once. */
const damagedBy = (...statements: string[]): Promise<Verified> =>
  asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query("set local session_replication_role = 'replica'")
    await txOn(owner).run(seeEverything)
    for (const statement of statements) expect((await owner.query(statement)).rowCount, statement).toBeGreaterThan(0)
    const seen = await verify(txOn(owner), areas, [])
    await owner.query('rollback')
    return seen
  })

const firstOf = async (which: string): Promise<number> => {
  const row = await asTheHouse(c.house, (ctx) => ctx.tx.one<{ id: number }>(sql`select min(id) as id from trail where ${raw(which)}`))
  return row!.id
}

const entriesOf = async (recordId: string): Promise<number> => {
  const row = await asTheHouse(c.house, (ctx) => ctx.tx.one<{ n: number }>(sql`select count(*) as n from trail where record_id = ${recordId}`))
  return row!.n
}

let sealed: Sealed
let clue: { id: string }
beforeAll(async () => {
  const { clueOffice, secretary } = c.cast
  clue = await clueOffice.adds('clues', sampleClue(c))
  for (let i = 0; i < 5; i += 1) await clueOffice.adds('clues', sampleClue(c, { subjectName: `对象${i}` }))
  for (const who of [clueOffice, secretary, clueOffice]) await who.ask('GET', `/api/clues/${clue.id}`)
  await secretary.ask('GET', `/api/search?q=${encodeURIComponent('对象')}`)
  sealed = (await sealTrail(c.house)) as Sealed
})

describe('留痕', () => {
  it('只增不改：应用改不了、删不了，所有者顺手也改不了', async () => {
    const statements = ['trail', 'seals', 'record_states'].flatMap((table) => [`delete from ${table}`, `truncate ${table}`])
    for (const statement of [...statements, "update trail set kind = 'x'", 'update seals set n = n', 'update record_states set seal = seal']) {
      await expect(
        asTheHouse(c.house, (ctx) => ctx.tx.run(sql`${raw(statement)}`)),
        statement,
      ).rejects.toMatchObject({ code: '42501' })
      await asOwner((owner) => expect(owner.query(statement), statement).rejects.toMatchObject({ code: '42501' }))
    }
  })

  it('五十个人同时看、同时改同一件，链不分叉', async () => {
    const { clueOffice, secretary } = c.cast
    const note = (i: number): Promise<void> =>
      asTheHouse(c.house, (ctx) => writeDown(ctx, [{ kind: 'note', area: 'clues', recordId: clue.id, circleId: 1, what: { i } }]))
    const before = await entriesOf(clue.id)
    await Promise.all(
      Array.from({ length: 50 }, async (_, i) =>
        i % 5 === 0 ? note(i) : void (await (i % 2 ? secretary : clueOffice).ask('GET', `/api/clues/${clue.id}`)),
      ),
    )
    expect(await entriesOf(clue.id)).toBe(before + 50)
    expect((await proof()).misfit).toBeUndefined()
  })
})

describe('封存', () => {
  it('树按 RFC 9162', () => {
    const rootOf = (...leaves: string[]): string => {
      const made = tree('sha256')
      for (const leaf of leaves) made.add(leaf)
      return made.root()
    }
    expect(rootOf()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(rootOf('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    expect(rootOf('', '\u0000')).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125')
    expect(rootOf('', '\u0000', '\u0010')).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77')
  })

  it('每次都接着前一次；没有新的留痕就不再封存；一天封存一次', async () => {
    expect([sealed.n, sealed.first]).toEqual([1, 1])
    const second = (await sealTrail(c.house)) as Sealed
    expect([second.n, second.first, second.former]).toEqual([2, sealed.last + 1, sealValue(sealed)])
    expect(await sealTrail(c.house)).toBeUndefined()
    await c.cast.secretary.ask('GET', `/api/clues/${clue.id}`)
    await sealDay(c.house)
    expect(await proof()).toMatchObject({ seals: 2 })
    const kept: HandedOver[] = [
      { n: 1, algorithm: 'sm3', value: sealValue(sealed).sm3 },
      { n: 2, algorithm: 'sha256', value: sealValue(second).sha256 },
    ]
    expect((await proof(kept)).misfit).toBeUndefined()
  })

  it('改一个字节：指出是哪一条', async () => {
    const id = await firstOf(`record_id = '${clue.id}' and looked`)
    expect(await damagedBy(`update trail set user_id = new_id() where id = ${id}`)).toMatchObject({
      misfit: { what: 'entry changed', entry: id, recordId: clue.id },
    })
  })

  it('删掉中间一条：指出接不上的那一条；删掉最后一条：封存说少了，在哪一段', async () => {
    const id = await firstOf(`record_id = '${clue.id}' and looked`)
    expect((await damagedBy(`delete from trail where id = ${id}`)).misfit).toMatchObject({ what: 'entry changed', recordId: clue.id })
    const search = await firstOf("kind = 'search'")
    expect(
      (await damagedBy(`delete from trail where id = ${search} and id = (select max(id) from trail where record_id is null and looked)`)).misfit,
    ).toMatchObject({
      what: 'entries missing',
      seal: 1,
    })
  })

  it('整条链重做一遍，封存也认得出来', async () => {
    const id = await firstOf("kind = 'search'")
    const seen = await damagedBy(
      `update trail set what = '{"q":"别的"}' where id = ${id}`,
      `update trail t set link = sha256(coalesce((select p.link from trail p where p.record_id is null and p.looked and p.id < t.id order by p.id desc limit 1), '') || convert_to(trail_words(t), 'UTF8')) where id = ${id}`,
    )
    expect(seen.misfit).toMatchObject({ what: 'entries missing', seal: 1 })
  })

  it('绕过平台改一件的内容、删一件、塞进一件：都指得出来', async () => {
    const other = await asTheHouse(c.house, (ctx) =>
      ctx.tx.one<{ id: string; number: string }>(sql`select id, number from clues where id <> ${clue.id} limit 1`),
    )
    const { id, number } = other!
    expect((await damagedBy(`update clues set summary = '改过' where id = '${id}'`)).misfit).toMatchObject({
      what: 'record changed',
      area: 'clues',
      number,
    })
    expect((await damagedBy(`update steps_taken set day = '2020-01-01' where record_id = '${id}'`)).misfit).toMatchObject({
      what: 'record changed',
      number,
    })
    expect((await damagedBy(`delete from clues where id = '${id}'`, `delete from records where id = '${id}'`)).misfit).toMatchObject({
      what: 'record removed',
      recordId: id,
    })
    const fresh = '00000000-0000-7000-8000-000000000001'
    const added = await damagedBy(
      `insert into records select (jsonb_populate_record(null::records, to_jsonb(r) || '{"id":"${fresh}","number":"假的"}')).* from records r where id = '${id}'`,
      `insert into clues select (jsonb_populate_record(null::clues, to_jsonb(c) || '{"id":"${fresh}","number":"假的"}')).* from clues c where id = '${id}'`,
    )
    expect(added.misfit).toMatchObject({ what: 'record without trail', number: '假的' })
  })

  it('封存页：核对打印稿上的值，分成四位一组的也认得', async () => {
    const [auditor, handler] = [c.cast.auditor!, c.cast.handler]
    const seals = (await auditor.ask<{ n: number; sm3: string }[]>('GET', '/api/seals')).body
    const { n, sm3 } = seals.at(-1)!
    const printed = `${n} SM3 ${sm3.match(/.{4}/g)!.join(' ')}`
    expect(handedOverIn(printed)).toEqual([{ n, algorithm: 'sm3', value: sm3 }])
    const text = `${printed}\n${n} SHA-256 ${'0'.repeat(64)}`
    expect((await auditor.ask('POST', '/api/seals/compare', { text })).body).toEqual([
      { n, algorithm: 'SM3', fits: true },
      { n, algorithm: 'SHA-256', fits: false },
    ])
    expect((await auditor.ask('POST', '/api/seals/compare', { text: '没有' })).status).toBe(409)
    expect((await handler.ask('GET', '/api/seals')).status).toBe(403)
  })

  it('换回旧副本：交存过的封存值对不上', async () => {
    const third = (await sealTrail(c.house)) as Sealed
    const seen = await asOwner(async (owner) => {
      await owner.query('begin')
      await owner.query("set local session_replication_role = 'replica'")
      await txOn(owner).run(seeEverything)
      await owner.query(`delete from record_states where seal = ${third.n}`)
      await owner.query(`delete from seals where n = ${third.n}`)
      await owner.query(`delete from trail where id > ${third.first - 1}`)
      const old = await verify(txOn(owner), areas, [])
      const known = await verify(txOn(owner), areas, [{ n: third.n, algorithm: 'sm3', value: sealValue(third).sm3 }])
      await owner.query('rollback')
      return { old, known }
    })
    expect(seen.old.misfit).toBeUndefined()
    expect(seen.known.misfit).toEqual({ what: 'seal not ours', seal: third.n })
  })

  it('看得久的事务还没有完，就等它；封存以后它不会再冒出更早的一条', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const long = asTheHouse(c.house, async (ctx) => {
      await ctx.tx.run(sql`insert into trail (user_id, kind, circle_id) values (${ctx.actor.id}, 'set', 1)`)
      await held
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await c.cast.secretary.ask('GET', `/api/clues/${clue.id}`)
    const sealing = sealTrail(c.house)
    setTimeout(release, 400)
    const [, fourth] = await Promise.all([long, sealing])
    const missed = await asTheHouse(c.house, (ctx) =>
      ctx.tx.one<{ n: number }>(sql`select count(*) as n from trail where id between ${(fourth as Sealed).first} and ${(fourth as Sealed).last}`),
    )
    expect((fourth as Sealed).entries).toBe(missed!.n)
    expect((await proof()).misfit).toBeUndefined()
  })
})
