/** 问题线索：受理、分办、处置、了结或者转立案. */
import { area } from '../../kit/area.ts'
import { form, measure } from '../../kit/tables/measures.ts'
import { talkKind } from '../../kit/tables/talks.ts'
import { clueArchive } from './archive.ts'
import { closeGround, result, source, tier, way } from './codes.ts'
import { clueFigures } from './figures.ts'
import { clueLedger } from './ledger.ts'
import { clueProcedure } from './procedure.ts'
import { Clue } from './record.ts'
import { clueOffice, maySeeClue } from './who.ts'

export const clues = area({
  name: 'clues',
  label: '问题线索',
  one: '件线索',
  about: '受理、分办、提出处置意见、初步核实、了结或者转立案；谈话函询获批后在“谈话函询”中办理。',
  focus: 'links',
  record: Clue,
  spine: { number: 'number', unit: 'subjectUnitId', office: 'officeId', handler: 'handlerId', opened: 'receivedOn', closed: 'resultOn' },
  numbering: '线〔{year}〕{n}号',
  people: [{ role: 'subject', label: '被反映人', name: 'subjectName', unit: 'subjectUnitId', post: 'post', rank: 'rank' }],
  title: (clue) => `${String(clue.subjectName ?? '')}：${String(clue.summary ?? '')}`.slice(0, 80),
  seenBy: maySeeClue,
  keptBy: clueOffice,
  procedure: clueProcedure,
  figures: clueFigures,
  ledger: clueLedger,
  archive: clueArchive,
  balance: { filed: 'handled', passedOn: 'transferred', movedUp: 'transferred', closed: 'closed' },
  refers: [{ field: 'caseNumber', area: 'cases', kind: '线索转立案', way: 'to' }],
  codes: [source, way, result, tier, talkKind, closeGround, measure, form],
})
