/** What a case leaves in the archive of each person under investigation, and how long it weighs; open until the case ends. */
import type { Archived, Entry } from '../../kit/archive.ts'
import type { Day } from '../../law/day.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import type { Values } from '../../kit/who.ts'
import { weightsOf } from './effects.ts'
import { type CaseState, caseStates } from './states.ts'

const isDay = (value: unknown): value is Day => typeof value === 'string'

const sanctions = (person: Values): Entry[] => {
  const on = person.decidedOn
  if (!isDay(on)) return []
  const { party, gov, handling } = weightsOf(person)
  const said: Entry[] = []
  if (person.partySanction)
    said.push({ kind: 'inquiry', on, says: `受到党纪处分：${String(person.partySanction)}`, ...(party ? { weighs: party } : {}) })
  if (person.govSanction) said.push({ kind: 'inquiry', on, says: `受到政务处分：${String(person.govSanction)}`, ...(gov ? { weighs: gov } : {}) })
  if (person.handling) said.push({ kind: 'inquiry', on, says: `组织处理：${String(person.handling)}`, ...(handling ? { weighs: handling } : {}) })
  const unpunished = person.outcome === '免予处分' || person.outcome === '不予处分'
  return unpunished ? [...said, { kind: 'inquiry', on, says: `处理结论：${String(person.outcome)}` }] : said
}

const once = (on: unknown, says: string): Entry[] => (isDay(on) ? [{ kind: 'inquiry', on, says }] : [])

export const caseArchive: Archived = {
  entries: (record, person, state) => [
    ...once(person.filedOn ?? record.filedOn, `立案审查调查：${String(person.brief ?? record.brief ?? '')}`),
    ...sanctions(person),
    ...once(person.transferredOn, '移送检察机关审查起诉'),
    ...(state === 'withdrawn' ? once(record.closedOn, '案件撤销') : []),
  ],
  open: (record, person, state) => {
    const known: { label: string; end?: true } | undefined = caseStates[state as CaseState]
    if (!known || known.end || person.closedOn) return undefined
    const since = person.filedOn ?? record.filedOn
    return { says: `审查调查案件${known.label}`, ...(isDay(since) ? { since } : {}), basis: supervisionRules.article(18) }
  },
}
