/** The endpoints of what lies sealed. */
import { maskedOf } from '../kit/masking.ts'
import { sealedFields } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import { sealedContract } from '../kit/sealed-contract.ts'
import { watermark } from '../kit/words.ts'
import type { Ctx } from './context.ts'
import { areaNamed } from './house.ts'
import { readRecord } from './records.ts'
import { askRelease, readReleased, releasesOf, sealedBehind, signRelease } from './releases.ts'
import { type Served, serve } from './room.ts'
import { openedOf, readSealed, readsSealed, sealedNames } from './sealed.ts'
import { lookedAt } from './trail.ts'

type At = { area: string; id: string }

const heldAt = async (ctx: Ctx, { area: name, id }: At) => {
  const area = areaNamed(ctx.house, name)
  return { area, kept: await readRecord(ctx, area, id) }
}

const shown = (ctx: Ctx, values: Record<string, string>) => ({ values, watermark: watermark(ctx.actor.name, ctx.now) })

const liesAt = async (ctx: Ctx, at: At) => {
  const { area, kept } = await heldAt(ctx, at)
  const reads = readsSealed(ctx, area, kept)
  const behind = reads ? undefined : await sealedBehind(ctx, area.name, kept.id)
  const fields = reads ? await sealedNames(ctx, kept.id) : []
  return { reads, fields, keyMissing: reads && ctx.house.seal.length === 0, mayAsk: behind !== undefined }
}

/** The proposal is made from what is sealed, so it is for those alone who may read that; like a reading it is one. */
const masking = async (ctx: Ctx, at: At, text: string) => {
  const { area, kept } = await heldAt(ctx, at)
  if (!readsSealed(ctx, area, kept)) throw refusal('notFound')
  const values = await openedOf(ctx, kept.id)
  await lookedAt(ctx, { kind: 'mask', area: area.name, recordId: kept.id, circleId: kept.circleId })
  const labelled = sealedFields(area.record).flatMap(({ name, label }) => (values[name] === undefined ? [] : [[label, values[name]] as const]))
  return maskedOf(text, Object.fromEntries(labelled))
}

export const sealedRoutes: readonly Served[] = [
  serve(sealedContract.lies, (ctx, { params }) => liesAt(ctx, params)),
  serve(sealedContract.read, async (ctx, { params }) => {
    const { area, kept } = await heldAt(ctx, params)
    return shown(ctx, await readSealed(ctx, area, kept))
  }),
  serve(sealedContract.mask, (ctx, { params, body }) => masking(ctx, params, body.text)),
  serve(sealedContract.ask, (ctx, { params, body }) => askRelease(ctx, params.area, params.id, body.reason)),
  serve(sealedContract.releases, releasesOf),
  serve(sealedContract.sign, (ctx, { params, body }) => signRelease(ctx, params.id, body.agrees, body.reason)),
  serve(sealedContract.readReleased, async (ctx, { params }) => shown(ctx, await readReleased(ctx, params.id))),
]
