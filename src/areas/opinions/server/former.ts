/** Replies given before that still hold: quoted to whoever drafts, with what has arisen since. */
import type { Day } from '../../../law/day.ts'
import { dueDay } from '../../../law/term.ts'
import type { Ctx } from '../../../server/context.ts'
import { sql } from '../../../server/sql.ts'
import { ground, type Matter } from '../proposal.ts'
import { opinionProcedure } from '../procedure.ts'
import type { Identified } from './identify.ts'

type Former = {
  idNumber: string | null
  personId: string | null
  askedBy: string
  purpose: string
  replyNumber: string | null
  repliedOn: Day
  conclusion: string | null
  laterConclusion: string | null
  validUntil: Day | null
  aside: string[]
}

/** A reply that still holds: in words, and who was told by somebody to stand aside from that request. */
export type FormerSaid = { says: string; aside: readonly string[] }

/** Why the house itself lets somebody stand aside; from each request anew, so that it does not go on from the list of another. */
export const asideByHouse = { matter: '名单人员的有关事项已决定由其回避', sameName: '与名单人员同名，按本人回避' } as const

const numberOf = ({ line, person }: Identified): string | undefined => {
  const number = person?.idNumber ?? line.idNumber
  return typeof number === 'string' ? number : undefined
}

const askedFor = (ctx: Ctx, requestId: string, all: readonly Identified[]): Promise<Former[]> => {
  const numbers = all.flatMap((each) => numberOf(each) ?? [])
  const persons = all.flatMap(({ person }) => person?.personId ?? [])
  return ctx.tx.all<Former>(sql`
    select p.id_number as "idNumber", p.person_id as "personId", o.asked_by as "askedBy", o.purpose, o.reply_number as "replyNumber",
           p.replied_on as "repliedOn", p.conclusion, p.later_conclusion as "laterConclusion", o.valid_until as "validUntil",
           array(select x.user_id from exclusions x where x.record_id = o.id and not x.reason = any (${Object.values(asideByHouse)}::text[])) as aside
      from opinions_persons p join opinions o on o.id = p.record_id
     where (p.id_number = any (${numbers}::text[]) or p.person_id = any (${persons}::uuid[])) and p.replied_on is not null and p.record_id <> ${requestId}
     order by p.replied_on desc`)
}

/** A ledger may not say how long a reply held: then the unit's own term does. */
const holdsUntil = (ctx: Ctx, { validUntil, repliedOn }: Former): Day => {
  if (validUntil) return validUntil
  const term = ctx.settings.terms['opinion.validity'] ?? opinionProcedure.limits.validity?.term ?? { months: 0 }
  return dueDay(repliedOn, term, ctx.settings.calendar, { today: ctx.today }).due
}

const sinceOf = (matter: Matter): Day | undefined => (matter.stands === 'open' ? matter.since : matter.stands === 'weighs' ? matter.from : matter.on)

/** The day itself counts as after it: rather once too often than once too seldom. */
const arisenSince = (matters: readonly Matter[], day: Day): Matter[] => matters.filter((matter) => (sinceOf(matter) ?? day) >= day)

const inWords = (former: Former, until: Day, matters: readonly Matter[]): string => {
  const { repliedOn, replyNumber, askedBy, purpose, conclusion, laterConclusion } = former
  const later = laterConclusion ? `，补充回复为${laterConclusion}` : ''
  const arisen = arisenSince(matters, repliedOn)
  const since = arisen.length === 0 ? '此后没有新的情况' : `此后有新的情况${arisen.length}项：${arisen.map(ground).join('；')}`
  return `${repliedOn}以${replyNumber ?? '（无文号）'}回复${askedBy}（${purpose}）：${conclusion ?? '没有结论'}${later}，有效期至${until}；${since}`
}

/** For each person the latest reply that still holds, as a function from what bears on them now to what is quoted. */
export const formerReplies = async (ctx: Ctx, requestId: string, all: readonly Identified[]) => {
  const found = await askedFor(ctx, requestId, all)
  return (each: Identified, matters: readonly Matter[]): FormerSaid | undefined => {
    const number = numberOf(each)
    const mine = found.filter((former) => (number && former.idNumber === number) || (each.person && former.personId === each.person.personId))
    const former = mine.find((reply) => holdsUntil(ctx, reply) >= ctx.today)
    return former ? { says: inWords(former, holdsUntil(ctx, former), matters), aside: former.aside } : undefined
  }
}
