/** Asking a server: many callers at once, or one caller after the other. */
import { Agent, get } from 'node:http'
import autocannon from 'autocannon'
import { dice, type Spread, spreadOf } from './numbers.ts'

export type Load = Spread & { perSecond: number }

const shuffled = (paths: string[], seed: number): string[] => {
  const roll = dice(seed)
  return paths
    .map((path) => ({ path, key: roll() }))
    .sort((a, b) => a.key - b.key)
    .map(({ path }) => path)
}

/** So many connections for so many seconds, each going through the paths in an order of its own. */
export const manyCallers = async (port: number, cookie: string, paths: string[], connections: number, seconds: number): Promise<Load> => {
  const asking = (path: string) => ({ method: 'GET' as const, path, headers: { cookie } })
  const waits: number[] = []
  let seed = 0
  const running = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [asking(paths[0] as string)],
    setupClient: (client) => {
      seed += 1
      client.setRequests(shuffled(paths, seed).slice(0, 1000).map(asking))
    },
  })
  running.on('response', (_, __, ___, milliseconds) => waits.push(milliseconds))
  const { duration, errors, timeouts, non2xx } = await running
  if (errors + timeouts + non2xx > 0) throw new Error(`${paths[0]}: ${errors} errors, ${timeouts} timeouts, ${non2xx} refusals under load`)
  return { ...spreadOf(waits), perSecond: waits.length / duration }
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** One answer: its text, and how long it took. */
export const ask = (port: number, cookie: string, path: string): Promise<{ text: string; milliseconds: number }> =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    get({ host: '127.0.0.1', port, path, agent, headers: { cookie } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        text += piece
      })
      response.on('end', () => {
        const milliseconds = performance.now() - from
        if (response.statusCode === 200) resolve({ text, milliseconds })
        else reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 200)}`))
      })
    }).on('error', reject)
  })

/** How long a single caller waits, asking one path after the other. */
export const oneCaller = async (port: number, cookie: string, paths: string[]): Promise<number[]> => {
  const waits: number[] = []
  for (const path of paths) waits.push((await ask(port, cookie, path)).milliseconds)
  return waits
}

/** Signs in as a person does; gives back the cookie. */
export const signIn = async (port: number, { account, password }: { account: string; password: string }): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`sign-in of ${account}: ${response.status} ${await response.text()}`)
  return cookie
}
