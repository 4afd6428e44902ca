/** 纪检监察建议：起草、批准、制发、送达、回复、核查、销号、回头看. */
import { area } from '../../kit/area.ts'
import { lastingResult, recommendationKind, recommendationSource, refusalWay, suggestionOutcome, systemChange } from './codes.ts'
import { deriveRecommendation } from './derive.ts'
import { recommendationFigures } from './figures.ts'
import { recommendationLedger } from './ledger.ts'
import { recommendationPapers } from './papers.ts'
import { recommendationProcedure } from './procedure.ts'
import { ImprovedSystem, Recommendation, Suggestion } from './record.ts'
import { letterAsksNoRemoval } from './rules.ts'
import { clueOffice, maySeeRecommendation } from './who.ts'

export const recommendations = area({
  name: 'recommendations',
  label: '纪检监察建议',
  one: '份建议',
  about: '纪律检查建议、监察建议、纪检监察建议的起草、批准、制发、送达、回复、核查、销号和回头看。',
  focus: 'few',
  record: Recommendation,
  lines: { suggestions: { label: '建议', record: Suggestion }, systems: { label: '完善的制度', record: ImprovedSystem } },
  spine: { number: 'number', unit: 'unitId', office: 'officeId', opened: 'registeredOn', closed: 'closedOn' },
  numbering: '建〔{year}〕{n}号',
  derive: deriveRecommendation,
  holds: letterAsksNoRemoval,
  title: (record) => `${String(record.kind ?? '建议')}：${String(record.problem ?? '')}`.slice(0, 80),
  seenBy: maySeeRecommendation,
  keptBy: clueOffice,
  procedure: recommendationProcedure,
  figures: recommendationFigures,
  ledger: recommendationLedger,
  papers: recommendationPapers,
  refers: [{ field: 'caseNumber', area: 'cases', kind: '由案件提出建议', way: 'from' }],
  codes: [recommendationKind, recommendationSource, suggestionOutcome, systemChange, refusalWay, lastingResult],
})
