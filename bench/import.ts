/** A ledger brought in as a person brings it: uploaded, checked, confirmed, kept, and taken back again; the server weighed meanwhile. */
import { setTimeout as pause } from 'node:timers/promises'
import { openAsBlob } from 'node:fs'
import { basename, join } from 'node:path'
import { appRoleOf, appUrlOf, groundOf, ownerUrlOf } from './ground.ts'
import { cleanUp, importFloor, keepCopies } from './import-floor.ts'
import { ledgerFile } from './ledger.ts'
import { signIn } from './load.ts'
import { type Spread, spreadOf } from './numbers.ts'
import { accountsOf } from './prepare.ts'
import { type Server, start } from './process.ts'
import { untilQuiet } from './quiet.ts'
import type { Settings } from './settings.ts'

type Times = { check: number; keep: number; undo: number; peak: number }
export type Imported = {
  rows: number
  check: Spread
  keep: Spread
  whole: Spread
  undo: Spread
  peak: number
  before: number
  floor: { read: number; write: number }
}

/** The highest memory seen while work goes on, asked for twenty times a second. */
const weighed = async <T>(server: Server, work: () => Promise<T>): Promise<{ result: T; peak: number }> => {
  let peak = server.memory()
  const scale = setInterval(() => {
    peak = Math.max(peak, server.memory())
  }, 50)
  try {
    return { result: await work(), peak }
  } finally {
    clearInterval(scale)
  }
}

type Standing = { id: string; standing: string; message: string | null; wrong: number; new: number }

const caller = (port: number, cookie: string) => {
  const call = async <T>(method: string, path: string, body?: FormData): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/imports${path}`, { method, headers: { cookie }, ...(body ? { body } : {}) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const until = async (id: string, wanted: string): Promise<void> => {
    for (;;) {
      const { standing, message, wrong } = await call<Standing>('GET', `/${id}`)
      if (standing === wanted) return
      if (['failed', 'wrong'].includes(standing) || message) throw new Error(`import ${standing}: ${message} (${wrong} rows wrong)`)
      await pause(100)
    }
  }
  return { call, until }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

/** One import through the endpoints; `kept` runs while its records are there. */
const once = async (server: Server, cookie: string, path: string, kept: (importId: string) => Promise<unknown>): Promise<Times> => {
  const { call, until } = caller(server.port, cookie)
  let id = ''
  const { result, peak } = await weighed(server, async () => {
    const check = await timed(async () => {
      const form = new FormData()
      form.append('file', await openAsBlob(path), basename(path))
      id = ((await call<Standing[]>('POST', '', form))[0] as Standing).id
      await until(id, 'checked')
    })
    const keep = await timed(async () => {
      await call('POST', `/${id}/keep`)
      await until(id, 'kept')
    })
    return { check, keep }
  })
  await kept(id)
  const undo = await timed(async () => {
    await call('POST', `/${id}/undo`)
    await until(id, 'undone')
  })
  return { ...result, undo, peak }
}

export const measureImport = async (root: string, dataDir: string, settings: Settings): Promise<Imported> => {
  const server = await start(join(root, 'src/app/main.ts'), settings.port, {
    ...groundOf(dataDir),
    PORT: String(settings.port),
    REQUESTS_A_SECOND: '0',
    CHANGES_A_SECOND: '0',
  })
  const ownerUrl = await ownerUrlOf(dataDir)
  const path = await ledgerFile(ownerUrl, settings)
  const cookie = await signIn(settings.port, accountsOf(settings).clueOffice)
  await untilQuiet(ownerUrl)
  const before = server.memory()
  const all: Times[] = []
  for (let i = 0; i < settings.imports; i += 1)
    all.push(await once(server, cookie, path, (importId) => (i === 0 ? keepCopies(ownerUrl, appRoleOf(dataDir), importId) : Promise.resolve())))
  const floor = await importFloor(ownerUrl, await appUrlOf(dataDir), path)
  await cleanUp(ownerUrl)
  await server.stop()
  const of = (value: (times: Times) => number): Spread => spreadOf(all.map(value))
  return {
    rows: settings.rows,
    check: of((t) => t.check),
    keep: of((t) => t.keep),
    whole: of((t) => t.check + t.keep),
    undo: of((t) => t.undo),
    peak: Math.max(...all.map((t) => t.peak)),
    before,
    floor,
  }
}
