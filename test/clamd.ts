/** A scanner for a test that speaks clamd's own way over TCP: it knows one virus, the one that everybody agreed on for trying. */
import { createServer, type Socket } from 'node:net'
import type { ScannerAt } from '../src/server/files/scanner.ts'

export const eicar = Buffer.from('WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=', 'base64')

const BEGIN = 'zINSTREAM\0'

/** The bytes of a whole stream, once its end has come; undefined until then. */
const whole = (heard: Buffer): Buffer | undefined => {
  const pieces: Buffer[] = []
  for (let at = BEGIN.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

export type Clamd = { at: ScannerAt; heard: Buffer[]; says: (said: string | undefined) => void; stop: () => Promise<void> }

export const clamd = async (): Promise<Clamd> => {
  const heard: Buffer[] = []
  let fixed: string | undefined
  const answer = (socket: Socket): void => {
    let so = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      so = Buffer.concat([so, piece])
      if (!so.subarray(0, BEGIN.length).equals(Buffer.from(BEGIN))) return void socket.end('UNKNOWN COMMAND\0')
      const bytes = whole(so)
      if (!bytes) return
      heard.push(bytes)
      socket.end(`${fixed ?? (bytes.includes(eicar) ? 'stream: Eicar-Signature FOUND' : 'stream: OK')}\0`)
    })
  }
  const server = createServer(answer)
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  const { port } = server.address() as { port: number }
  return {
    at: { host: '127.0.0.1', port },
    heard,
    says: (said) => {
      fixed = said
    },
    stop: () => new Promise((go) => server.close(() => go())),
  }
}
