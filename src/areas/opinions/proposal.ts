/** From what the archives hold of a person on a day to a proposed conclusion with what it rests on. Pure; a person decides. */
import type { Entry, OpenMatter } from '../../kit/archive.ts'
import { type Day, inWords } from '../../law/day.ts'
import type { Basis } from '../../law/statute.ts'
import { cite } from '../../law/statutes.ts'
import { bases } from './bases.ts'
import { conclusions } from './codes.ts'

/** Where something stands, as far as whoever drafts may know: the kind of matter and the office that has it. */
type At = { recordId: string; what: string; office?: string }
/** Something that bears on the conclusion: not over, weighing on this day, or over. */
export type Matter = At & { basis: Basis } & (
    | { stands: 'open'; since?: Day }
    | { stands: 'weighs'; label: string; from: Day; until?: Day }
    | { stands: 'settled'; on: Day }
  )

export type Archive = { entries: readonly (Entry & { recordId: string })[]; open: readonly (OpenMatter & { recordId: string })[] }
/** What a record is called here: its area's label, and the office that has it. */
export type Called = (recordId: string) => { what: string; office?: string }

type Weighing = Required<Pick<Entry, 'weighs'>> & { recordId: string }

/** Both ends count: on the last day of an effect period it still weighs, on the day after it does not. */
const weighsOn = (today: Day, entry: Entry & { recordId: string }): entry is Entry & Weighing =>
  entry.weighs !== undefined && entry.weighs.from <= today && (entry.weighs.until === undefined || today <= entry.weighs.until)

/** One matter for each record that is over: its latest day says when. Replies given before are quoted elsewhere and are no matter. */
const settledOf = (entries: Archive['entries'], busy: ReadonlySet<string>, called: Called): Matter[] => {
  const byRecord = Map.groupBy(
    entries.filter(({ recordId }) => !busy.has(recordId)),
    ({ recordId }) => recordId,
  )
  return [...byRecord].map(([recordId, found]) => {
    const on =
      found
        .map((entry) => entry.on)
        .sort()
        .at(-1) ?? ''
    return { recordId, ...called(recordId), stands: 'settled', on, basis: bases.giving }
  })
}

/** All that bears on a conclusion on this day: what weighs first, then what is open, then what is over. */
export const mattersOf = (archive: Archive, today: Day, called: Called): Matter[] => {
  const entries = archive.entries.filter(({ kind }) => kind !== 'opinion')
  const weighing = entries.filter((entry) => weighsOn(today, entry)) as (Entry & Weighing)[]
  const weighs = weighing.map(({ recordId, weighs: { label, from, until, basis } }): Matter => {
    return { recordId, ...called(recordId), stands: 'weighs', label, from, ...(until ? { until } : {}), basis }
  })
  const open = archive.open.map(({ recordId, since, basis }): Matter => {
    return { recordId, ...called(recordId), stands: 'open', ...(since ? { since } : {}), basis }
  })
  const busy = new Set([...weighs, ...open].map(({ recordId }) => recordId))
  return [...weighs, ...open, ...settledOf(entries, busy, called)]
}

const standing = (matter: Matter): string => {
  if (matter.stands === 'weighs') return `${matter.label}，${matter.from}起${matter.until ? `至${matter.until}` : '，没有期满日'}`
  if (matter.stands === 'open') return `未了结${matter.since ? `，${matter.since}起` : ''}`
  return `已了结，${matter.on}`
}

/** One line of what a proposal rests on: kind of matter, office, how it stands, the rule. Never the content, never a number. */
export const ground = (matter: Matter): string => {
  const place = matter.office ? `${matter.what}（${matter.office}）` : matter.what
  return `${place}：${standing(matter)}。依据${cite(matter.basis)}`
}

const SAME_NAME = '同名，待甄别'

/** What a record of the same name is called until a person has said whether it is this one. */
export const namesakeGround = ({ what, office }: ReturnType<Called>): string => `${office ? `${what}（${office}）` : what}：${SAME_NAME}`
export const isNamesakeGround = (said: string): boolean => said.endsWith(SAME_NAME)

/** What a ground is called that stood when the reply was given, and stands no longer so. */
export const fallenAway = (said: string): string => `回复时的这一项已不存在或者有变化：${said}`

const conclude = (matters: readonly Matter[]): string => {
  if (matters.some(({ stands }) => stands === 'weighs')) return conclusions.unfit
  if (matters.some(({ stands }) => stands === 'open')) return conclusions.defer
  return matters.length > 0 ? conclusions.settled : conclusions.clear
}

type About = { name: string; purpose: string; today: Day }

const unfit = ({ name, purpose }: About, matters: readonly Matter[]): string => {
  const weighing = matters.flatMap((matter) => (matter.stands === 'weighs' ? [matter] : []))
  const said = weighing.map(({ label, until, basis }) => `${label}${until ? `（至${inWords(until)}）` : ''}，依据${cite(basis)}`)
  return `${name}同志处于${said.join('；')}，就“${purpose}”提出不适宜的意见。`
}

const settled = ({ name, purpose, today }: About, matters: readonly Matter[]): string => {
  const said = matters.flatMap((matter) => (matter.stands === 'settled' ? [`${matter.what}（${inWords(matter.on)}了结）`] : []))
  return `截至${inWords(today)}，收到过有关${name}同志的反映，均已了结：${said.join('、')}；未发现其他影响“${purpose}”的问题。`
}

/** How each conclusion is put to whoever asked. What is open is named by no kind: the letter leaves the commission. */
const worded = (proposed: string, about: About, matters: readonly Matter[]): string => {
  const { name, purpose, today } = about
  if (proposed === conclusions.unfit) return unfit(about, matters)
  if (proposed === conclusions.settled) return settled(about, matters)
  if (proposed === conclusions.defer) return `${name}同志有事项正在核实处理，建议暂缓“${purpose}”。`
  return `截至${inWords(today)}，未收到反映${name}同志党风廉政方面问题的线索，未发现影响“${purpose}”的问题。`
}

export type Proposal = { conclusion: string; wording: string; grounds: string[] }

/** The proposal for a person from all that bears on it. */
export const propose = (about: About, matters: readonly Matter[]): Proposal => {
  const conclusion = conclude(matters)
  return { conclusion, wording: worded(conclusion, about, matters), grounds: matters.map(ground) }
}

/** What stands in the one list and not in the other; what stands twice must be there twice. */
export const beyond = (now: readonly string[], before: readonly string[]): string[] => {
  const left = [...before]
  return now.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
