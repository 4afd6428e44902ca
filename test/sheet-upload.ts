/** A sheet as a browser sends it: one Excel file in a multipart body. */
import { writeXlsx } from 'hucre/xlsx'

const edge = 'edge-of-the-part'

export const sheetUpload = async (name: string, rows: (string | null)[][]): Promise<{ payload: Buffer; headers: Record<string, string> }> => {
  const bytes = await writeXlsx({ sheets: [{ name: '名单', rows }] })
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${edge}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  }
}
