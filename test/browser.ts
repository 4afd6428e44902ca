/** A real Chromium for tests: the machine's own where it has one, else the one that ships inside an npm package. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { fontsFile } from './fonts.ts'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules/.cache/mingjian-chromium')
const native = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

const given = (): string | undefined => process.env.CHROMIUM ?? native.find((path) => existsSync(path))

/** Unpacks the packaged browser once, with the libraries that a bare machine lacks. */
const packaged = async (): Promise<{ path: string; libraries: string }> => {
  mkdirSync(cache, { recursive: true })
  const { TMPDIR } = process.env
  // It unpacks to wherever the process keeps what is temporary; for all else that place stays as it was.
  process.env.TMPDIR = cache
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    packed.setGraphicsMode = false
    const path = await packed.executablePath()
    const bin = join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br')
    if (!existsSync(join(cache, 'al2023'))) await inflate(bin)
    return { path, libraries: join(cache, 'al2023/lib') }
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** Unpacks what is packed before any test runs: one that starts while another still unpacks finds half a browser. */
export const unpackBrowser = async (): Promise<void> => {
  if (!given()) await packaged()
}

/** Starts the browser. `CHROMIUM` names another one. */
export const openBrowser = async (): Promise<Browser> => {
  const own = given()
  const env = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fontsFile(cache) }
  if (own) return chromium.launch({ executablePath: own, args: flags, env })
  const { path, libraries } = await packaged()
  return chromium.launch({ executablePath: path, args: [...flags, '--no-zygote', '--disable-webgl'], env: { ...env, LD_LIBRARY_PATH: libraries } })
}
