/** Taking a step: objections, form, signatures wanted or effect, trail, facts; one direction, one transaction. */
import type { Area } from '../kit/area.ts'
import type { Line, Step } from '../kit/procedure/procedure.ts'
import { areReasons, signersOf } from '../kit/procedure/signature.ts'
import { objections, stampedOn, stateAfter, stepsOf, writesOf } from '../kit/procedure/step.ts'
import { fieldsOf } from '../kit/record/fields.ts'
import { Refusal, refusal } from '../kit/refusal.ts'
import { tokensOf, type Values, type Who } from '../kit/who.ts'
import { isDay, yearOf } from '../law/day.ts'
import { asHouse } from './circles.ts'
import { withoutSealed } from './columns.ts'
import type { Ctx } from './context.ts'
import { answerTies, usersIn } from './disclosures.ts'
import { settle } from './flow.ts'
import { newId } from './id.ts'
import { draftOf, keep } from './keep.ts'
import { nextNumber } from './numbers.ts'
import { holdRecord, type Kept, readRecord } from './records.ts'
import { checked, checkWhole, situationOf } from './situation.ts'
import { roomOf } from './room.ts'
import { sql } from './sql.ts'
import { writeDown } from './trail.ts'

export type Given = { form?: Values; lines?: Record<string, Values>; version?: number; tieAnswer?: string }
type Said = { form: Values; lineForms: Record<string, Values> }
type Filing = Said & { id: string; name: string; step: Step; day: string; from: string | null; standing: 'waiting' | 'effective' }

const stepNamed = (area: Area, name: string): Step => {
  const step = area.procedure ? stepsOf(area.procedure)[name] : undefined
  if (!step) throw refusal('noSuchStep')
  return step
}

const refuseIf = (reasons: ReturnType<typeof objections>): void => {
  if (reasons.length > 0) throw new Refusal(reasons)
}

const said = async (ctx: Ctx, step: Step, kept: Kept | undefined, given: Given): Promise<Said> => {
  const form = step.form ? await checked(ctx, step.form, given.form ?? {}) : {}
  const lineForms: Record<string, Values> = {}
  for (const [id, values] of Object.entries(given.lines ?? {})) {
    const known = step.eachLine && kept?.lines[step.eachLine.of]?.some((line) => line.id === id)
    if (!known || !step.eachLine) throw refusal('noSuchLine')
    lineForms[id] = await checked(ctx, step.eachLine.form, values)
  }
  return { form, lineForms }
}

/** The day on which a step counts: the day that the form or the record gives, else today. Never a day to come. */
export const dayOf = (ctx: Ctx, step: Step, form: Values, record: Values): string => {
  const day = step.on ? (form[step.on] ?? record[step.on]) : undefined
  if (typeof day !== 'string' || !isDay(day)) return ctx.today
  if (day > ctx.today) throw refusal('dayToCome', {}, { field: step.on as string })
  return day
}

const writeStep = (ctx: Ctx, area: Area, recordId: string, circleId: number, filing: Filing, to: string) =>
  ctx.tx.run(sql`
  insert into steps_taken (id, record_id, step, from_state, to_state, day, taken_by, taken_at, form, line_forms, standing, origin, circle_id)
  values (${filing.id}, ${recordId}, ${filing.name}, ${filing.from}, ${to}, ${filing.day}, ${ctx.actor.id}, ${ctx.now},
    ${JSON.stringify(withoutSealed(area, filing.form))}, ${JSON.stringify(filing.lineForms)}, ${filing.standing}, 'here', ${circleId})`)

const stampedLines = (area: Area, lines: Record<string, Line[]>, filing: Said & { step: Step; day: string }): Record<string, Line[]> => {
  const stamps = stampedOn(filing.step, filing.form, filing.day)
  return Object.fromEntries(
    Object.entries(lines).map(([name, rows]) => {
      const shape = area.lines?.[name]?.record.shape ?? {}
      const mine = Object.fromEntries(Object.entries(stamps).filter(([field]) => field in shape))
      return [name, rows.map((row) => ({ ...mine, ...row }))]
    }),
  )
}

