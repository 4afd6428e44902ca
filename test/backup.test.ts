/** 备份与恢复演练：平台照常办公时备份，恢复到另一处，数字一个不差；坏了的备份、不对的密钥、不空的目录都恢复不了。 */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoAccount } from '../src/app/demo.ts'

const root = join(import.meta.dirname, '..')
const base = mkdtempSync(join(tmpdir(), 'mingjian-备份 '))
// Run as root, its databases then lie in here too, and go with it.
chmodSync(base, 0o755)
const dataDir = join(base, 'data')
const restored = join(base, 'restored')
const running = new Set<() => Promise<void>>()
const year = '/api/figures?from=2024-01-01&to=2024-12-31'

type Ask = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<{ status: number; json: () => Promise<unknown> }>
type House = { ask: Ask; stop(): Promise<void> }

const program = (file: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, file), ...args], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', DATABASE_URL: '', DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
  })

/** The platform as a process of its own, and its first clue officer signed in. */
const opened = async (dir: string, port: number, more: string[] = []): Promise<House> => {
  const child = spawn(process.execPath, [join(root, 'src/app/main.ts'), ...more], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', DATABASE_URL: '', DATA_DIR: dir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    running.delete(stop)
    child.kill('SIGTERM')
    await ended
  }
  running.add(stop)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (said: Buffer) => said.includes('Ctrl+C') && resolve())
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  const accounts = JSON.parse(readFileSync(join(dir, 'demo-accounts.json'), 'utf8')) as DemoAccount[]
  const { account, password } = accounts.find((each) => each.account === 'anguan') as DemoAccount
  const at = `http://127.0.0.1:${port}`
  const session = await fetch(`${at}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  })
  const cookie = String(session.headers.get('set-cookie')).split(';')[0] as string
  return {
    ask: (method, path, body) =>
      fetch(at + path, {
        method,
        headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    stop,
  }
}

const figuresOf = async ({ ask }: House): Promise<unknown> => (await ask('GET', year)).json()

type Frozen = { value: number; records: unknown[] }

/** The report that was signed: its words, its numbers, its digest, and behind each number the records of that day. */
const signedOf = async ({ ask }: House): Promise<{ body: { signed: { digest: string } }; numbers: Frozen[] }> => {
  const { items } = (await (await ask('GET', '/api/reports?state=signed')).json()) as { items: { id: string }[] }
  const at = `/api/reports/${items[0]?.id}`
  const body = (await (await ask('GET', `${at}/body`)).json()) as { signed: { digest: string } }
  const numbers: Frozen[] = []
  for (let ord = 0; ; ord += 1) {
    const answer = await ask('GET', `${at}/figures/${ord}`)
    if (answer.status !== 200) return { body, numbers }
    numbers.push((await answer.json()) as Frozen)
  }
}

const clue = (i: number, subjectUnitId: string) => ({
  form: {
    subjectName: `演练${i}`,
    subjectUnitId,
    post: '科员',
    rank: '一般干部',
    tier: 'C',
    politics: '中共党员',
    source: '监督检查发现',
    summary: '备份演练登记',
    receivedOn: '2026-01-05',
  },
})

let house: House
beforeAll(async () => {
  house = await opened(dataDir, 18_471, ['--demo'])
}, 240_000)
afterAll(async () => {
  for (const stop of running) await stop()
  rmSync(base, { recursive: true, force: true })
})

describe('备份与恢复', () => {
  const key = join(base, '密钥.txt')
  const backups = join(base, 'backups')
  const file = (): string => join(backups, readdirSync(backups)[0] as string)

  it('没有密钥时不备份；密钥只显示一次，不留在数据目录里', () => {
    const refused = program('src/app/backup.ts', [backups])
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('还没有备份密钥')])
    const made = program('src/app/backup.ts', ['--new-key'])
    writeFileSync(key, made.stdout)
    const secret = /AGE-SECRET-KEY-\S+/.exec(made.stdout)?.[0] as string
    expect(secret).toBeTruthy()
    for (const name of readdirSync(dataDir).filter((each) => each.endsWith('.txt')))
      expect(readFileSync(join(dataDir, name), 'utf8')).not.toContain(secret)
  })

  it('一边登记一边备份：备份开始前答应过的都在，去年的数字、签发过的报告一个不差', async () => {
    const before = await figuresOf(house)
    const signed = await signedOf(house)
    expect(signed.body.signed.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(signed.numbers.some(({ value, records }) => value > 0 && records.length > 0)).toBe(true)
    const numbers: string[] = []
    const [{ id: unit }] = ((await (await house.ask('GET', '/api/units')).json()) as { items: [{ id: string }] }).items
    let writing = true
    const writer = (async () => {
      for (let i = 0; writing; i += 1) {
        const answer = await house.ask('POST', '/api/clues', clue(i, unit))
        if (answer.status !== 200) throw new Error(JSON.stringify(await answer.json()))
        numbers.push(((await answer.json()) as { number: string }).number)
      }
    })()
    writer.catch(() => undefined)
    while (numbers.length < 3) await Promise.race([writer, new Promise((resolve) => setTimeout(resolve, 20))])
    const promised = [...numbers]
    const child = spawn(process.execPath, [join(root, 'src/app/backup.ts'), backups], {
      env: { ...process.env, NODE_NO_WARNINGS: '1', DATABASE_URL: '', DATA_DIR: dataDir },
    })
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
    writing = false
    await writer
    expect(numbers.length).toBeGreaterThan(promised.length)
    expect(readFileSync(file()).includes(Buffer.from('演练'))).toBe(false)

    const done = program('src/app/restore.ts', [file(), '--into', restored, '--key', key])
    expect([done.status, done.stderr]).toEqual([0, ''])
    const again = await opened(restored, 18_472)
    expect(await figuresOf(again)).toEqual(before)
    expect(await signedOf(again)).toEqual(signed)
    for (const number of promised) {
      const found = (await (await again.ask('GET', `/api/clues?number=${encodeURIComponent(number)}`)).json()) as { items: { number: string }[] }
      expect(found.items.map((item) => item.number)).toContain(number)
    }
    await again.stop()
  })

  it('改了一个字节的、密钥不对的、目录不空的，都恢复不了，什么也不留下', () => {
    const bytes = readFileSync(file())
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
    const broken = join(base, '坏的.age')
    writeFileSync(broken, bytes)
    const into = join(base, 'other')
    const wrong = join(base, '别的密钥.txt')
    writeFileSync(wrong, program('src/app/backup.ts', ['--new-key']).stdout)
    for (const [from, with_] of [
      [broken, key],
      [file(), wrong],
    ] as const) {
      const refused = program('src/app/restore.ts', [from, '--into', into, '--key', with_])
      expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('什么也没有留下')])
      expect(existsSync(into)).toBe(false)
    }
    mkdirSync(into)
    writeFileSync(join(into, '已有.txt'), '别人的')
    const full = program('src/app/restore.ts', [file(), '--into', into, '--key', key])
    expect([full.status, full.stderr]).toEqual([1, expect.stringContaining('不是空目录')])
    expect(readFileSync(join(into, '已有.txt'), 'utf8')).toBe('别人的')
  })
})
