/** Contract to route: sign-in, checks, transaction, reply. The only file that knows the HTTP library. */
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Route } from '../kit/contract.ts'
import { Refusal, refusal, type RefusalCode, refusals } from '../kit/refusal.ts'
import { articleText, cite } from '../law/statutes.ts'
import { type Asker, asActor, asReader, atDoor, type Reader } from './context.ts'
import { isHttps } from './doors.ts'
import { headersOf } from './headers.ts'
import { asSent, fromLibrary, MAX_FILE } from './from-library.ts'
import type { House } from './house.ts'
import { parsed } from './issues.ts'
import { mayEnter } from './may-enter.ts'
import type { Onward, OpenServed, Web } from './open-served.ts'
import { pacing } from './pace.ts'
import type { Download, Served, ServedAtOnce } from './room.ts'
import { asksFromHere } from './same-site.ts'
import { type Sql, sql } from './sql.ts'

/** Behind https the browser itself holds the cookie to this host, whole and secure. */
const cookieName = ({ doors }: House): string => (isHttps(doors) ? '__Host-mingjian' : 'mingjian')
/** Lives for the way to the unit's sign-in and back; the way back comes from another site, so it is Lax. */
const returnCookie = (house: House): string => `${cookieName(house)}-return`

const parse = (schema: z.ZodType | undefined, value: unknown): unknown => (schema ? parsed(schema, value ?? {}) : undefined)

async function* uploadsOf(request: FastifyRequest): AsyncGenerator<{ name: string; type: string; bytes: AsyncIterable<Uint8Array> }> {
  for await (const part of asSent(request.files())) yield { name: part.filename, type: part.mimetype, bytes: asSent<Uint8Array>(part.file) }
}

const gotFrom = (route: Route, request: FastifyRequest) => ({
  params: parse(route.params, request.params) ?? {},
  query: parse(route.query, request.query) ?? {},
  body: route.takes === 'files' ? uploadsOf(request) : parse(route.body, request.body),
})

const isDownload = (answer: unknown): answer is Download => typeof answer === 'object' && answer !== null && 'download' in answer

const sendFile = (reply: FastifyReply, { download }: Download): FastifyReply =>
  reply
    .header('content-type', download.type)
    .header(
      'content-disposition',
      `${download.shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(download.name.toWellFormed())}`,
    )
    .send(download.body)

const isOnward = (answer: unknown): answer is Onward => typeof answer === 'object' && answer !== null && 'onward' in answer

const reply = (route: Route, answer: unknown, response: FastifyReply): unknown => {
  if (isDownload(answer)) return sendFile(response, answer)
  return isOnward(answer) ? response.redirect(answer.onward) : route.answer.parse(answer)
}

const originOf = (house: House, request: FastifyRequest): string => house.doors.origin ?? `${request.protocol}://${request.headers.host ?? ''}`

const webOf = (house: House, request: FastifyRequest, response: FastifyReply): Web => {
  const [name, back] = [cookieName(house), returnCookie(house)]
  const cookie = { path: '/', httpOnly: true, secure: isHttps(house.doors) || request.protocol === 'https' }
  const [token, returning] = [request.cookies[name], request.cookies[back]]
  return {
    ...(token ? { token } : {}),
    ...(returning ? { returning } : {}),
    agent: String(request.headers['user-agent'] ?? '').slice(0, 200),
    from: request.ip,
    origin: originOf(house, request),
    address: request.url,
    setCookie: (fresh, seconds) => void response.setCookie(name, fresh, { ...cookie, sameSite: 'strict', maxAge: seconds }),
    clearCookie: () => void response.clearCookie(name, cookie),
    setReturning: (ticket, seconds) =>
      ticket ? void response.setCookie(back, ticket, { ...cookie, sameSite: 'lax', maxAge: seconds }) : void response.clearCookie(back, cookie),
  }
}

/** Every refusal in one shape: a sentence, and each reason with its field and its article. Never a stack. */
const refuse = (error: unknown, response: FastifyReply, log: (error: unknown) => void): FastifyReply => {
  const known = error instanceof Refusal ? error : fromLibrary(error)
  if (!known || known.status >= 500) log(error)
  const answer = known ?? refusal('fault')
  const reasons = answer.reasons.map(({ basis, ...rest }) => ({
    ...rest,
    ...(basis ? { basis, cited: cite(basis), article: articleText(basis)?.says } : {}),
  }))
  return response.status(answer.status).header('cache-control', 'no-store').send({ message: answer.message, reasons })
}

type Put = { question: Sql; say: (reader: Reader, rows: never[]) => Promise<unknown> }

