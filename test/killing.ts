/** The platform as processes of their own, to be killed in the midst of something: a lock from beside holds it there until the blow has fallen. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { DemoAccount } from '../src/app/demo.ts'
import { startEmbedded } from '../src/server/embedded.ts'
import { livePostmaster, placeFor, serverAccount } from '../src/server/embedded-os.ts'

const root = join(import.meta.dirname, '..')
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks until the answer is there; what never comes is a failed test. */
export const until = async <T>(what: string, ask: () => Promise<T | undefined | false> | T | undefined | false, seconds = 40): Promise<T> => {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(50)) {
    const found = await ask()
    if (found) return found
  }
  throw new Error(`waited in vain for ${what}`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

export type Answered = { status: number; text: string; json: <T>() => T }
export type Person = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answered>

/** A data folder with whatever runs on it. */
export const ground = () => {
  const base = mkdtempSync(join(tmpdir(), 'mingjian-killed-'))
  chmodSync(base, 0o755)
  const dataDir = join(base, 'data')
  mkdirSync(dataDir)
  const env = { ...process.env, NODE_NO_WARNINGS: '1', DATABASE_URL: '', DATA_DIR: dataDir }
  const running = new Set<ChildProcess>()
  const cluster = placeFor(join(dataDir, 'pg'), serverAccount())
  const said: string[] = []

  const start = async (...more: string[]) => {
    const port = await freePort()
    const child = spawn(process.execPath, [join(root, 'src/app/main.ts'), ...more], {
      env: { ...env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.stderr.on('data', (piece: Buffer) => void said.push(String(piece)))
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (piece: Buffer) => {
        said.push(String(piece))
        if (piece.includes('Ctrl+C')) resolve()
      })
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said.join('')}`)))
    })
    const at = `http://127.0.0.1:${port}`
    const end = async (how: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
      child.kill(how)
      await ended
      running.delete(child)
    }
    return { at, killed: () => end('SIGKILL'), stopped: () => end('SIGTERM') }
  }

  const url = async (): Promise<string> => (await startEmbedded(join(dataDir, 'pg'))).url('mingjian')
  const asOwner = async <T extends pg.QueryResultRow>(text: string): Promise<T[]> => {
    const owner = new pg.Client(await url())
    await owner.connect()
    try {
      return [await owner.query<T>(text)].flat().at(-1)?.rows ?? []
    } finally {
      await owner.end()
    }
  }

  return {
    dataDir,
    said,
    start,
    asOwner,
    accounts: (): DemoAccount[] => JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[],
    files: (): string[] => (existsSync(join(dataDir, 'files')) ? readdirSync(join(dataDir, 'files')) : []),
    killPostmaster: (): void => void process.kill(livePostmaster(cluster) as number, 'SIGKILL'),
    program: (file: string, ...args: string[]) => spawnSync(process.execPath, [join(root, file), ...args], { env, encoding: 'utf8' }),
    started: (file: string, ...args: string[]): ChildProcess => {
      const child = spawn(process.execPath, [join(root, file), ...args], { env, stdio: 'ignore' })
      running.add(child)
      return child
    },
    /** Takes a lock and keeps it; `reached` waits until somebody stands before it. */
    barred: async (lock: string) => {
      const owner = new pg.Client(await url())
      owner.on('error', () => undefined)
      await owner.connect()
      await owner.query(`begin; ${lock}`)
      const waits = async () => (await owner.query('select 1 from pg_locks where not granted')).rows[0]
      return { reached: () => until(`somebody before ${lock}`, waits), lifted: () => owner.end().catch(() => undefined) }
    },
    razed: async (): Promise<void> => {
      for (const child of running) child.kill('SIGKILL')
      if (livePostmaster(cluster)) await (await startEmbedded(join(dataDir, 'pg'))).stop()
      rmSync(base, { recursive: true, force: true })
    },
  }
}

/** One of the staff, signed in at an address; every answer is read to its end. */
export const signedIn = async (at: string, { account, password }: DemoAccount): Promise<Person> => {
  const session = await fetch(`${at}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  })
  const cookie = String(session.headers.get('set-cookie')).split(';')[0] as string
  return async (method, path, body) => {
    const isForm = body instanceof FormData
    const answer = await fetch(at + path, {
      method,
      headers: { cookie, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    return { status: answer.status, text, json: <T>() => JSON.parse(text) as T }
  }
}
