/** How many units are under supervision. */
import type { Figures } from '../../kit/figure.ts'

export const unitFigures: Figures = {
  'register.units': {
    label: '监督单位',
    means: '期末在监督单位名册上的单位数，以列入、撤销日期为准；没有填写列入日期的视为一直在册。',
    unit: '个',
    which: { of: 'units', open: { since: 'listedOn', until: 'removedOn' } },
    counts: 'rows',
  },
}
