/** 澄清正名：查明不属实的，经批准消除影响；诬告陷害只呈报上级认定，错告不追究. */
import { area } from '../../kit/area.ts'
import { clearingArchive } from './archive.ts'
import { clearingGround, clearingWay, consent, feedback, sourceStanding, verdictAbove } from './codes.ts'
import { clearingFigures } from './figures.ts'
import { clearingLedger } from './ledger.ts'
import { clearingPapers } from './papers.ts'
import { clearingProcedure } from './procedure.ts'
import { Clearing } from './record.ts'
import { clueOffice, maySeeClearing } from './who.ts'

export const clearings = area({
  name: 'clearings',
  label: '澄清正名',
  one: '件澄清',
  about: '只为查明不属实的、复查撤销全部处分的澄清；没有查实不等于不属实。诬告陷害由设区的市级以上机关认定，错告不追究。',
  focus: 'matters',
  record: Clearing,
  spine: { number: 'number', unit: 'unitId', office: 'officeId', opened: 'proposedOn', closed: 'closedOn' },
  numbering: '澄〔{year}〕{n}号',
  people: [{ role: 'cleared', label: '被澄清人', name: 'name', unit: 'unitId', post: 'post' }],
  title: (clearing) => `${String(clearing.name ?? '')}：${String(clearing.matter ?? '')}`.slice(0, 80),
  seenBy: maySeeClearing,
  keptBy: clueOffice,
  procedure: clearingProcedure,
  figures: clearingFigures,
  ledger: clearingLedger,
  papers: clearingPapers,
  refers: ['clues', 'petitions', 'cases', 'reviews'].map((area) => ({ field: 'sourceNumber', area, kind: '查明后澄清', way: 'from' as const })),
  archive: clearingArchive,
  codes: [clearingGround, clearingWay, consent, feedback, sourceStanding, verdictAbove],
})
