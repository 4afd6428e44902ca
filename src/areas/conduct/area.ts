/** 作风问题：违反中央八项规定精神问题的查处台账与月报. */
import { area } from '../../kit/area.ts'
import { conductClass, conductRank } from './codes.ts'
import { conductFigures } from './figures.ts'
import { conductLedger } from './ledger.ts'
import { Conduct } from './record.ts'
import { conductOffice, maySeeConduct } from './who.ts'

export const conduct = area({
  name: 'conduct',
  label: '作风问题查处',
  one: '起问题',
  about: '违反中央八项规定精神问题的查处、处理和通报曝光。',
  focus: 'matters',
  record: Conduct,
  spine: { number: 'number', unit: 'unitId', opened: 'foundOn' },
  numbering: '作{year}-{n}',
  title: (record) => String(record.described ?? record.class ?? '').slice(0, 80),
  seenBy: maySeeConduct,
  keptBy: conductOffice,
  figures: conductFigures,
  ledger: conductLedger,
  codes: [conductClass, conductRank],
})
