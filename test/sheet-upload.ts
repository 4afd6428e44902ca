/** A sheet as a browser sends it: one Excel file in a multipart body. */
import { writeXlsx } from 'hucre/xlsx'
import type { Actor } from './actor.ts'
import type { Fresh } from './fresh-house.ts'

const edge = 'edge-of-the-part'

export const sheetUpload = async (name: string, rows: (string | null)[][]): Promise<{ payload: Buffer; headers: Record<string, string> }> => {
  const bytes = await writeXlsx({ sheets: [{ name: '名单', rows }] })
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${edge}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  }
}

/** Sends one file as a browser does, in the actor's own session. */
export const sentFile = async (fresh: Fresh, who: Actor, url: string, name: string, bytes: Buffer) => {
  const signedIn = await fresh.app.inject({ method: 'POST', url: '/api/session', payload: { account: who.account, password: who.password } })
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const answer = await fresh.app.inject({
    method: 'POST',
    url,
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    headers: { cookie: String(signedIn.headers['set-cookie']).split(';')[0] as string, 'content-type': `multipart/form-data; boundary=${edge}` },
  })
  return { status: answer.statusCode, text: answer.body }
}
