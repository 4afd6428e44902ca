/** Access on request and in an emergency: seen everywhere while it runs, nowhere before and after; the database itself ends it. */
import { describe, expect, it } from 'vitest'
import type { Access, accessContract } from '../src/kit/access-contract.ts'
import type { Answer } from '../src/kit/contract.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { hoursLater } from '../src/law/day.ts'
import { asTheHouse } from '../src/server/context.ts'
import { turnDay } from '../src/server/day-turn.ts'
import { sql } from '../src/server/sql.ts'
import type { Actor, Values } from './actor.ts'
import { county, sampleClue } from './helm.ts'
import { sentFile } from './sheet-upload.ts'
import { clueSurfaces, type Sought, seenOn, turnOnly } from './surfaces.ts'

const c = county()
const NAME = '查阅对象某'
let page: RecordPage
let clue: Sought
let asked: Access

const number = (): string => String(page.values.number)
const readable = Object.keys(clueSurfaces).filter((surface) => !turnOnly.includes(surface))
const asks = (who: Actor, more: Values = {}) =>
  who.ask('POST', '/api/accesses', { area: 'clues', number: number(), purpose: '核查关联问题', reason: '与本人承办的线索有关联', ...more })
const opens = (who: Actor, more: Values = {}) =>
  who.ask('POST', '/api/accesses/urgent', { area: 'clues', number: number(), reason: '连夜赴外地取证', ...more })
const mine = (who: Actor) => who.get<Answer<typeof accessContract.mine>>('/api/accesses')
const first = async (who: Actor): Promise<Access> => (await mine(who)).items[0]!
const decides = (who: Actor, body: Values, id = asked.id) => who.ask('POST', `/api/accesses/${id}/decision`, { said: '确有工作需要', ...body })
const ends = (who: Actor, id = asked.id) => who.ask('POST', `/api/accesses/${id}/end`)
const runs = (who: Actor) => who.get<Answer<typeof accessContract.running>>(`/api/accesses/clues/${clue.id}`)
const unconfirmed = (who: Actor) => who.get<Answer<typeof accessContract.unconfirmed>>('/api/accesses/unconfirmed')
const kinds = async (who: Actor) => (await who.get<{ kind: string }[]>(`/api/clues/${clue.id}/history`)).map(({ kind }) => kind)
const circle = () =>
  asTheHouse(c.house, async ({ tx }) => {
    const rows = await tx.all<{ at: string; circle: number }>(sql`
      select 'records' as at, circle_id as circle from records where id = ${clue.id} union select 'clues', circle_id from clues where id = ${clue.id}
      union select 'files', circle_id from files where record_id = ${clue.id} union select 'words', circle_id from record_words where record_id = ${clue.id}
      union select 'steps', circle_id from steps_taken where record_id = ${clue.id}`)
    const all = [...new Set(rows.map((row) => row.circle))]
    expect(all, JSON.stringify(rows)).toHaveLength(1)
    return all[0]
  })

