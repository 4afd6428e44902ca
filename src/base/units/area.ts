/** 监督单位：本机关监督的单位名册. */
import { area } from '../../kit/area.ts'
import { unitKind } from './codes.ts'
import { unitFigures } from './figures.ts'
import { unitLedger } from './ledger.ts'
import { Unit } from './record.ts'
import { registry, staff } from './who.ts'

export const units = area({
  name: 'units',
  label: '监督单位',
  one: '个单位',
  about: '本机关监督的单位名册；各类记录里的“单位”都取自这里。',
  focus: 'house',
  record: Unit,
  spine: { number: 'number', opened: 'listedOn', closed: 'removedOn' },
  title: (unit) => String(unit.name),
  seenBy: staff,
  keptBy: registry,
  figures: unitFigures,
  ledger: unitLedger,
  codes: [unitKind],
})