const newLine = (area: Area, of: string, filing: Said & { step: Step; day: string }): Line => {
  const shape = area.lines?.[of]?.record.shape ?? {}
  const said = { ...filing.form, ...stampedOn(filing.step, filing.form, filing.day) }
  return { ...Object.fromEntries(Object.entries(said).filter(([field]) => field in shape)), id: newId() }
}

/** The lines after a step: those it spoke of, the one it adds, or all that receive its day. */
const linesAfter = (area: Area, lines: Record<string, Line[]>, filing: Said & { step: Step; day: string }): Record<string, Line[]> => {
  const { eachLine, addsLine } = filing.step
  if (addsLine) return { ...lines, [addsLine]: [...(lines[addsLine] ?? []), newLine(area, addsLine, filing)] }
  if (!eachLine) return stampedLines(area, lines, filing)
  const spoken = (lines[eachLine.of] ?? []).map((line) => {
    const form = filing.lineForms[line.id]
    return form ? { ...line, ...stampedOn(filing.step, { ...filing.form, ...form }, filing.day), ...form } : line
  })
  return { ...lines, [eachLine.of]: spoken }
}

/** What the room says a step causes, and the record as it then stands; the house draws it, whether or not the one who signed last may see what it touches. */
const consequences = async (ctx: Ctx, area: Area, step: string, kept: Kept, form: Values): Promise<Kept> => {
  const after = roomOf(ctx.house, area)?.after?.[step]
  if (!after) return kept
  return asHouse(ctx, async () => {
    await after(ctx, kept, form)
    return readRecord(ctx, area, kept.id)
  })
}

/** Writes what an effective step changes, then limits, to-dos, what the room adds, and the trail. */
export const takeEffect = async (ctx: Ctx, area: Area, kept: Kept, filing: Said & { name: string; step: Step; day: string }): Promise<Kept> => {
  const names = fieldsOf(area.record).map((f) => f.name)
  const written = filing.step.addsLine ? {} : writesOf(filing.step, filing.form, kept.values, names, filing.day)
  const values = { ...kept.values, ...written }
  checkWhole(ctx, area, values)
  const state = stateAfter(filing.step, kept.state)
  const lines = linesAfter(area, kept.lines, filing)
  const [circleId] = await keep(ctx, area, [{ ...draftOf(kept), state, values, lines }])
  const changed = Object.fromEntries(Object.entries(values).filter(([k, v]) => JSON.stringify(v) !== JSON.stringify(kept.values[k])))
  await writeDown(ctx, [
    {
      kind: 'effect',
      area: area.name,
      recordId: kept.id,
      circleId: circleId as number,
      what: { step: filing.name, from: kept.state, to: state, changed: withoutSealed(area, changed) },
    },
  ])
  const now = await readRecord(ctx, area, kept.id)
  await settle(ctx, area, [now])
  return consequences(ctx, area, filing.name, now, filing.form)
}

const askSignatures = async (ctx: Ctx, area: Area, kept: Kept, filing: Filing, signers: Who[]): Promise<Kept> => {
  const places = signers.map((who) => ({ label: who.label, who: tokensOf(who, kept.values) }))
  const draft = draftOf(kept)
  const [circleId = kept.circleId] = await keep(ctx, area, [{ ...draft, signers: [...draft.signers, ...places.flatMap((p) => p.who)] }])
  await writeStep(ctx, area, kept.id, circleId, filing, stateAfter(filing.step, kept.state))
  const rows = places.map((place, ord) => ({ step_id: filing.id, record_id: kept.id, ord, ...place, circle_id: circleId }))
  await ctx.tx.run(sql`insert into signatures (step_id, record_id, ord, label, who, circle_id)
    select step_id, record_id, ord, label, who, circle_id from jsonb_populate_recordset(null::signatures, ${JSON.stringify(rows)})`)
  await writeDown(ctx, [
    {
      kind: 'submit',
      area: area.name,
      recordId: kept.id,
      circleId,
      what: { step: filing.name, form: withoutSealed(area, filing.form), lines: filing.lineForms },
    },
  ])
  const now = await readRecord(ctx, area, kept.id)
  await settle(ctx, area, [now])
  return now
}

