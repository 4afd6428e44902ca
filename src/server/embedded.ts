/** Runs the PostgreSQL that npm installed: a cluster in the data folder, reached through a socket and never over the network. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { type Account, livePostmaster, nativeFolder, placeFor, serverAccount, socketFolder } from './embedded-os.ts'

export type Embedded = {
  url(database: string): string
  stop(): Promise<void>
  pid: number
  /** Whether a server holds the folder, be it this one or a later one. */
  lives(): boolean
}
type Place = { native: string; dir: string; socket: string; account: Account | undefined; password: string; throwaway: boolean }

const run = (place: Place, program: string, args: string[]): ChildProcess =>
  spawn(join(place.native, 'bin', program), args, {
    ...place.account,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })

const heard = (child: ChildProcess): { text: () => string } => {
  let text = ''
  child.stderr?.on('data', (piece: Buffer) => {
    text = (text + piece.toString()).slice(-4000)
  })
  return { text: () => text }
}

/** Initialised beside its place and then renamed, so that a half-made cluster is never taken for one. */
const initialise = async (place: Place): Promise<void> => {
  const fresh = `${place.dir}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  const secret = join(place.socket, `pw-${randomBytes(6).toString('hex')}`)
  writeFileSync(secret, place.password, { mode: 0o600 })
  if (place.account) for (const path of [fresh, secret]) chownSync(path, place.account.uid, place.account.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const child = run(place, 'initdb', [
    '-D',
    fresh,
    '-U',
    'owner',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    ...locale,
    ...(place.throwaway ? ['--no-sync'] : []),
  ])
  const log = heard(child)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  rmSync(secret, { force: true })
  if (code !== 0) throw new Error(`initdb failed: ${log.text()}`)
  renameSync(fresh, place.dir)
}

/** An eighth of the machine's memory for what the database keeps at hand, at least what a small county needs and at most 2 GB. */
const sharedMegabytes = (): number => Math.round(Math.min(2048, Math.max(256, totalmem() / 2 ** 20 / 8)))

const flags = (place: Place): string[] => {
  const kept = [
    'listen_addresses=',
    `unix_socket_directories=${place.socket}`,
    'timezone=Asia/Shanghai',
    `shared_buffers=${place.throwaway ? 128 : sharedMegabytes()}MB`,
    // A ledger of a hundred thousand rows is a gigabyte of log; a checkpoint in its midst would write every page twice.
    'max_wal_size=4GB',
    'max_connections=60',
    'jit=off',
    'random_page_cost=1.1',
  ]
  const loose = place.throwaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []
  return [...kept, ...loose].flatMap((setting) => ['-c', setting])
}

const untilReady = async (url: string, failed: () => string | undefined): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    const failure = failed()
    if (failure !== undefined) throw new Error(`postgres did not start: ${failure}`)
    const client = new pg.Client(url)
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (tries > 1500) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

const passwordOf = (file: string): string => {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

const stopper = (place: Place, pid: number, key: string) => async (): Promise<void> => {
  if (livePostmaster(place.dir) === pid) process.kill(pid, 'SIGINT')
  for (let i = 0; i < 1000 && livePostmaster(place.dir) !== undefined; i += 1) await new Promise((resolve) => setTimeout(resolve, 20))
  if (place.throwaway) for (const path of [place.dir, place.socket, key]) rmSync(path, { recursive: true, force: true })
}

/** What a killed server left is in use until its last process has noticed. */
const notYet = /still in use|already exists/
const PATIENCE = 50

/** Attaches to the server that holds the folder, or starts one. */
const launch = async (place: Place, url: string, patience = PATIENCE): Promise<number> => {
  const running = livePostmaster(place.dir)
  const child = running ? undefined : run(place, 'postgres', ['-D', place.dir, ...flags(place)])
  child?.unref()
  const log = child ? heard(child) : undefined
  try {
    await untilReady(url, () => (child && (child.exitCode ?? child.signalCode) !== null ? (log?.text() ?? '') : undefined))
  } catch (error) {
    if (patience === 0 || !notYet.test(String(error))) throw error
    await new Promise((resolve) => setTimeout(resolve, 200))
    return launch(place, url, patience - 1)
  }
  ;(child?.stderr as unknown as { unref?: () => void })?.unref?.()
  return (running ?? child?.pid) as number
}

/**
 * Starts the cluster of this folder, or attaches to the one that a killed process left running there.
 * As root it runs under an unprivileged account that exists; it never makes one.
 */
export const startEmbedded = async (dataDir: string, throwaway = false): Promise<Embedded> => {
  const account = serverAccount()
  const native = nativeFolder(account)
  const dir = placeFor(dataDir, account)
  const socket = socketFolder(dir, account)
  const key = join(dirname(dataDir), `${throwaway ? 'throwaway-' : ''}postgres.key`)
  const place: Place = { native, dir, socket, account, password: passwordOf(key), throwaway }
  if (!existsSync(join(dir, 'PG_VERSION'))) await initialise(place)
  const version = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim()
  if (version !== '18') throw new Error(`the data folder was made by PostgreSQL ${version}, this is 18`)
  const url = (database: string): string =>
    `postgres://owner:${encodeURIComponent(place.password)}@/${database}?host=${encodeURIComponent(socket)}&port=5432`
  const pid = await launch(place, url('postgres'))
  return { url, pid, stop: stopper(place, pid, key), lives: () => livePostmaster(dir) !== undefined }
}
