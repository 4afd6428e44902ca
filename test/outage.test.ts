/** 数据库不在、磁盘写满、时钟被拨回：说得清楚，不留一半，好了就接着办。 */
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { asRole } from '../src/app/database.ts'
import { appOf, closeHouse, openHouse } from '../src/app/server.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { clues } from '../src/areas/clues/area.ts'
import { asTheHouse } from '../src/server/context.ts'
import { everyDay } from '../src/server/day-turn.ts'
import { startEmbedded } from '../src/server/embedded.ts'
import { serverAccount } from '../src/server/embedded-os.ts'
import { writeOut } from '../src/server/files/store.ts'
import type { Behind, House } from '../src/server/house.ts'
import { markAgain } from '../src/server/mark-again.ts'
import { migrate } from '../src/server/migrate.ts'
import { outageOf, throughOutages } from '../src/server/outage.ts'
import { verify } from '../src/server/seal/verify.ts'
import { county, sampleClue } from './helm.ts'
import { sentFile } from './sheet-upload.ts'
import { smallDisk } from './small-disk.ts'

const c = county()
const full = '存储空间已满，刚才的内容没有保存'

describe('DATABASE_URL 的数据库不在', () => {
  const base = mkdtempSync(join(tmpdir(), 'mingjian-away-'))
  let house: House
  afterAll(async () => {
    await closeHouse(house)
    await (await startEmbedded(join(base, 'pg'), true)).stop()
    rmSync(base, { recursive: true, force: true })
  })

  it('答复“暂时连接不上”，不露一点里面的事；数据库回来以后，不用重启就好', async () => {
    const server = await startEmbedded(join(base, 'pg'), true)
    await migrate(server.url('postgres'), { role: 'away_app', password: 'away' })
    house = openHouse(asRole(server.url('postgres'), 'away_app', 'away'), join(base, 'files'))
    const app = await appOf(house, () => undefined)
    const health = () => app.inject({ method: 'GET', url: '/api/health' })
    expect((await health()).statusCode).toBe(200)
    process.kill(server.pid, 'SIGKILL')
    await vi.waitFor(async () => expect((await health()).statusCode).toBe(503), 10_000)
    const signIn = { method: 'POST', url: '/api/session', payload: { account: 'a', password: 'b' } } as const
    for (const answer of [await health(), await app.inject(signIn)])
      expect([answer.statusCode, answer.json()]).toEqual([
        503,
        { message: expect.stringContaining('数据库暂时连接不上'), reasons: [expect.anything()] },
      ])
    const marked = throughOutages(() => markAgain(house))
    await startEmbedded(join(base, 'pg'), true)
    expect(await marked).toBe(0)
    expect((await health()).statusCode).toBe(200)
    expect((await app.inject(signIn)).statusCode).toBe(401)
    await app.close()
  })
})

