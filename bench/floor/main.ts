/** The floor: a bare server of the same HTTP library, with the same sign-in and the same row policy, and nothing else. Run as a process of its own. */
import Fastify from 'fastify'
import { dayInBeijing } from '../../src/law/day.ts'
import { figuresOf, foundOf, pageOf, paperOf, recordOf } from './answers.ts'
import { boardLimits, boardSeries } from './board.ts'
import { NotSignedIn, openPool, type Row, signedIn } from './database.ts'
import { count, filtered, filteredCount, list, look, record, search } from './sql.ts'

type Asked = { Querystring: Record<string, string>; Params: Record<string, string>; Headers: { cookie?: string } }

const days = (range = ''): [string, string] => [range.slice(0, 10), range.slice(11)]
const cap = ([row]: Row[]): Row => ({ count: Math.min(Number(row?.n), 10_000), capped: Number(row?.n) > 10_000 })
const piecesOf = (name: string): string => Array.from({ length: Math.max(1, name.length - 1) }, (_, i) => `'${name.slice(i, i + 2)}'`).join(' & ')

const serve = async (databaseUrl: string, port: number): Promise<void> => {
  const pool = openPool(databaseUrl)
  const app = Fastify({ logger: false })
  app.setErrorHandler((error, _, reply) => reply.status(error instanceof NotSignedIn ? 401 : 500).send({ message: String(error) }))
  app.get('/api/health', async () => {
    await pool.query('select 1')
    return { ok: true }
  })
  app.get<Asked>('/api/clues', ({ headers, query: { source, receivedOn } }) =>
    signedIn(pool, headers.cookie, async (ask) => pageOf(source ? await ask(filtered, [source, ...days(receivedOn)]) : await ask(list), 50)),
  )
  app.get<Asked>('/api/clues/count', ({ headers, query: { source, receivedOn } }) =>
    signedIn(pool, headers.cookie, async (ask) =>
      cap(source ? await ask(filteredCount, [source, ...days(receivedOn)]) : await ask(count, days(receivedOn))),
    ),
  )
  app.get<Asked>('/api/clues/:id', ({ headers, params }) =>
    signedIn(pool, headers.cookie, async (ask) => recordOf((await ask(record, [params.id]))[0] as Row)),
  )
  app.get<Asked>('/api/clues/:id/looked', ({ headers, params: { id } }) =>
    signedIn(
      pool,
      headers.cookie,
      async (ask, token) => {
        const [[found]] = await Promise.all([ask(record, [id]), ask(look, [token, id])])
        return recordOf(found as Row)
      },
      true,
    ),
  )
  app.get<Asked>('/api/search', ({ headers, query: { q = '' } }) =>
    signedIn(pool, headers.cookie, async (ask) => foundOf(await ask(search, [q, piecesOf(q)]))),
  )
  app.get<Asked>('/api/figures', ({ headers, query: { from = '', to = '', ids = '' } }) =>
    signedIn(pool, headers.cookie, (ask) => figuresOf(ask, from, to, new Set(ids.split(',')))),
  )
  app.get<Asked>('/api/board/series', ({ headers, query: { from = '', to = '', ids = '' } }) =>
    signedIn(pool, headers.cookie, (ask) => boardSeries(ask, from, to, ids.split(','))),
  )
  app.get<Asked>('/api/board/limits', ({ headers, query: { from = '', to = '' } }) =>
    signedIn(pool, headers.cookie, (ask) => boardLimits(ask, from, to, dayInBeijing(new Date()))),
  )
  app.get<Asked>('/api/papers/year', ({ headers, query: { from = '', to = '' } }) => signedIn(pool, headers.cookie, (ask) => paperOf(ask, from, to)))
  await app.listen({ port, host: '127.0.0.1' })
}

const { FLOOR_DATABASE = '', FLOOR_PORT } = process.env
await serve(FLOOR_DATABASE, Number(FLOOR_PORT))
process.once('SIGTERM', () => process.exit(0))
