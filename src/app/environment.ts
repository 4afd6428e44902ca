/** Settings by environment, and the data folder that one running house holds for itself. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Doors, SingleSignOn } from '../server/doors.ts'
import { type ScannerAt, scannerAt } from '../server/files/scanner.ts'
import { type Pace, paceAtFirst } from '../server/pace.ts'

export type Environment = { port: number; host: string; dataDir: string; databaseUrl?: string; sealKey?: string; doors: Omit<Doors, 'key'> }

/** Something the person at the console can mend: told in one sentence, without a stack. */
export class Trouble extends Error {}

/** Single sign-on, when an issuer is set: then the client must be too, and the issuer speaks https except on this machine. */
const singleSignOn = (env: NodeJS.ProcessEnv): SingleSignOn | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer) return undefined
  if (!clientId) throw new Trouble('设置了 OIDC_ISSUER，还需要用 OIDC_CLIENT_ID 指定本平台在统一认证中的客户端编号。')
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined
  const isHere = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost'
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isHere)) throw new Trouble('OIDC_ISSUER 应为 https 开头的地址。')
  if (!env.ORIGIN) throw new Trouble('使用统一认证须用 ORIGIN 指定用户访问本平台的地址，例如 ORIGIN=https://mj.example。')
  return {
    issuer,
    clientId,
    claim: env.OIDC_CLAIM || 'preferred_username',
    ...(clientSecret ? { clientSecret } : {}),
    ...(env.OIDC_LABEL ? { label: env.OIDC_LABEL } : {}),
  }
}

const scannerOf = ({ CLAMD: said }: NodeJS.ProcessEnv): ScannerAt | undefined => {
  const at = said ? scannerAt(said) : undefined
  if (said && !at) throw new Trouble(`CLAMD=${said} 不是查毒程序的地址，请写成 127.0.0.1:3310 或者 /run/clamav/clamd.ctl 的样式。`)
  return at
}

const aSecond = (env: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const given = Number(env[name] || otherwise)
  if (!Number.isInteger(given) || given < 0) throw new Trouble(`${name}=${env[name]} 不是次数，请写整数；0 表示不限。`)
  return given
}

/** `0` is no limit, for a machine that is to be measured. */
const paceOf = (env: NodeJS.ProcessEnv): Pace => ({
  requests: aSecond(env, 'REQUESTS_A_SECOND', paceAtFirst.requests),
  changes: aSecond(env, 'CHANGES_A_SECOND', paceAtFirst.changes),
})

const doorsOf = (env: NodeJS.ProcessEnv): Omit<Doors, 'key'> => {
  const origin = env.ORIGIN
  const fits = !origin || (URL.canParse(origin) && /^https?:$/.test(new URL(origin).protocol) && new URL(origin).origin === origin)
  if (!fits) throw new Trouble(`ORIGIN=${origin} 不是用户访问的地址，请写成 https://mj.example 的样式，末尾不带斜线。`)
  const sso = singleSignOn(env)
  const scanner = scannerOf(env)
  return {
    ...(origin ? { origin } : {}),
    ...(scanner ? { scanner } : {}),
    ...(env.TRUSTED_PROXY ? { proxy: env.TRUSTED_PROXY } : {}),
    ...(sso ? { sso } : {}),
    pace: paceOf(env),
  }
}

export const environment = (env: NodeJS.ProcessEnv): Environment => {
  const port = Number(env.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Trouble(`PORT=${env.PORT} 不是端口号，请改为 1 到 65535 之间的数字。`)
  return {
    port,
    host: env.HOST || '127.0.0.1',
    doors: doorsOf(env),
    dataDir: resolve(env.DATA_DIR || './data'),
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    ...(env.SEAL_KEY ? { sealKey: env.SEAL_KEY } : {}),
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const words = `/proc/${pid}/cmdline`
  return process.platform !== 'linux' || (existsSync(words) && /(main|seal-key)\.ts/.test(readFileSync(words, 'utf8')))
}

/** Makes the data folder. One that cannot be written is told in a sentence. */
export const makeDataDir = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(join(dataDir, '.writable'), '')
    rmSync(join(dataDir, '.writable'))
  } catch {
    throw new Trouble(`数据目录 ${dataDir} 不能写入，请检查权限，或者用 DATA_DIR 指定另一个目录。`)
  }
}

/** Holds the data folder until the process ends; a second house on it is refused. A lock left by a killed process is taken over. */
export const holdDataDir = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'running.json')
  const mine = JSON.stringify({ pid: process.pid })
  try {
    writeFileSync(file, mine, { flag: 'wx' })
  } catch {
    const pid = Number((JSON.parse(readFileSync(file, 'utf8') || '{}') as { pid?: number }).pid)
    if (pid !== process.pid && alive(pid))
      throw new Trouble(`数据目录 ${dataDir} 正被另一个运行中的明鉴使用（进程 ${pid}），请先停止它，或者用 DATA_DIR 指定另一个目录。`)
    writeFileSync(file, mine)
  }
  return () => rmSync(file, { force: true })
}

/** A secret of this data folder: made once, readable by its owner alone. */
export const secretIn = (dataDir: string, name: string): string => {
  const file = join(dataDir, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** A key of 256 bits from a secret of this data folder. */
export const keyIn = (dataDir: string, name: string): Buffer => createHash('sha256').update(secretIn(dataDir, name)).digest()

/** A path of the command line: meant from where the person stands. */
export const pathNamed = (path: string): string => resolve(process.env.CALLED_FROM ?? '.', path)
