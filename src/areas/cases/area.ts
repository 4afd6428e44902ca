/** 审查调查案件：立案、审查调查、审理、处分、宣布执行、移送、结案. */
import { area } from '../../kit/area.ts'
import { discipline, form, handling } from '../../kit/tables/measures.ts'
import { govSanction, partySanction } from '../../kit/tables/sanctions.ts'
import { caseArchive } from './archive.ts'
import {
  acceptance,
  convicted,
  delegateOf,
  directGround,
  earlyGround,
  education,
  meeting,
  member,
  objectKind,
  outcome,
  politicalArticle,
  reviewQuestion,
  standing,
  tier,
  visitResult,
} from './codes.ts'
import { deriveCase } from './derive.ts'
import { caseFigures } from './figures.ts'
import { caseLedger } from './ledger.ts'
import { casePapers } from './papers.ts'
import { caseProcedure } from './procedure.ts'
import { Case, CasePerson } from './record.ts'
import { clueOffice, maySeeCase } from './who.ts'

export const cases = area({
  name: 'cases',
  label: '审查调查案件',
  one: '件案件',
  about: '立案、审查调查、审理、处分决定、宣布执行、移送检察机关、结案。',
  focus: 'links',
  record: Case,
  lines: { persons: { label: '被审查调查人', record: CasePerson } },
  spine: { number: 'number', unit: 'unitId', office: 'officeId', handler: 'handlerId', opened: 'filedOn', closed: 'closedOn' },
  numbering: '案〔{year}〕{n}号',
  people: [{ role: 'subject', label: '被审查调查人', of: 'persons', name: 'name', idNumber: 'idNumber', unit: 'unitId', post: 'post', rank: 'rank' }],
  derive: deriveCase,
  title: (record) => `${String(record.subjects ?? '')}：${String(record.brief ?? '')}`.slice(0, 80),
  asksWhy: true,
  seenBy: maySeeCase,
  keptBy: clueOffice,
  procedure: caseProcedure,
  figures: caseFigures,
  ledger: caseLedger,
  papers: casePapers,
  archive: caseArchive,
  refers: [{ field: 'clueNumber', area: 'clues', kind: '线索转立案', way: 'from' }],
  codes: [
    partySanction,
    govSanction,
    handling,
    outcome,
    form,
    discipline,
    standing,
    member,
    objectKind,
    tier,
    delegateOf,
    education,
    acceptance,
    earlyGround,
    directGround,
    convicted,
    meeting,
    visitResult,
    politicalArticle,
    reviewQuestion,
  ],
})
