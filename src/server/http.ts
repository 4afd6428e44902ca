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
import { asActor, type Ctx } from './context.ts'
import type { House } from './house.ts'
import { parsed } from './issues.ts'
import type { Download, Served } from './room.ts'

export const sessionCookie = 'mingjian'
const MAX_FILE = 200 * 1024 * 1024

/** A served route of one who is not signed in yet. */
export type OpenServed = { route: Route; handleOpen: (house: House, got: never, web: Web) => Promise<unknown> }
/** What signing in and out need of the web: nothing else does. */
export type Web = { token?: string; agent: string; setCookie(token: string, secondsToLive: number): void; clearCookie(): void }

const parse = (schema: z.ZodType | undefined, value: unknown): unknown => (schema ? parsed(schema, value ?? {}) : undefined)

async function* uploadsOf(request: FastifyRequest): AsyncGenerator<{ name: string; type: string; bytes: AsyncIterable<Uint8Array> }> {
  for await (const part of request.files()) yield { name: part.filename, type: part.mimetype, bytes: part.file }
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
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(download.name)}`)
    .header('x-content-type-options', 'nosniff')
    .send(download.body)

const mayEnter = (route: Route, ctx: Ctx, mustChange: boolean): void => {
  if (mustChange && route.surface !== 'own') throw refusal('changePasswordFirst')
  if (route.roles && !route.roles.some((role) => ctx.actor.roles.includes(role))) throw refusal('notYourRole')
}

const reply = (route: Route, answer: unknown, response: FastifyReply): unknown =>
  isDownload(answer) ? sendFile(response, answer) : route.answer.parse(answer)

const sameOrigin = (request: FastifyRequest): boolean => {
  const origin = request.headers.origin
  return !origin || origin === 'null' ? !origin : new URL(origin).host === request.headers.host
}

const webOf = (request: FastifyRequest, response: FastifyReply): Web => ({
  ...(request.cookies[sessionCookie] ? { token: request.cookies[sessionCookie] } : {}),
  agent: String(request.headers['user-agent'] ?? '').slice(0, 200),
  setCookie: (token, seconds) =>
    void response.setCookie(sessionCookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      maxAge: seconds,
    }),
  clearCookie: () => void response.clearCookie(sessionCookie, { path: '/' }),
})

/** Every refusal in one shape: a sentence, and each reason with its field and its article. Never a stack. */
const refuse = (error: unknown, response: FastifyReply, log: (error: unknown) => void): FastifyReply => {
  const known = error instanceof Refusal ? error : fromLibrary(error)
  if (!known) log(error)
  const answer = known ?? refusal('fault')
  const reasons = answer.reasons.map(({ basis, ...rest }) => ({
    ...rest,
    ...(basis ? { basis, cited: cite(basis), article: articleText(basis)?.says } : {}),
  }))
  return response.status(answer.status).header('cache-control', 'no-store').send({ message: answer.message, reasons })
}

const fromLibrary = (error: unknown): Refusal | undefined => {
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (code === 'FST_REQ_FILE_TOO_LARGE') return refusal('fileTooLarge', { size: MAX_FILE / 1024 / 1024 })
  if (statusCode === 429) return refusal('tooOften')
  if (statusCode && statusCode >= 400 && statusCode < 500) return refusal('notAccepted')
  // The database names what it could not make sense of: a number out of range, a byte that is no text.
  return code && /^22/.test(code) ? refusal('formIncomplete') : undefined
}

const bind = (app: FastifyInstance, house: House, served: Served | OpenServed): void => {
  const { route } = served
  app.route({
    method: route.method,
    url: route.path,
    handler: async (request, response) => {
      void response.header('cache-control', 'no-store')
      if (route.method !== 'GET' && !sameOrigin(request)) throw refusal('otherSite')
      if ('handleOpen' in served)
        return reply(route, await served.handleOpen(house, gotFrom(route, request) as never, webOf(request, response)), response)
      const token = request.cookies[sessionCookie]
      const answer = await asActor(house, token, route.method === 'GET', async (ctx, mustChange) => {
        mayEnter(route, ctx, mustChange)
        return served.handle(ctx, gotFrom(route, request) as never)
      })
      return reply(route, answer, response)
    },
  })
}

const security =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

const page = (app: FastifyInstance, webDir: string): void => {
  if (!existsSync(join(webDir, 'index.html'))) return
  void app.register(fastifyStatic, {
    root: webDir,
    immutable: true,
    maxAge: '1y',
    index: false,
    setHeaders: (res) => void res.header('x-content-type-options', 'nosniff'),
  })
  const shell = (_: FastifyRequest, response: FastifyReply) =>
    response
      .header('content-security-policy', security)
      .header('cache-control', 'no-cache')
      .header('referrer-policy', 'no-referrer')
      .sendFile('index.html', { immutable: false, maxAge: 0 })
  app.get('/', shell)
  app.setNotFoundHandler((request, response) => {
    if (request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')) return shell(request, response)
    return refuse(refusal('noSuchAddress'), response, () => undefined)
  })
}

/** The application, ready to listen or to be asked directly. `log` is where faults go; they never go to the one who asked. */
export const buildApp = async (
  house: House,
  served: (Served | OpenServed)[],
  webDir: string,
  log: (error: unknown) => void,
): Promise<FastifyInstance> => {
  const app = Fastify({ logger: false, bodyLimit: 4 * 1024 * 1024, trustProxy: false, forceCloseConnections: 'idle' })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: MAX_FILE, files: 20, fields: 20 } })
  app.setErrorHandler((error, _, response) => refuse(error, response, log))
  for (const each of served) bind(app, house, each)
  page(app, webDir)
  return app
}

/** All kinds of refusal, for the OpenAPI paper. */
export const refusalCodes = Object.keys(refusals) as RefusalCode[]
