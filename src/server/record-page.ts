/** A record's page: what it says, which steps are open and why others are not, signatures and limits. */
import type { Area } from '../kit/area.ts'
import type { LimitSaid, RecordPage, StepOffered } from '../kit/record-page.ts'
import { type Deadline, standsStill } from '../kit/procedure/deadline.ts'
import { againstSigning, areReasons, signersOf } from '../kit/procedure/signature.ts'
import { extensionOf, objections, stepsOf } from '../kit/procedure/step.ts'
import { is } from '../kit/who.ts'
import { words } from '../kit/words.ts'
import { isOwn } from '../law/statute.ts'
import { articleText, cite } from '../law/statutes.ts'
import { termInWords } from '../law/term.ts'
import type { Reader } from './context.ts'
import { deadlinesOf } from './flow.ts'
import type { Kept } from './records.ts'
import { apartFrom, placesOf, situationOf } from './situation.ts'

/** Steps that lead on from here, open or closed; those of other states are left out unless they are the reader's own business. */
const offered = (ctx: Reader, area: Area, kept: Kept, limits: Deadline[]): StepOffered[] => {
  if (!area.procedure) return []
  const at = situationOf(ctx, kept)
  const running = limits.filter((run) => !run.endedOn)
  /** An extension is offered only while its limit runs. */
  const idleExtension = (name: string): boolean => name.startsWith('extend_') && !running.some((run) => extensionOf(run.limit) === name)
  return Object.entries(stepsOf(area.procedure))
    .filter(([name, step]) => !step.byHouse && step.from !== 'nothing' && step.from.includes(kept.state) && !idleExtension(name))
    .map(([name, step]) => {
      const signers = signersOf(step, kept.values, ctx.settings.chains)
      return {
        name,
        reasons: objections(step, kept.state, at, ctx.settings.chains),
        signers: areReasons(signers) ? [] : signers.map((who) => who.label),
      }
    })
}

const limitsSaid = (limits: Deadline[]): LimitSaid[] =>
  limits.map((run) => ({
    limit: run.limit,
    label: run.label,
    startedOn: run.startedOn,
    due: run.due,
    original: run.original,
    ...(run.endedOn ? { endedOn: run.endedOn } : {}),
    provisional: run.provisional,
    paused: standsStill(run),
    extended: run.extensions.length,
  }))

/** May the actor correct what was registered? Keepers of the area may, as long as nothing waits for signature. */
export const mayAmend = (ctx: Reader, area: Area, kept: Kept): boolean =>
  is(area.keptBy, ctx.actor, kept.values, kept.excluded) && !kept.steps.some((t) => t.standing === 'waiting')

/** Recusal is decided by those who lead (监督执纪工作规则第65条), and not on the registers of the house: nothing is handled there. */
export const mayExclude = (ctx: Reader, area: Area): boolean =>
  area.focus !== 'house' && ctx.actor.roles.some((role) => role === 'deputy' || role === 'secretary')

export const pageOfRecord = (ctx: Reader, area: Area, kept: Kept): RecordPage => {
  const limits = deadlinesOf(ctx, area, kept)
  const pending = kept.steps.find((t) => t.standing === 'waiting')
  const places = pending ? placesOf(kept, pending.id) : []
  return {
    id: kept.id,
    area: area.name,
    state: kept.state,
    version: kept.version,
    origin: kept.origin,
    number: String(kept.values[area.spine.number]),
    title: area.title(kept.values, kept.lines),
    values: kept.values,
    lines: kept.lines,
    steps: offered(ctx, area, kept, limits),
    taken: kept.steps.map(({ effective: _, ...taken }) => taken),
    signatures: kept.signatures.map(({ who: _, ...signature }) => signature),
    limits: limitsSaid(limits),
    excluded: kept.excluded,
    may: {
      amend: mayAmend(ctx, area, kept),
      sign: pending !== undefined && againstSigning(ctx.actor, pending.by, places, apartFrom(area, kept, pending.step)).length === 0,
      withdraw: pending !== undefined && pending.by === ctx.actor.id && places.every((p) => p.signedBy === null),
      exclude: mayExclude(ctx, area),
    },
  }
}

/** Why each limit ends on its day: the article, the term, and the days one by one. */
export const whyOf = (ctx: Reader, area: Area, kept: Kept) =>
  deadlinesOf(ctx, area, kept).map((run) => {
    const article = articleText(run.basis)?.says
    return {
      limit: run.limit,
      label: run.label,
      term: run.until ? words.dayNamed : termInWords(run.term),
      cited: cite(run.basis),
      own: isOwn(run.basis),
      ...(article ? { article } : {}),
      due: run.due,
      why: run.why,
    }
  })
