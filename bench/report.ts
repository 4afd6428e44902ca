/** The page that the bench prints: one line for each reading, then the aims, met or missed. */
import type { Imported } from './import.ts'
import type { Measured } from './measure.ts'
import type { Settings } from './settings.ts'
import type { Starts } from './starts.ts'
import { ms, table } from './table.ts'

export type Outcome = {
  machine: string[]
  starts: Starts | undefined
  measured: Measured[]
  memory: Record<string, number>
  imported: Imported | undefined
  settings: Settings
}

const times = (n: number): string => `${n.toFixed(2)}×`
const thousand = (n: number): string => Math.round(n).toLocaleString('en')

/** What is said of a reading as soon as it is done. */
export const inShort = ({ alone, load }: Measured): string =>
  `alone ${ms(alone.real.median)} ms, floor ${ms(alone.floor.median)} ms${load ? `; ${thousand(load.real.perSecond)}/s, floor ${thousand(load.floor.perSecond)}/s` : ''}`

const aloneTable = (measured: Measured[]): string[] =>
  table([
    ['One caller, milliseconds', 'median', 'p95', 'floor median', 'floor p95', 'ratio', 'same answers'],
    ...measured.map(({ reading, alone, equal }) => [
      reading.label,
      ms(alone.real.median),
      ms(alone.real.p95),
      ms(alone.floor.median),
      ms(alone.floor.p95),
      times(alone.real.median / alone.floor.median),
      `${equal.same} of ${equal.of}`,
    ]),
  ])

const loadTable = (measured: Measured[], connections: number): string[] =>
  table([
    [`${connections} callers at once`, 'answers/s', 'median ms', 'p95 ms', 'floor answers/s', 'floor median', 'ratio'],
    ...measured.flatMap(({ reading, load }) =>
      load
        ? [
            [
              reading.label,
              thousand(load.real.perSecond),
              ms(load.real.median),
              ms(load.real.p95),
              thousand(load.floor.perSecond),
              ms(load.floor.median),
              times(load.floor.perSecond / load.real.perSecond),
            ],
          ]
        : [],
    ),
  ])

const importTable = ({ rows, check, keep, whole, undo, floor }: Imported): string[] => {
  const base = floor.read + floor.write
  return table([
    [`Import of ${thousand(rows)} rows, seconds`, 'median', 'p95', 'floor', 'ratio'],
    [
      'uploaded, read and checked',
      check.median.toFixed(1),
      check.p95.toFixed(1),
      `${floor.read.toFixed(1)} (read)`,
      times(check.median / floor.read),
    ],
    ['kept', keep.median.toFixed(1), keep.p95.toFixed(1), `${floor.write.toFixed(1)} (written)`, times(keep.median / floor.write)],
    ['both', whole.median.toFixed(1), whole.p95.toFixed(1), base.toFixed(1), times(whole.median / base)],
    ['taken back', undo.median.toFixed(1), undo.p95.toFixed(1), '', ''],
  ])
}

const startTable = ({ real, floor }: Starts): string[] =>
  table([
    ['Start until the first answer, milliseconds', 'median', 'p95', 'floor median', 'ratio'],
    ['server with its database', ms(real.median), ms(real.p95), ms(floor.median), times(real.median / floor.median)],
  ])

type Aim = { what: string; came: string; met: boolean }

const ratioAims = (measured: Measured[]): Aim[] =>
  measured.flatMap(({ reading, alone, load }) => {
    if (!load || !['list', 'filter', 'record', 'search'].includes(reading.name)) return []
    const within = (callers: string, ratio: number): Aim => ({
      what: `${reading.label}: within 1.5× of its floor, ${callers}`,
      came: times(ratio),
      met: ratio <= 1.5,
    })
    return [within('many callers', load.floor.perSecond / load.real.perSecond), within('one caller', alone.real.median / alone.floor.median)]
  })

const speedAims = (measured: Measured[], outcome: Outcome): Aim[] => {
  const of = (name: string) => measured.find((m) => m.reading.name === name)
  const faster = (name: string, least: number): Aim[] => {
    const speed = of(name)?.load?.real.perSecond
    return speed === undefined
      ? []
      : [{ what: `${of(name)?.reading.label}: over ${thousand(least)} answers/s`, came: `${thousand(speed)}/s`, met: speed > least }]
  }
  const waits = ['figures', 'paper'].flatMap((name) => {
    const slow = of(name)?.alone.real
    return slow ? [{ what: `${of(name)?.reading.label}: under 1 s`, came: `${ms(slow.p95)} ms at p95`, met: slow.p95 < 1000 }] : []
  })
  const { imported } = outcome
  const brought: Aim[] = imported
    ? [
        {
          what: `${thousand(imported.rows)} rows imported with checks: under 30 s`,
          came: `${imported.whole.median.toFixed(1)} s`,
          met: imported.whole.p95 < 30,
        },
        { what: 'resident memory while importing: under 300 MB', came: `${imported.peak.toFixed(0)} MB at most`, met: imported.peak < 300 },
      ]
    : []
  return [...faster('list', 1800), ...faster('record', 2400), ...waits, ...brought]
}

const aimsTable = (aims: Aim[]): string[] =>
  table([['Aim', 'came to', ''], ...aims.map(({ what, came, met }) => [what, came, met ? 'met' : 'MISSED'])])

const memoryLine = ({ memory, imported }: Outcome): string =>
  `Resident memory of the server: ${memory.atRest?.toFixed(0)} MB after its start, ${memory.afterLoad?.toFixed(0)} MB after all readings (the floor's ${memory.floorAfterLoad?.toFixed(0)} MB)${imported ? `, ${imported.peak.toFixed(0)} MB at most while importing` : ''}.`

export const report = (outcome: Outcome): string[] => {
  const { machine, starts, measured, imported, settings } = outcome
  const aims = [...ratioAims(measured), ...speedAims(measured, outcome)]
  const blocks = [
    machine,
    measured.length > 0 ? aloneTable(measured) : [],
    measured.some((m) => m.load) ? loadTable(measured, settings.connections) : [],
    imported ? importTable(imported) : [],
    starts ? startTable(starts) : [],
    [memoryLine(outcome)],
    aims.length > 0 ? aimsTable(aims) : [],
  ]
  return blocks.filter((block) => block.length > 0).flatMap((block) => ['', ...block])
}
