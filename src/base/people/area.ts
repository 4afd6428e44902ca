/** 监督对象：名册、任职经历、关键少数. */
import { area } from '../../kit/area.ts'
import { politics, rank, sex } from '../../kit/tables/people.ts'
import { peopleArchive } from './archive.ts'
import { peopleFigures } from './figures.ts'
import { peopleLedger } from './ledger.ts'
import { Person, Term } from './record.ts'
import { registry, staff } from './who.ts'

export const people = area({
  name: 'people',
  label: '监督对象',
  one: '人',
  about: '监督对象名册：身份、职务和任职经历；“关键少数”在这里标明。',
  focus: 'house',
  record: Person,
  lines: { terms: { label: '任职经历', record: Term } },
  spine: { number: 'number', unit: 'unitId', opened: 'listedOn', closed: 'removedOn' },
  numbering: '监{n}号',
  people: [{ role: 'self', label: '本人', name: 'name', idNumber: 'idNumber', unit: 'unitId', post: 'post', rank: 'rank' }],
  title: (person) => `${String(person.name)}${person.post ? `（${String(person.post)}）` : ''}`,
  seenBy: staff,
  keptBy: registry,
  figures: peopleFigures,
  ledger: peopleLedger,
  archive: peopleArchive,
  codes: [sex, politics, rank],
})
