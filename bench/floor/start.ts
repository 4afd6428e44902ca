/** The floor of a start: the database, a pool and one bare route. */
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { startEmbedded } from '../../src/server/embedded.ts'

const { DATA_DIR = '', DATABASE_URL, FLOOR_PORT } = process.env
const embedded = DATABASE_URL ? undefined : await startEmbedded(join(DATA_DIR, 'pg'))
const pool = new pg.Pool({ connectionString: DATABASE_URL ?? embedded?.url('mingjian') })
pool.on('error', () => undefined)
const app = Fastify({ logger: false })
app.get('/api/health', async () => {
  await pool.query('select 1')
  return { ok: true }
})
await app.listen({ port: Number(FLOOR_PORT), host: '127.0.0.1' })
process.once('SIGTERM', async () => {
  await pool.end()
  await embedded?.stop()
  process.exit(0)
})
