/** Files on records: kept by their digest, seen by whoever may know the record, given out as downloads and never run. */
import { words } from '../kit/words.ts'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Area } from '../kit/area.ts'
import type { Uploads } from '../kit/contract.ts'
import { Refusal, refusal } from '../kit/refusal.ts'
import type { Ctx } from './context.ts'
import type { House } from './house.ts'
import { newId } from './id.ts'
import { holdRecord, readRecord } from './records.ts'
import type { Download } from './room.ts'
import { dataKeyOf, encipherStream, newDataKey, openedFile, SEAL_BYTES } from './seal.ts'
import { placeOfFile, readsSealed, sealedCircle, sealedReader } from './sealed.ts'
import { inSight, sql } from './sql.ts'
import { lookedAt, writeDown } from './trail.ts'

const MAX_BYTES = 100 * 1024 * 1024
/** What an office files: papers, sheets, pictures, recordings. Programs and pages are not accepted. */
const accepted = [
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pptx',
  'ofd',
  'wps',
  'et',
  'txt',
  'csv',
  'jpg',
  'jpeg',
  'png',
  'tif',
  'tiff',
  'bmp',
  'mp3',
  'wav',
  'm4a',
  'mp4',
  'zip',
  'rar',
  '7z',
]

type FileRow = { id: string; name: string; size: number; addedBy: string; addedAt: string; sealed: boolean }

export const storedPath = (house: House, digest: string): string => join(house.filesDir, digest.slice(0, 2), digest)

/** A name fit for any file system: no folders, no control characters, at most 200 characters. */
export const safeName = (name: string): string => {
  const plain = basename(name.replaceAll('\\', '/'))
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"|?*]/gu, '')
    .trim()
  return plain.slice(-200) || words.unnamed
}

const extensionOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? ''

/** Streams to a temporary place while the digest is made, then puts it where its digest says. */
export const store = async (house: House, bytes: AsyncIterable<Uint8Array>): Promise<{ digest: string; size: number }> => {
  await mkdir(house.filesDir, { recursive: true })
  const temporary = join(house.filesDir, `.${newId()}`)
  const out = createWriteStream(temporary, { mode: 0o600 })
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of bytes) {
      size += piece.length
      if (size > MAX_BYTES) throw refusal('fileTooLarge', { size: MAX_BYTES / 1024 / 1024 })
      hash.update(piece)
      if (!out.write(piece)) await once(out, 'drain')
    }
    await new Promise<void>((resolve, reject) => out.end((error?: Error | null) => (error ? reject(error) : resolve())))
    const digest = hash.digest('hex')
    await mkdir(dirname(storedPath(house, digest)), { recursive: true })
    await rename(temporary, storedPath(house, digest))
    return { digest, size }
  } catch (error) {
    out.destroy()
    await rm(temporary, { force: true })
    throw error
  }
}

export const filesOf = (ctx: Ctx, recordId: string): Promise<FileRow[]> =>
  ctx.tx.all<FileRow>(sql`select id, name, size, added_by as "addedBy", to_char(added_at, 'YYYY-MM-DD HH24:MI') as "addedAt", key_id is not null as sealed
    from files where record_id = ${recordId} and ${inSight('files')} order by added_at`)

type Stored = { digest: string; size: number; keyId?: string; wrapped?: Buffer }

/** Puts a file's bytes away: as they are, or enciphered under a key of the file's own. */
const putAway = async (ctx: Ctx, id: string, sealed: boolean, bytes: AsyncIterable<Uint8Array>): Promise<Stored> => {
  if (!sealed) return store(ctx.house, bytes)
  const { key, ...kept } = newDataKey(ctx.house.seal, placeOfFile(id))
  const { digest, size } = await store(ctx.house, encipherStream(key, placeOfFile(id), bytes))
  return { digest, size: size - SEAL_BYTES, ...kept }
}

/**
 * Adds files to a record; a kind that is not accepted, or an empty one, is refused by name and nothing is kept.
 * Sealed ones are original papers that could betray who reported: for those alone for whom the record's sealed part is.
 */
export const attachFile = async (ctx: Ctx, area: Area, id: string, uploads: Uploads, sealed = false): Promise<FileRow[]> => {
  const kept = await holdRecord(ctx, area, id)
  const reader = sealedReader(area)
  const against = area.takesFiles?.(kept.values) ?? []
  if (against.length > 0) throw new Refusal(against)
  if (sealed && !readsSealed(ctx, area, kept)) throw refusal('byOthers', { who: reader ? reader.label : area.keptBy.label })
  const circleId = sealed ? await sealedCircle(ctx, area, kept) : kept.circleId
  for await (const upload of uploads) {
    const name = safeName(upload.name)
    if (!accepted.includes(extensionOf(name))) throw refusal('fileKind', { name })
    const fileId = newId()
    const { digest, size, keyId = null, wrapped = null } = await putAway(ctx, fileId, sealed, upload.bytes)
    if (size === 0) throw refusal('fileEmpty', { name })
    await ctx.tx.run(sql`insert into files (id, record_id, name, digest, size, type, added_by, added_at, circle_id, key_id, wrapped)
      values (${fileId}, ${id}, ${name}, ${digest}, ${size}, ${extensionOf(name)}, ${ctx.actor.id}, ${ctx.now}, ${circleId}, ${keyId}, ${wrapped})`)
    await writeDown(ctx, [{ kind: 'attach', area: area.name, recordId: id, circleId, what: { name, size, digest } }])
  }
  return filesOf(ctx, id)
}

/** The file's bytes; the look is written down first. */
export const fileOf = async (ctx: Ctx, area: Area, id: string, fileId: string): Promise<Download> => {
  const kept = await readRecord(ctx, area, id)
  const row = await ctx.tx.one<{ name: string; digest: string; circle_id: number; key_id: string | null; wrapped: Buffer }>(
    sql`select name, digest, circle_id, key_id, wrapped from files where id = ${fileId} and record_id = ${id} and ${inSight('files')}`,
  )
  if (!row) throw refusal('notFound')
  await lookedAt(ctx, { kind: 'download', area: area.name, recordId: kept.id, circleId: row.circle_id, what: { name: row.name } })
  const path = storedPath(ctx.house, row.digest)
  const key = row.key_id ? dataKeyOf(ctx.house.seal, placeOfFile(fileId), { keyId: row.key_id, wrapped: row.wrapped }) : undefined
  const body = key ? await openedFile(key, placeOfFile(fileId), path) : createReadStream(path)
  return { download: { name: row.name, type: 'application/octet-stream', body } }
}
