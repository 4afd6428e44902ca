/** What a clue leaves in the archive of the person it is about: received, disposed of, its result; open until it has one. */
import type { Archived, Entry } from '../../kit/archive.ts'
import { type Day, plusDays, plusMonths } from '../../law/day.ts'
import { ownRule } from '../../law/statute.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import type { Values } from '../../kit/who.ts'
import { type ClueState, clueStates } from './states.ts'

const ADMONISHED_FOR = 6
const admonished = ownRule('受到诫勉的，六个月内不提拔、不重用')

const isDay = (value: unknown): value is Day => typeof value === 'string'

const inquired = ['谈话函询', '初步核实']

const disposal = (clue: Values): Entry[] =>
  isDay(clue.disposedOn) && clue.way
    ? [{ kind: inquired.includes(String(clue.way)) ? 'inquiry' : 'clue', on: clue.disposedOn, says: `问题线索处置方式：${String(clue.way)}` }]
    : []

const ending = (clue: Values): Entry[] => {
  if (!isDay(clue.resultOn) || !clue.result) return []
  const ground = clue.closeGround ? `（${String(clue.closeGround)}）` : ''
  return [{ kind: 'clue', on: clue.resultOn, says: `问题线索处置结果：${String(clue.result)}${ground}` }]
}

const measured = (clue: Values): Entry[] => {
  if (!isDay(clue.measureOn) || !clue.measure) return []
  const from = clue.measureOn
  const weighs = { label: '诫勉影响期', from, until: plusDays(plusMonths(from, ADMONISHED_FOR), -1), basis: admonished }
  return [{ kind: 'clue', on: from, says: `给予${String(clue.measure)}`, ...(clue.measure === '诫勉' ? { weighs } : {}) }]
}

export const clueArchive: Archived = {
  entries: (clue) => [
    ...(isDay(clue.receivedOn) ? [{ kind: 'clue' as const, on: clue.receivedOn, says: `收到问题线索：${String(clue.summary ?? '')}` }] : []),
    ...disposal(clue),
    ...ending(clue),
    ...measured(clue),
  ],
  open: (clue, _, state) => {
    const known: { label: string; end?: true } | undefined = clueStates[state as ClueState]
    if (!known || known.end) return undefined
    return {
      says: `问题线索${known.label}`,
      ...(isDay(clue.receivedOn) ? { since: clue.receivedOn } : {}),
      basis: supervisionRules.article(18),
    }
  },
}
