/** What the reports count of clearings. */
import type { Figures } from '../../kit/figure.ts'
import { bases } from './bases.ts'

const cleared = { of: 'clearings', on: 'carriedOutOn' } as const

export const clearingFigures: Figures = {
  'clearings.done': {
    label: '澄清正名',
    means: '本期实施澄清的人次，按澄清日期计，按澄清方式分；再次澄清的以最近一次为准。',
    unit: '人次',
    which: cleared,
    counts: 'rows',
    parts: { by: 'way' },
    basis: bases.clearing,
  },
  'clearings.byGround': {
    label: '澄清正名按依据',
    means: '本期实施澄清的人次，按经核查不属实、复查撤销全部处分分。',
    unit: '人次',
    which: cleared,
    counts: 'rows',
    parts: { by: 'ground' },
  },
  'clearings.reportedFalse': {
    label: '呈报认定诬告陷害',
    means: '本期向上级呈报认定诬告陷害的件数，按呈报日期计；认定由上级机关作出。',
    unit: '件',
    which: { of: 'clearings', on: 'falselyReportedOn' },
    counts: 'rows',
    basis: bases.falseReport,
  },
}
