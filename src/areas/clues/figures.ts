/** What the reports count of clues. */
import type { Figures } from '../../kit/figure.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

const disposed = { of: 'clues', on: 'disposedOn' } as const
const received = '按受理时间计'
const day = '按首次批准处置的时间和方式计，一件线索计一件。'

export const clueFigures: Figures = {
  'clues.received': {
    label: '受理问题线索',
    means: '本期受理的问题线索件数，按受理时间计。',
    unit: '件',
    which: { of: 'clues', on: 'receivedOn' },
    counts: 'rows',
  },
  'clues.disposed': {
    label: '处置问题线索',
    means: `本期批准处置的问题线索件数。${day}`,
    unit: '件',
    which: disposed,
    counts: 'rows',
    basis: supervisionRules.article(21),
  },
  'clues.byWay': {
    label: '按处置方式',
    means: `本期处置的问题线索，按谈话函询、初步核实、暂存待查、予以了结分。${day}`,
    unit: '件',
    which: disposed,
    counts: 'rows',
    parts: { by: 'way' },
    basis: supervisionRules.article(21),
  },
  'clues.receivedByUnit': {
    label: '受理线索按单位',
    means: `本期受理的问题线索件数，${received}，按被反映人工作单位分。`,
    unit: '件',
    which: { of: 'clues', on: 'receivedOn' },
    counts: 'rows',
    parts: { by: 'subjectUnitId' },
  },
  'clues.receivedBySource': {
    label: '受理线索按来源',
    means: `本期受理的问题线索件数，${received}，按线索来源分。`,
    unit: '件',
    which: { of: 'clues', on: 'receivedOn' },
    counts: 'rows',
    parts: { by: 'source' },
  },
  'clues.receivedByRank': {
    label: '受理线索按职级',
    means: `本期受理的问题线索件数，${received}，按被反映人职级分；没有填写职级的单列“未填写”。`,
    unit: '件',
    which: { of: 'clues', on: 'receivedOn' },
    counts: 'rows',
    parts: { by: 'rank', unsaid: '未填写' },
  },
  'clues.pendingAtYearEnd': {
    label: '期末未处置',
    means: '期末已经受理、尚未处置的问题线索件数。',
    unit: '件',
    which: { of: 'clues', open: { since: 'receivedOn', until: 'disposedOn' } },
    counts: 'rows',
  },
}