/** The database's own answer to who may know it, with none of the application's conditions. */
const databaseShows = async (who: Actor): Promise<boolean> => {
  const client = await c.house.db.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query(
      `select s.sight from sessions s where s.user_id = $1 and s.ended_at is null order by s.rights_day desc, s.rights_version desc limit 1`,
      [who.id],
    )
    await client.query("select set_config('app.sight', $1, true)", [rows[0].sight])
    return (await client.query('select 1 from clues where id = $1', [clue.id])).rowCount === 1
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('申请查阅', () => {
  it('申请以前处处看不到；有没有这个编号，回答和申请人看到的都一样', async () => {
    c.setDay('2026-01-05')
    const { clueOffice, secretary, handler, stranger } = c.cast
    page = await clueOffice.adds('clues', sampleClue(c, { subjectName: NAME }))
    await clueOffice.takes(page, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, tier: 'C', note: '分办' })
    await secretary.signs(page)
    const sent = await sentFile(c, clueOffice, `/api/clues/${page.id}/files`, '材料.txt', Buffer.from('材料'))
    clue = { id: page.id, name: NAME, file: (JSON.parse(sent.text) as { id: string }[])[0]!.id }
    expect(await seenOn(stranger, clue)).toEqual([])
    const before = await circle()
    const real = await asks(stranger)
    const invented = await asks(stranger, { number: '线〔2026〕9999号' })
    expect([real.status, real.text]).toEqual([invented.status, invented.text])
    const [second, one] = (await mine(stranger)).items.map(({ id: _, number: __, askedAt: ___, ...rest }) => rest)
    expect(second).toEqual(one)
    expect(one).toMatchObject({ standing: 'waits', may: { decide: false, end: true } })
    expect(one).not.toHaveProperty('recordId')
    await stranger.mayNot(asks(stranger), '已经申请过这个编号', 409)
    await stranger.mayNot(asks(stranger, { number: '线〔2026〕9999号' }), '已经申请过这个编号', 409)
    await handler.mayNot(asks(handler), '本来就能看', 409)
    await c.cast.admin.mayNot(asks(c.cast.admin), '您的角色不能使用', 403)
    expect(await seenOn(stranger, clue)).toEqual([])
    expect(await circle()).toBe(before)
  })

  it('由分管副书记或者书记审批；截止日有限，本人和他人都不能批；没有这个编号的只能不同意', async () => {
    const { deputy, deputy2, handler, stranger, secretary } = c.cast
    const list = (await mine(deputy)).items
    asked = list.find((each) => each.number === number())!
    const invented = list.find((each) => each.number !== number())!
    expect(asked).toMatchObject({ recordId: clue.id, standing: 'waits', may: { decide: true } })
    expect(invented).not.toHaveProperty('recordId')
    expect((await mine(handler)).items).toEqual([])
    await handler.mayNot(decides(handler, { agrees: true, untilDay: '2026-01-09' }), '没有这条记录', 404)
    await stranger.mayNot(decides(stranger, { agrees: true, untilDay: '2026-01-09' }), '不能审批、确认自己的查阅', 403)
    for (const untilDay of ['2026-01-04', '2026-01-20', undefined])
      await deputy.mayNot(decides(deputy, { agrees: true, untilDay }), '截止日应在今天到2026-01-19之间（至多10个工作日）', 422)
    await deputy.mayNot(decides(deputy, { agrees: true, untilDay: '2026-01-09' }, invented.id), '没有这个编号', 409)
    expect((await decides(deputy, { agrees: false, said: '不予同意' }, invented.id)).status).toBe(200)
    expect(await seenOn(stranger, clue)).toEqual([])
    const both = await Promise.all([deputy, deputy2!].map((who) => decides(who, { agrees: true, untilDay: '2026-01-09' })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await secretary.mayNot(decides(secretary, { agrees: false }), '已经由他人办理', 409)
  })

  it('有效期内处处看得到，只能看；承办人看得到谁、为什么、到哪天；步步留痕', async () => {
    const { stranger, handler, head, otherHead } = c.cast
    expect(await seenOn(stranger, clue)).toEqual(readable)
    expect(await databaseShows(stranger)).toBe(true)
    expect(await seenOn(otherHead!, clue)).toEqual([])
    expect((await first(stranger)).standing).toBe('refused')
    expect((await mine(stranger)).items[1]).toMatchObject({ recordId: clue.id, standing: 'granted', untilDay: '2026-01-09' })
    const said = { who: stranger.name, purpose: '核查关联问题', reason: '与本人承办的线索有关联', untilDay: '2026-01-09' }
    for (const who of [handler, head!]) expect((await runs(who)).items).toEqual([expect.objectContaining(said)])
    expect((await runs(stranger)).items).toEqual([])
    const file = await sentFile(c, stranger, `/api/clues/${clue.id}/files`, '添附.txt', Buffer.from('添附'))
    expect([file.status, file.text]).toEqual([403, expect.stringContaining('只能看')])
    await stranger.mayNotTake(page, 'verify', '只能看')
    await stranger.mayNot(stranger.ask('GET', `/api/clues/${clue.id}/papers/approval`), '只能看', 403)
    await stranger.mayNot(stranger.ask('POST', `/api/clues/${clue.id}/signatures`, { verdict: 'agreed' }), '只能看', 403)
    expect(await kinds(handler)).toEqual(expect.arrayContaining(['ask access', 'grant access', 'read']))
  })

  it('到期：不等换日，数据库当天就不给；换日以后知情范围与原来一样', async () => {
    const { stranger, handler, clueOffice } = c.cast
    c.setDay('2026-01-09')
    expect(await seenOn(stranger, clue)).toEqual(readable)
    c.setDay('2026-01-10')
    expect(await seenOn(stranger, clue)).toEqual([])
    expect(await databaseShows(stranger)).toBe(false)
    await stranger.comesBack()
    expect(await seenOn(stranger, clue)).toEqual([])
    expect((await runs(handler)).items).toEqual([])
    const during = await circle()
    const plain = await asTheHouse(c.house, ({ tx }) =>
      tx.one<{ tokens: string[] }>(
        sql`select array_agg(t order by t) as tokens from circles, unnest(tokens) t where id = ${during} and t not like 'access:%'`,
      ),
    )
    await turnDay(c.house)
    const after = await asTheHouse(c.house, async ({ tx }) =>
      tx.one<{ tokens: string[] }>(sql`select tokens from circles where id = ${await circle()}`),
    )
    expect(await circle()).not.toBe(during)
    expect([...after!.tokens].sort()).toEqual([...plain!.tokens].sort())
    expect(await kinds(clueOffice)).toContain('access over')
    expect((await mine(stranger)).items[1]!.standing).toBe('expired')
  })

  it('提前结束当即收回；办理中改了记录，获准的照旧', async () => {
    const { stranger, deputy, handler, clueOffice } = c.cast
    c.setDay('2026-01-12')
    await asks(stranger, { purpose: '专项监督' })
    asked = await first(deputy)
    await decides(deputy, { agrees: true, untilDay: '2026-01-16' })
    const { version } = await clueOffice.reads(page)
    const changed = await clueOffice.ask('PATCH', `/api/clues/${clue.id}`, { version, values: { summary: '违规发放津贴补贴，补充' }, why: '补充' })
    expect(changed.status, changed.text).toBe(200)
    expect(await seenOn(stranger, clue)).toEqual(readable)
    await handler.mayNot(ends(handler), '没有这条记录', 404)
    expect((await ends(deputy)).status).toBe(200)
    expect(await seenOn(stranger, clue)).toEqual([])
    await stranger.mayNot(ends(stranger), '已经结束', 409)
  })

  it('回避总是在先：决定回避当即收回；回避的人申请，回答一样，谁也批不了；回避的领导不知道有这件申请', async () => {
    const { stranger, deputy, deputy2, secretary } = c.cast
    await asks(stranger)
    asked = await first(deputy)
    await decides(deputy, { agrees: true, untilDay: '2026-01-16' })
    expect(await seenOn(stranger, clue)).toEqual(readable)
    const excludes = (who: Actor) => secretary.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: who.id, reason: '系近亲属' })
    await excludes(stranger)
    expect(await seenOn(stranger, clue)).toEqual([])
    expect((await first(stranger)).standing).toBe('ended')
    expect((await asks(stranger)).body).toEqual({ asked: true })
    expect(await first(stranger)).toMatchObject({ standing: 'waits' })
    asked = await first(deputy)
    await deputy.mayNot(decides(deputy, { agrees: true, untilDay: '2026-01-16' }), '已决定回避，不能查阅', 409)
    await excludes(deputy2!)
    expect((await mine(deputy2!)).items.map(({ id }) => id)).not.toContain(asked.id)
    await deputy2!.mayNot(decides(deputy2!, { agrees: true, untilDay: '2026-01-16' }), '没有这条记录', 404)
    expect((await decides(deputy, { agrees: false, said: '不予同意' })).status).toBe(200)
  })
})

