/** 纪检监察建议：台账登记与统计；办理流程随后建立. */
import { area } from '../../kit/area.ts'
import { recommendationKind } from './codes.ts'
import { recommendationFigures } from './figures.ts'
import { recommendationLedger } from './ledger.ts'
import { Recommendation } from './record.ts'
import { clueOffice, maySeeRecommendation } from './who.ts'

export const recommendations = area({
  name: 'recommendations',
  label: '纪检监察建议',
  one: '份建议',
  about: '纪律检查建议、监察建议、纪检监察建议的制发、回复和销号。',
  focus: 'few',
  record: Recommendation,
  spine: { number: 'number', unit: 'unitId', opened: 'servedOn', closed: 'closedOn' },
  numbering: '建〔{year}〕{n}号',
  title: (record) => `${String(record.kind ?? '')}：${String(record.problem ?? '')}`.slice(0, 80),
  seenBy: maySeeRecommendation,
  keptBy: clueOffice,
  figures: recommendationFigures,
  ledger: recommendationLedger,
  refers: [{ field: 'caseNumber', area: 'cases', kind: '由案件提出建议', way: 'from' }],
  codes: [recommendationKind],
})