/** What is wrong with a question is said in place of its answer: whoever may not enter does not hear it. */
const put = (served: ServedAtOnce, asker: Asker, request: FastifyRequest): Put => {
  try {
    const got = gotFrom(served.route, request) as never
    return { question: served.ask(got, asker), say: (reader, rows) => served.answer(reader, rows, got) }
  } catch (wrong) {
    return { question: sql`select 1`, say: () => Promise.reject(wrong) }
  }
}

/** Of somebody who is signed in, by a question put while they enter. */
const answerAtOnce = (house: House, served: ServedAtOnce, token: string | undefined, request: FastifyRequest): Promise<unknown> => {
  const door = atDoor(house, token)
  const { question, say } = put(served, door, request)
  return asReader<never, unknown>(house, door, question, async (reader, first, rows) => {
    await mayEnter(served.route, reader, first)
    return say(reader, rows)
  })
}

/** Of somebody who is signed in. */
const answerOf = (house: House, served: Served | ServedAtOnce, request: FastifyRequest): Promise<unknown> => {
  const { route } = served
  const token = request.cookies[cookieName(house)]
  if ('ask' in served) return answerAtOnce(house, served, token, request)
  return asActor(house, token, route.method === 'GET', async (ctx, first) => {
    await mayEnter(route, ctx, first)
    return served.handle({ ...ctx, origin: originOf(house, request) }, gotFrom(route, request) as never)
  })
}

export type AnyServed = Served | ServedAtOnce | OpenServed

const bind = (app: FastifyInstance, house: House, served: AnyServed): void => {
  const { route } = served
  app.route({
    method: route.method,
    url: route.path,
    handler: async (request, response) => {
      void response.header('cache-control', 'no-store')
      if (route.method !== 'GET' && !asksFromHere(request.headers, house.doors.origin)) throw refusal('otherSite')
      if ('handleOpen' in served)
        return reply(route, await served.handleOpen(house, gotFrom(route, request) as never, webOf(house, request, response)), response)
      return reply(route, await answerOf(house, served, request), response)
    },
  })
}

const noSuchAddress = (response: FastifyReply): FastifyReply => refuse(refusal('noSuchAddress'), response, () => undefined)

const page = (app: FastifyInstance, webDir: string): void => {
  if (!existsSync(join(webDir, 'index.html'))) return void app.setNotFoundHandler((_, response) => noSuchAddress(response))
  void app.register(fastifyStatic, { root: webDir, immutable: true, maxAge: '1y', index: false })
  const shell = (_: FastifyRequest, response: FastifyReply) =>
    response.header('cache-control', 'no-cache').sendFile('index.html', { immutable: false, maxAge: 0 })
  app.get('/', shell)
  app.setNotFoundHandler((request, response) => {
    if (request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')) return shell(request, response)
    return noSuchAddress(response)
  })
}

/** Refuses whoever asks too fast, before anything of the request is read. */
const keepPace = (app: FastifyInstance, house: House): void => {
  if (!house.doors.pace) return
  const mayAsk = pacing(house.doors.pace)
  app.addHook('onRequest', async (request, response) => {
    const ask = { session: request.cookies[cookieName(house)], address: request.ip, changes: request.method !== 'GET' }
    if (!request.url.startsWith('/api/') || mayAsk(ask)) return
    void response.header('retry-after', '1')
    throw refusal('tooOften')
  })
}

/** The application, ready to listen or to be asked directly. `log` is where faults go; they never go to the one who asked. */
export const buildApp = async (house: House, served: AnyServed[], webDir: string, log: (error: unknown) => void): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: false,
    bodyLimit: 4 * 1024 * 1024,
    trustProxy: house.doors.proxy ?? false,
    forceCloseConnections: 'idle',
    // An address that no route can read is refused before any hook, so it brings the headers of every answer with it.
    frameworkErrors: (error, _, response) => void refuse(error, response.headers(headersOf(house.doors, 'data')), log),
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: MAX_FILE, files: 20, fields: 20 } })
  app.addHook('onSend', async (request, response) => {
    const kind = response.hasHeader('content-disposition') ? 'file' : request.url.startsWith('/api/') ? 'data' : 'page'
    response.headers(headersOf(house.doors, kind))
  })
  keepPace(app, house)
  app.setErrorHandler((error, _, response) => refuse(error, response, log))
  for (const each of served) bind(app, house, each)
  page(app, webDir)
  return app
}

/** All kinds of refusal, for the OpenAPI paper. */
export const refusalCodes = Object.keys(refusals) as RefusalCode[]
