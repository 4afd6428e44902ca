/**
 * What an inquiry leaves in the person's archive: that they were asked, what was made of it, what a spot check found.
 * The measure and how long it weighs stand with the clue, and are not told twice.
 */
import type { Archived, Entry } from '../../kit/archive.ts'
import type { Day } from '../../law/day.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { type InquiryState, inquiryStates } from './states.ts'

const isDay = (value: unknown): value is Day => typeof value === 'string'

const entry = (on: unknown, says: string): Entry[] => (isDay(on) ? [{ kind: 'inquiry', on, says }] : [])

const about = (brief: unknown): string => (brief ? `：${String(brief)}` : '')

export const inquiryArchive: Archived = {
  entries: (inquiry) => [
    ...entry(inquiry.servedOn ?? inquiry.talkedOn, `被${String(inquiry.kind)}${about(inquiry.brief)}`),
    ...(inquiry.outcome ? entry(inquiry.concludedOn, `${String(inquiry.kind)}处理：${String(inquiry.outcome)}`) : []),
    ...(inquiry.checkFinding ? entry(inquiry.checkedOn, `对说明情况抽查核实：${String(inquiry.checkFinding)}`) : []),
    ...entry(inquiry.explainedOn, `在${String(inquiry.explainedAt ?? '会上')}作出说明`),
  ],
  // An inquiry of a clue is open with its clue; only what a ledger brought without one is told here.
  open: (inquiry, _, state) => {
    const known: { label: string; end?: true } | undefined = inquiryStates[state as InquiryState]
    if (!known || known.end || inquiry.clueNumber) return undefined
    return {
      says: `谈话函询${known.label}`,
      ...(isDay(inquiry.approvedOn) ? { since: inquiry.approvedOn } : {}),
      basis: supervisionRules.article(18),
    }
  },
}
