/** Files on records: looked over before they are kept, seen by whoever may know the record, given out as downloads and never run. */
import { createReadStream } from 'node:fs'
import type { Area } from '../kit/area.ts'
import type { Uploads } from '../kit/contract.ts'
import { extensionOf, kindOf, pictures } from '../kit/file-kinds.ts'
import { Refusal, refusal } from '../kit/refusal.ts'
import type { Ctx } from './context.ts'
import { type Admitted, admit, refuseKind } from './files/admit.ts'
import { HEAD, looks } from './files/looks.ts'
import { asGiven, freeName, safeName } from './files/names.ts'
import { gathered, inMemory, onDisk } from './files/source.ts'
import { makeSure, type Stored, store, storedPath } from './files/store.ts'
import { newId } from './id.ts'
import { holdRecord, readRecord } from './records.ts'
import type { Download } from './room.ts'
import { dataKeyOf, encipherStream, newDataKey, openedFile, SEAL_BYTES } from './seal.ts'
import { placeOfFile, readsSealed, sealedCircle, sealedReader } from './sealed.ts'
import { inSight, sql } from './sql.ts'
import { lookedAt, writeDown } from './trail.ts'

const MEGABYTE = 1024 * 1024

type FileRow = {
  id: string
  name: string
  given: string | null
  size: number
  addedBy: string
  addedAt: string
  sealed: boolean
  unscanned: boolean
}

/** The largest file that the office takes, in bytes. */
const largest = (ctx: Pick<Ctx, 'settings'>): number => ctx.settings.files.megabytes * MEGABYTE

/** Takes a file in under a safe name: looked over at its temporary place, and kept under its digest only when nothing stands against it. */
export const takeIn = async (ctx: Ctx, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Stored & Admitted> => {
  refuseKind(name)
  const { looked, ...stored } = await store(ctx.house, bytes, largest(ctx), (path, size) => admit(ctx, name, onDisk(path, size)))
  return { ...stored, ...looked }
}

type TakenIn = Stored & Admitted & { keyId?: string; wrapped?: Buffer }

/** Original papers are looked over in memory and lie on disk enciphered alone, under a key of the file's own. */
const takeInSealed = async (ctx: Ctx, id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<TakenIn> => {
  refuseKind(name)
  const { key, ...kept } = newDataKey(ctx.house.seal, placeOfFile(id))
  const plain = inMemory(await gathered(bytes, largest(ctx)))
  const admitted = await admit(ctx, name, plain)
  const sealed = encipherStream(key, placeOfFile(id), plain.pieces())
  const { digest } = await store(ctx.house, sealed, plain.size + SEAL_BYTES, async () => undefined)
  return { digest, size: plain.size, ...admitted, ...kept }
}

export const filesOf = (ctx: Ctx, recordId: string): Promise<FileRow[]> =>
  ctx.tx.all<FileRow>(sql`select id, name, given_name as given, size, added_by as "addedBy", to_char(added_at, 'YYYY-MM-DD HH24:MI') as "addedAt",
      key_id is not null as sealed, unscanned from files where record_id = ${recordId} and ${inSight('files')} order by added_at`)

type Adding = { area: Area; id: string; circleId: number; sealed: boolean }

const addOne = async (
  ctx: Ctx,
  { area, id, circleId, sealed }: Adding,
  upload: { name: string; bytes: AsyncIterable<Uint8Array> },
): Promise<void> => {
  const safe = safeName(upload.name)
  const fileId = newId()
  const taken: TakenIn = sealed ? await takeInSealed(ctx, fileId, safe, upload.bytes) : await takeIn(ctx, safe, upload.bytes)
  const { digest, size, unscanned, keyId = null, wrapped = null } = taken
  const name = freeName(
    safe,
    (await filesOf(ctx, id)).map((file) => file.name),
  )
  const given = name === upload.name ? null : asGiven(upload.name)
  await ctx.tx.run(sql`insert into files (id, record_id, name, given_name, digest, size, type, added_by, added_at, circle_id, key_id, wrapped, unscanned)
    values (${fileId}, ${id}, ${name}, ${given}, ${digest}, ${size}, ${extensionOf(name)}, ${ctx.actor.id}, ${ctx.now}, ${circleId}, ${keyId}, ${wrapped}, ${unscanned})`)
  await writeDown(ctx, [
    { kind: 'attach', area: area.name, recordId: id, circleId, what: { name, size, digest, ...(unscanned ? { unscanned } : {}) } },
  ])
}

/**
 * Adds files to a record, each under a name that no other file of it has; one that may not be kept is refused by name and reason, and none is kept.
 * Sealed ones are original papers that could betray who reported: for those alone for whom the record's sealed part is.
 */
export const attachFile = async (ctx: Ctx, area: Area, id: string, uploads: Uploads, sealed = false): Promise<FileRow[]> => {
  const kept = await holdRecord(ctx, area, id)
  const reader = sealedReader(area)
  const against = area.takesFiles?.(kept.values) ?? []
  if (against.length > 0) throw new Refusal(against)
  if (sealed && !readsSealed(ctx, area, kept)) throw refusal('byOthers', { who: reader ? reader.label : area.keptBy.label })
  const circleId = sealed ? await sealedCircle(ctx, area, kept) : kept.circleId
  for await (const upload of uploads) await addOne(ctx, { area, id, circleId, sealed }, upload)
  return filesOf(ctx, id)
}

type Row = { name: string; digest: string; circle_id: number; key_id: string | null; wrapped: Buffer }

/** What lies sealed is opened in memory; the rest goes out as it lies. */
const bodyOf = async (ctx: Ctx, fileId: string, row: Row): Promise<Buffer | NodeJS.ReadableStream> => {
  const path = storedPath(ctx.house, row.digest)
  const key = row.key_id ? dataKeyOf(ctx.house.seal, placeOfFile(fileId), { keyId: row.key_id, wrapped: row.wrapped }) : undefined
  return key ? openedFile(key, placeOfFile(fileId), path) : createReadStream(path)
}

/** The type under which a picture may be shown in a page: by its bytes as well as by its name. Nothing else is ever shown. */
const shownType = async (name: string, path: string, body: Download['download']['body']): Promise<string> => {
  const kind = kindOf(name)
  const head = Buffer.isBuffer(body) ? body.subarray(0, HEAD) : await onDisk(path, HEAD).at(0, HEAD)
  const type = kind && looks[kind](head) ? pictures[kind] : undefined
  if (!type) throw refusal('noPicture', { name })
  return type
}

/** The file's bytes, to be kept or, of a picture, shown; the look is written down first. Refused where they are no longer what was added. */
export const fileOf = async (ctx: Ctx, area: Area, id: string, fileId: string, shown = false): Promise<Download> => {
  const kept = await readRecord(ctx, area, id)
  const row = await ctx.tx.one<Row>(
    sql`select name, digest, circle_id, key_id, wrapped from files where id = ${fileId} and record_id = ${id} and ${inSight('files')}`,
  )
  if (!row) throw refusal('notFound')
  const { name, digest } = row
  if (shown && !(extensionOf(name) in pictures)) throw refusal('noPicture', { name })
  const kind = shown ? 'show picture' : 'download'
  await lookedAt(ctx, { kind, area: area.name, recordId: kept.id, circleId: row.circle_id, what: { name } })
  await makeSure(ctx.house, digest, name)
  const body = await bodyOf(ctx, fileId, row)
  const type = shown ? await shownType(name, storedPath(ctx.house, digest), body) : 'application/octet-stream'
  return { download: { name, type, body, ...(shown ? { shown: true } : {}) } }
}
