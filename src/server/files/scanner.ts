/** The virus scanner beside the house: clamd, asked over its socket or over TCP, each file as a stream (INSTREAM). */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Source } from './source.ts'

/** `host:port`, or the path of a socket. */
export type ScannerAt = { host: string; port: number } | { path: string }
export type Scanned = { found?: string }

/** The scanner did not answer, or did not answer in its own way: nothing is known of the file. */
export class ScannerAway extends Error {}

const SILENT_FOR_MS = 60_000
/** clamd takes pieces of any length that it can hold; each is told before it comes. */
const PIECE = 256 * 1024

/** What the setting says; undefined where it is neither an address nor a path. */
export const scannerAt = (said: string): ScannerAt | undefined => {
  if (said.startsWith('/')) return { path: said }
  const [, host, port] = /^\[?([^\]/]+?)\]?:(\d{1,5})$/.exec(said) ?? []
  return host && port && Number(port) > 0 && Number(port) < 65_536 ? { host, port: Number(port) } : undefined
}

const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

const write = async (socket: Socket, bytes: Buffer): Promise<void> => {
  if (socket.destroyed) throw new ScannerAway()
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
}

const sendAll = async (socket: Socket, source: Source): Promise<void> => {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of source.pieces())
    for (let at = 0; at < piece.length; at += PIECE) {
      const part = piece.subarray(at, at + PIECE)
      await write(socket, lengthOf(part.length))
      await write(socket, part)
    }
  await write(socket, lengthOf(0))
}

const saidBy = async (socket: Socket): Promise<string> => {
  let said = ''
  for await (const piece of socket) {
    said += (piece as Buffer).toString('utf8')
    if (said.includes('\0') || said.length > 4096) break
  }
  return said.split('\0')[0]?.trim() ?? ''
}

/** Asks about one file: `found` is the name of what was found. Whatever is not a clear yes or no is `ScannerAway`. */
export const scan = async (at: ScannerAt, source: Source): Promise<Scanned> => {
  const socket = connect('path' in at ? { path: at.path } : at)
  socket.setTimeout(SILENT_FOR_MS, () => socket.destroy())
  socket.on('error', () => undefined)
  try {
    const answer = saidBy(socket)
    const sending = sendAll(socket, source).catch(() => undefined)
    const said = await answer
    socket.destroy()
    await sending
    if (said === 'stream: OK') return {}
    const [, found] = /^stream: (.+) FOUND$/.exec(said) ?? []
    if (!found) throw new ScannerAway()
    return { found }
  } catch {
    throw new ScannerAway()
  } finally {
    socket.destroy()
  }
}
