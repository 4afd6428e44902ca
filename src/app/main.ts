/** Starts the server: data folder, database, demonstration or first administrator, address. Stops it without losing anything. */
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { everyDay } from '../server/day-turn.ts'
import { movePlain } from '../server/reseal.ts'
import { dropLeftOver } from '../server/files/store.ts'
import { endBrokenImports } from '../server/imports/jobs.ts'
import { markAgain } from '../server/mark-again.ts'
import { openDatabase } from './database.ts'
import { buildDemo, tellAccounts } from './demo.ts'
import { environment, holdDataDir, keyIn, makeDataDir, Trouble } from './environment.ts'
import { ensureFirstAdmin } from './first-admin.ts'
import { giveKeys } from './seal-keys.ts'
import { appOf, closeHouse, openHouse } from './server.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const logFault = (error: unknown): void => void process.stderr.write(`${new Date().toISOString()} ${String((error as Error)?.stack ?? error)}\n`)

const portIsFree = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Trouble(
          error.code === 'EADDRINUSE'
            ? `端口 ${port} 已被占用，请先停止占用它的程序，或者用 PORT 指定另一个端口，例如 PORT=${port + 1}。`
            : `不能在 ${host}:${port} 上监听（${error.code}），请用 HOST 和 PORT 指定可用的地址。`,
        ),
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { demo: { type: 'boolean' }, ledgers: { type: 'string' } }, allowPositionals: true })
  const env = environment(process.env)
  makeDataDir(env.dataDir)
  const release = holdDataDir(env.dataDir)
  process.once('exit', release)
  await portIsFree(env.host, env.port)
  const database = await openDatabase(env)
  const house = openHouse(database.appUrl, join(env.dataDir, 'files'), undefined, {
    ...env.doors,
    key: keyIn(env.dataDir, 'factors.key'),
  })
  const stopDatabase = async (): Promise<void> => {
    await closeHouse(house)
    await database.stop()
  }
  try {
    await giveKeys(house, env, say)
    await movePlain(house)
    if (values.demo || values.ledgers) await buildDemo(house, env.dataDir, values.ledgers, say)
    await ensureFirstAdmin(house)
    await endBrokenImports(house)
    await dropLeftOver(house)
  } catch (error) {
    await stopDatabase()
    throw error
  }
  const app = await appOf(house, logFault)
  await app.listen({ port: env.port, host: env.host })
  const endDays = everyDay(house, logFault)
  markAgain(house).catch(logFault)
  const stop = async (): Promise<void> => {
    const daysEnded = endDays()
    // Fastify waits for connections that are merely kept open; they are closed until the last request is done.
    const idle = setInterval(() => app.server.closeIdleConnections(), 50)
    await app.close()
    clearInterval(idle)
    await daysEnded
    await stopDatabase()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : env.port
  say(`明鉴已启动：http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`)
  if (values.demo || values.ledgers) tellAccounts(env.dataDir, say)
  say('按 Ctrl+C 停止。')
}

run().catch((error) => {
  process.stderr.write(error instanceof Trouble ? `${error.message}\n` : `启动失败：${String((error as Error).stack ?? error)}\n`)
  process.exit(1)
})
