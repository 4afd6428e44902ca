/** A sheet as a browser sends it: one Excel file in a multipart body. */
import { writeXlsx } from 'hucre/xlsx'
import type { Actor } from './actor.ts'
import type { Fresh } from './fresh-house.ts'

const edge = 'edge-of-the-part'

export const sheetUpload = async (name: string, rows: (string | null)[][]): Promise<Upload> =>
  fileUpload(name, Buffer.from(await writeXlsx({ sheets: [{ name: '名单', rows }] })))

type Upload = { payload: Buffer; headers: Record<string, string> }

const fileUpload = (name: string, bytes: Buffer): Upload => {
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  }
}

/** Sends an upload as a browser does, in a session of the actor's own. */
export const sentUpload = async (fresh: Fresh, who: Actor, url: string, { payload, headers }: Upload) => {
  const signedIn = await fresh.app.inject({ method: 'POST', url: '/api/session', payload: { account: who.account, password: who.password } })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string
  const answer = await fresh.app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie } })
  return { status: answer.statusCode, text: answer.body }
}

export const sentFile = (fresh: Fresh, who: Actor, url: string, name: string, bytes: Buffer) => sentUpload(fresh, who, url, fileUpload(name, bytes))
