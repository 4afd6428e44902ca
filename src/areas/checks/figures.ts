/** What the reports count of double checks. */
import type { Figures } from '../../kit/figure.ts'
import { disciplineRegulations } from '../../law/statutes/sanctions.ts'

const failed = { of: 'checks.matters', on: 'closedOn', where: { finding: ['未尽责', '发现问题'] } } as const

export const checkFigures: Figures = {
  'checks.opened': {
    label: '启动一案双查（三查）',
    means: '本期随立案启动的一案双查、一案三查件数，按启动时间计；一件案件计一件。',
    unit: '件',
    which: { of: 'checks', on: 'openedOn' },
    counts: 'rows',
    parts: { by: 'kind' },
  },
  'checks.closed': {
    label: '办结一案双查（三查）',
    means: '本期每一项都有结论并经签批办结的双查、三查件数，按办结时间计；因案件撤销终止的不计。',
    unit: '件',
    which: { of: 'checks', on: 'closedOn' },
    counts: 'rows',
  },
  'checks.failures': {
    label: '双查认定未尽责、发现问题',
    means: '本期办结的双查中认定未尽责或者发现问题的项数，按结论时间计；一名责任人的一项责任计一项。',
    unit: '项',
    which: failed,
    counts: 'rows',
    parts: { by: 'outcome' },
    basis: disciplineRegulations.article(74),
  },
  'checks.accountable': {
    label: '双查提出问责',
    means: '本期办结的双查中提出问责的人次，按结论时间计；是否问责由问责程序决定，不计入问责人数。',
    unit: '人次',
    which: { of: 'checks.matters', on: 'closedOn', where: { outcome: '问责' } },
    counts: 'rows',
  },
}
