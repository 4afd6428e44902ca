/** The floor of a start: the database, a pool and one bare route. */
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { startEmbedded } from '../../src/server/embedded.ts'

const { FLOOR_DATA = '', FLOOR_PORT } = process.env
const embedded = await startEmbedded(join(FLOOR_DATA, 'pg'))
const pool = new pg.Pool({ connectionString: embedded.url('mingjian') })
pool.on('error', () => undefined)
const app = Fastify({ logger: false })
app.get('/api/health', async () => {
  await pool.query('select 1')
  return { ok: true }
})
await app.listen({ port: Number(FLOOR_PORT), host: '127.0.0.1' })
process.once('SIGTERM', async () => {
  await pool.end()
  await embedded.stop()
  process.exit(0)
})
