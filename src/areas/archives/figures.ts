/** What the reports count of archives: how often they were read and what for. */
import type { Figures } from '../../kit/figure.ts'
import { bases } from './bases.ts'

export const archiveFigures: Figures = {
  'archives.requested': {
    label: '廉政档案查阅申请',
    means: '本期提出的廉政档案查阅申请件数，含保管人直接查阅，按申请日期计；一人的档案申请一次计一件。',
    unit: '件',
    which: { of: 'archives', on: 'askedOn' },
    counts: 'rows',
    parts: { by: 'purpose' },
  },
  'archives.read': {
    label: '廉政档案查阅',
    means: '本期打开廉政档案的次数，按查阅日期计，按查阅时的用途分；同一申请打开几次计几次。',
    unit: '件次',
    which: { of: 'archives.readings', on: 'readOn' },
    counts: 'rows',
    parts: { by: 'purpose' },
    basis: bases.archive,
  },
  'archives.people': {
    label: '查阅涉及人数',
    means: '本期提出的查阅申请涉及的档案对象人数，同一人只计一次，按申请日期计；登记簿导入的历史申请不计。',
    unit: '人',
    which: { of: 'archives', on: 'askedOn', someOf: ['personId'] },
    counts: { distinct: 'personId' },
  },
}