describe('紧急查阅', () => {
  const at = (hours: number): void => {
    const now = hoursLater(new Date('2026-01-12T02:00:00Z'), hours)
    c.house.clock = () => now
  }
  it('分管副书记、书记和指定的值班人员可以；当即打开；另一位负责人确认后到所定的日子为止', async () => {
    const { otherHead, secretary, deputy, handler, admin } = c.cast
    at(0)
    await otherHead!.mayNot(opens(otherHead!), '指定的值班人员', 403)
    const set = { workdays: 5, duty: [otherHead!.id] }
    await admin.mayNot(admin.ask('PUT', '/api/settings/access', set), '您的角色不能使用', 403)
    expect((await secretary.ask('PUT', '/api/settings/access', set)).status).toBe(200)
    await otherHead!.mayNot(opens(otherHead!, { number: '线〔2026〕9999号' }), '没有这条记录', 404)
    expect((await opens(otherHead!)).body).toEqual({ recordId: clue.id })
    expect(await seenOn(otherHead!, clue)).toEqual(readable)
    expect((await runs(handler)).items).toEqual([expect.objectContaining({ who: otherHead!.name, kind: 'urgent', reason: '连夜赴外地取证' })])
    asked = await first(deputy)
    expect(asked).toMatchObject({ standing: 'opened', may: { decide: true } })
    await deputy.mayNot(decides(deputy, { agrees: true, untilDay: '2026-01-20' }), '至多5个工作日', 422)
    await deputy.mayNot(decides(deputy, { agrees: true, untilDay: '2026-01-14', said: '' }), '请写明理由', 422)
    expect((await decides(deputy, { agrees: true, untilDay: '2026-01-14', said: '属实，确认' })).status).toBe(200)
    at(30)
    expect(await seenOn(otherHead!, clue)).toEqual(readable)
    expect((await unconfirmed(secretary)).items).toEqual([])
    expect(await kinds(handler)).toEqual(expect.arrayContaining(['open urgently', 'confirm access']))
    expect((await ends(otherHead!)).status).toBe(200)
    expect(await seenOn(otherHead!, clue)).toEqual([])
  })

  it('二十四小时没有确认的自行收回，列为未确认：书记看到事由，审计员只看到谁和何时', async () => {
    const { otherHead, secretary, deputy, auditor, handler } = c.cast
    at(48)
    await opens(otherHead!)
    asked = await first(deputy)
    at(48 + 23)
    expect(await seenOn(otherHead!, clue)).toEqual(readable)
    expect((await unconfirmed(auditor!)).items).toEqual([])
    at(48 + 24)
    expect(await seenOn(otherHead!, clue)).toEqual([])
    expect(await databaseShows(otherHead!)).toBe(false)
    await deputy.mayNot(decides(deputy, { agrees: true, untilDay: '2026-01-16' }), '已经由他人办理', 409)
    expect((await unconfirmed(secretary)).items).toEqual([
      expect.objectContaining({ who: otherHead!.name, number: number(), reason: '连夜赴外地取证' }),
    ])
    const [row] = (await unconfirmed(auditor!)).items
    expect(Object.keys(row!).sort()).toEqual(['confirmBy', 'id', 'openedAt', 'who'])
    await handler.mayNot(handler.ask('GET', '/api/accesses/unconfirmed'), '您的角色不能使用', 403)
    expect((await mine(otherHead!)).items[0]!.standing).toBe('unconfirmed')
    await turnDay(c.house)
    expect(await seenOn(otherHead!, clue)).toEqual([])
    expect((await unconfirmed(secretary)).items).toHaveLength(1)
  })

  it('不予确认的当即收回；本人不能确认；回避的打不开', async () => {
    const { otherHead, deputy, secretary } = c.cast
    at(96)
    await opens(otherHead!)
    asked = await first(deputy)
    await otherHead!.mayNot(decides(otherHead!, { agrees: true, untilDay: '2026-01-16' }), '不能审批、确认自己', 403)
    expect((await decides(deputy, { agrees: false, said: '没有紧急情形' })).status).toBe(200)
    expect(await seenOn(otherHead!, clue)).toEqual([])
    expect((await unconfirmed(secretary)).items).toHaveLength(2)
    await opens(otherHead!)
    expect(await seenOn(otherHead!, clue)).toEqual(readable)
    expect((await ends(otherHead!, (await first(otherHead!)).id)).status).toBe(200)
    expect(await seenOn(otherHead!, clue)).toEqual([])
    expect((await unconfirmed(secretary)).items, '看完自己结束的，也还是未确认').toHaveLength(3)
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: otherHead!.id, reason: '系近亲属' })
    await otherHead!.mayNot(opens(otherHead!), '没有这条记录', 404)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