describe('磁盘写满', () => {
  const disk = smallDisk(512)
  const asOwner = async (...statements: string[]): Promise<void> => {
    const owner = new pg.Client(c.ownerUrl)
    await owner.connect()
    for (const statement of statements) await owner.query(statement)
    await owner.end()
  }
  afterEach(() => disk?.free())
  afterAll(() => disk?.gone())

  async function* bytes(size: number, pieces: number): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < pieces; i += 1) yield Buffer.alloc(size, 1)
  }

  it.each([
    ['一小块', 10, 1],
    ['许多块', 64 * 1024, 40],
  ])('写%s到写满的设备：是写满，不是故障，平台不因此停下', async (_, size, pieces) => {
    const fault = await writeOut('/dev/full', bytes(size, pieces), 2 ** 40).catch((error: unknown) => error)
    expect(outageOf(fault)).toBe('storageFull')
  })

  const attached = (record: RecordPage, size: number) =>
    sentFile(
      c,
      c.cast.clueOffice,
      `/api/clues/${record.id}/files`,
      '材料.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, 0x20), Buffer.from('\n%%EOF\n')]),
    )

  if (disk)
    it('附件、导出：说存储空间已满，什么也没有留下；腾出空间就好', async () => {
      const { clueOffice } = c.cast
      const clue = await clueOffice.adds('clues', sampleClue(c))
      const former = c.house.filesDir
      c.house.filesDir = join(disk.dir, 'files')
      mkdirSync(c.house.filesDir)
      disk.fill()
      expect(await attached(clue, 600_000)).toEqual({ status: 507, text: expect.stringContaining(full) })
      await clueOffice.mayNot(clueOffice.ask('GET', '/api/clues/sheet'), full, 507)
      expect(readdirSync(c.house.filesDir)).toEqual([])
      expect(await clueOffice.get(`/api/clues/${clue.id}/files`)).toEqual([])
      disk.free()
      expect((await attached(clue, 1000)).status).toBe(200)
      c.house.filesDir = former
    })

  if (disk && !process.env.DATABASE_URL)
    it('数据库的盘写满：登记要么整个在，要么整个不在', async () => {
      const { clueOffice } = c.cast
      const place = join(disk.dir, 'tables')
      const account = serverAccount()
      mkdirSync(place)
      if (account) chownSync(place, account.uid, account.gid)
      await asOwner(`create tablespace small location '${place}'`, 'alter table clues set tablespace small')
      disk.fill()
      const answers: number[] = []
      let refused = ''
      while (refused === '' && answers.length < 200) {
        const { status, text } = await clueOffice.ask('POST', '/api/clues', { form: sampleClue(c, { summary: '违规'.repeat(400) }) })
        answers.push(status)
        if (status !== 200) refused = text
      }
      expect([answers.at(-1), refused]).toEqual([507, expect.stringContaining(full)])
      disk.free()
      const before = answers.length - 1
      const { count } = await clueOffice.get<{ count: number }>(`/api/clues/count?q=${encodeURIComponent('对象甲')}`)
      expect(count).toBe(before + 1)
      expect((await clueOffice.ask('POST', '/api/clues', { form: sampleClue(c) })).status).toBe(200)
      expect((await asTheHouse(c.house, (ctx) => verify(ctx.tx, [clues], []))).misfit).toBeUndefined()
      await asOwner('alter table clues set tablespace pg_default', 'drop tablespace small')
    })
})

describe('时钟被拨回', () => {
  beforeAll(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterAll(() => void vi.useRealTimers())
  const told: (Behind | undefined)[] = []
  const turned: string[] = []
  const faults: unknown[] = []
  const aDay = async (day: string): Promise<void> => {
    c.setDay(day)
    const looks = turned.length + told.length
    await vi.advanceTimersByTimeAsync(5000)
    await vi.waitFor(() => expect(turned.length + told.length).toBeGreaterThan(looks), 2000).catch(() => undefined)
  }

  it('发现、告知、不换日；校准了才换；换过的日子不换第二次', async () => {
    const { admin, secretary } = c.cast
    await secretary.get('/api/session')
    c.setDay('2026-01-05')
    const end = everyDay(
      c.house,
      (fault) => faults.push(fault),
      async (house) => void turned.push(house.clock().toISOString().slice(0, 10)),
      (found) => told.push(found),
    )
    await vi.waitFor(() => expect(told).toHaveLength(1))
    expect(told[0]!.last.getTime()).toBeGreaterThan(told[0]!.now.getTime())
    expect((await admin.get<{ behind: { now: string } }>('/api/clock')).behind.now).toBe('2026-01-05 10:00')
    await secretary.mayNot(secretary.ask('GET', '/api/clock'), '您的角色不能使用', 403)
    expect(turned).toEqual([])
    await aDay('2099-03-02')
    expect([told[1], turned]).toEqual([undefined, ['2099-03-02']])
    expect(await admin.get('/api/clock')).toEqual({})
    await aDay('2099-03-03')
    for (const back of ['2099-03-02', '2099-03-03']) await aDay(back)
    expect(turned).toEqual(['2099-03-02', '2099-03-03'])
    await end()
    expect(faults).toEqual([])
    c.setDay('2026-01-05')
  })
})
