/** What came of the hours: one line for each kind of question, then what had to hold, held or not. */
import { spreadOf } from '../numbers.ts'
import { ms, table } from '../table.ts'
import type { Done } from './done.ts'
import type { Heard } from './heard.ts'
import type { Judged } from './judge.ts'
import { byMinute, growth } from './memory.ts'
import type { settings as loadSettings } from './settings.ts'

export type Outcome = {
  settings: typeof loadSettings
  heard: Heard
  done: Done
  judged: Judged
  half: string[]
  rushed: { done: number; refused: number }
  curve: number[]
  /** What `npm run verify` said; nothing where the bench's county, multiplied without a trail, cannot be verified. */
  verified: { fits: boolean; says: string } | undefined
}

const n = (value: number): string => value.toLocaleString('en')

const kindsTable = ({ kinds }: Heard): string[] =>
  table([
    ['Kind', 'answers', 'refused', 'errors', 'p50 ms', 'p95 ms'],
    ...[...kinds].map(([kind, { waits, refused, errors }]) => {
      const { median, p95 } = spreadOf(waits)
      return [kind, n(waits.length), n(refused), n(errors), ms(median), ms(p95)]
    }),
  ])

const answersIn = ({ kinds }: Heard): number => [...kinds.values()].reduce((sum, { waits }) => sum + waits.length, 0)

const memoryLines = (curve: number[]): string[] => {
  const grown = growth(curve)
  return [
    `Memory of the server, mean of each minute in MB: ${byMinute(curve)
      .map((mb) => mb.toFixed(0))
      .join(', ')}; at most ${Math.max(...curve).toFixed(0)}.`,
    ...(grown ? [] : ['Too short to say whether it is flat: that needs three minutes.']),
  ]
}

type Held = { what: string; came: string; holds: boolean }

const doneInWords = ({ looks, steps, signatures, files, hands, receipts }: Done): string =>
  `${n(looks.length)} looks, ${n(steps.length)} steps, ${n(signatures.length)} signatures, ${n(files.length)} files, ${n(hands.length + receipts.length)} hands`

/** Work was really done, so that what holds says something. */
const isWork = ({ steps, signatures, files }: Done): boolean => [steps, signatures, files].every(({ length }) => length > 0)

const heldOf = ({ heard, done, judged, half, rushed, curve, verified }: Outcome): Held[] => {
  const grown = growth(curve)
  return [
    { what: 'errors', came: n(heard.errors.length), holds: heard.errors.length === 0 },
    {
      what: 'leaks: records, numbers and words beyond their reader',
      came: `${n(judged.leaks.length)} of ${n(judged.checked)} named`,
      holds: judged.leaks.length === 0 && judged.checked > 0,
    },
    { what: 'records kept from one who may know them', came: n(judged.denied.length), holds: judged.denied.length === 0 },
    { what: `acknowledged, and there once: ${doneInWords(done)}`, came: `${n(half.length)} apart`, holds: half.length === 0 && isWork(done) },
    { what: 'a hundred identical steps at once', came: `${rushed.done} done, ${rushed.refused} refused`, holds: rushed.done === 1 },
    ...(grown ? [{ what: 'memory of the last minute against the second', came: `${grown.times.toFixed(2)}×`, holds: grown.flat }] : []),
    ...(verified ? [{ what: 'verified afterwards', came: verified.says, holds: verified.fits }] : []),
  ]
}

/** Asked before the hours and after them. */
const beside = ['sign in', 'a hundred at once']

const SHOWN = 20

/** The lines of the page, and whether everything held. */
export const outcomeOf = (outcome: Outcome): { lines: string[]; holds: boolean } => {
  const { settings, heard, judged, half, curve } = outcome
  const held = heldOf(outcome)
  const faults = [heard.errors, judged.leaks, judged.denied, half].flatMap((each) => each.slice(0, SHOWN))
  const answers = answersIn(heard)
  const atWork = answers - [...heard.kinds].reduce((sum, [kind, { waits }]) => sum + (beside.includes(kind) ? waits.length : 0), 0)
  const lines = [
    '',
    `${n(settings.officers)} officers on the ${settings.on === 'demo' ? 'demonstration' : "bench's county"}, ${n(settings.seconds)} s: ${n(answers)} answers, ${(atWork / settings.seconds).toFixed(1)} a second while at work.`,
    '',
    ...kindsTable(heard),
    '',
    ...memoryLines(curve),
    '',
    ...table([['To hold', 'came to', ''], ...held.map(({ what, came, holds }) => [what, came, holds ? 'holds' : 'FAILS'])]),
    ...faults,
  ]
  return { lines, holds: held.every(({ holds }) => holds) }
}
