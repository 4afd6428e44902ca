/** How many people are under supervision, and how many of them are the key few. */
import type { Figures } from '../../kit/figure.ts'

const onRegister = { of: 'people', open: { since: 'listedOn', until: 'removedOn' } } as const

export const peopleFigures: Figures = {
  'register.officials': {
    label: '监督对象',
    means: '期末在监督对象名册上的人数。',
    unit: '人',
    which: onRegister,
    counts: 'rows',
  },
  'register.officialsByUnit': {
    label: '监督对象按单位',
    means: '期末在监督对象名册上的人数，按所在单位分。',
    unit: '人',
    which: onRegister,
    counts: 'rows',
    parts: { by: 'unitId' },
  },
  'register.keyFew': {
    label: '关键少数',
    means: '期末在监督对象名册上、属于关键少数的人数。',
    unit: '人',
    which: { ...onRegister, where: { keyFew: true } },
    counts: 'rows',
  },
}