/** A record that comes into being: numbered, kept, with its first step written. */
export const beginRecord = async (ctx: Ctx, area: Area, name: string, given: Given, house = false): Promise<Kept> => {
  const step = stepNamed(area, name)
  if (step.from !== 'nothing') throw refusal('wrongState')
  const { form, lineForms } = await said(ctx, step, undefined, given)
  if (!house) refuseIf(objections(step, null, situationOf(ctx, undefined, form), ctx.settings.chains))
  const day = dayOf(ctx, step, form, form)
  const names = fieldsOf(area.record).map((f) => f.name)
  const number = form[area.spine.number] ?? (await nextNumber(ctx, area, yearOf(day)))
  const taker = step.takerIs ? { [step.takerIs]: ctx.actor.id } : {}
  const values = { ...writesOf(step, form, {}, names, day), ...taker, [area.spine.number]: number }
  const filing: Filing = { id: newId(), name, step, day, form, lineForms, from: null, standing: 'effective' }
  return beginWith(ctx, area, filing, values, linesAfter(area, {}, filing))
}

/** The same for records that the house opens on what it was told, with values and lines ready. */
export const beginWith = async (ctx: Ctx, area: Area, filing: Filing, values: Values, lines: Record<string, Line[]>): Promise<Kept> => {
  checkWhole(ctx, area, values)
  const id = newId()
  const state = stateAfter(filing.step, null)
  const [circleId] = await keep(ctx, area, [{ id, state, origin: 'here', values, lines, excluded: [], signers: [], touched: true }])
  await writeStep(ctx, area, id, circleId as number, filing, state)
  await writeDown(ctx, [
    { kind: 'begin', area: area.name, recordId: id, circleId: circleId as number, what: { step: filing.name, values: withoutSealed(area, values) } },
  ])
  const kept = await readRecord(ctx, area, id)
  await settle(ctx, area, [kept])
  return consequences(ctx, area, filing.name, kept, filing.form)
}

/** Takes a step on a record: it takes effect at once, or waits for its signatures. */
export const takeStep = async (ctx: Ctx, area: Area, id: string, name: string, given: Given): Promise<Kept> => {
  const kept = await holdRecord(ctx, area, id)
  if (given.version !== undefined && given.version !== kept.version) throw refusal('changedMeanwhile')
  const step = stepNamed(area, name)
  refuseIf(objections(step, kept.state, situationOf(ctx, kept), ctx.settings.chains))
  const { form, lineForms } = await said(ctx, step, kept, given)
  refuseIf(objections(step, kept.state, situationOf(ctx, kept, form, lineForms), ctx.settings.chains))
  await roomOf(ctx.house, area)?.before?.[name]?.(ctx, kept, form)
  const day = dayOf(ctx, step, form, kept.values)
  const after = { ...kept.values, ...form }
  const signers = signersOf(step, after, ctx.settings.chains)
  if (areReasons(signers)) throw new Refusal(signers)
  const concerned = { users: usersIn(step.form, form), signers: signers.flatMap((who) => tokensOf(who, kept.values)) }
  await answerTies(ctx, area, kept, concerned, given.tieAnswer)
  const filing: Filing = { id: newId(), name, step, day, form, lineForms, from: kept.state, standing: signers.length > 0 ? 'waiting' : 'effective' }
  if (signers.length > 0) return askSignatures(ctx, area, kept, filing, signers)
  await writeStep(ctx, area, id, kept.circleId, filing, stateAfter(step, kept.state))
  return takeEffect(ctx, area, await readRecord(ctx, area, id), filing)
}
