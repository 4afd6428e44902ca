/** 一案一剖析：结案后找出权力运行、内部管理和易发风险的问题，逐个有去向，跟踪到底. */
import { area } from '../../kit/area.ts'
import { consequence, pointKind } from './codes.ts'
import { deriveAnalysis } from './derive.ts'
import { analysisFigures } from './figures.ts'
import { analysisLedger } from './ledger.ts'
import { analysisProcedure } from './procedure.ts'
import { Analysis, Consultation, Point } from './record.ts'
import { clueOffice, maySeeAnalysis } from './who.ts'

export const analyses = area({
  name: 'analyses',
  label: '一案一剖析',
  one: '件剖析',
  about: '案件结案后剖析案情和权力怎样失范，找到的每一个问题都提出建议、列为监督任务或者写明理由，跟踪到底。',
  focus: 'links',
  record: Analysis,
  lines: { points: { label: '找到的问题', record: Point }, consultations: { label: '会商论证', record: Consultation } },
  spine: { number: 'number', unit: 'unitId', office: 'officeId', handler: 'handlerId', opened: 'openedOn', closed: 'closedOn' },
  numbering: '剖〔{year}〕{n}号',
  derive: deriveAnalysis,
  title: (analysis) => `剖析：${String(analysis.subjects ?? analysis.caseNumber ?? '')}`.slice(0, 80),
  seenBy: maySeeAnalysis,
  keptBy: clueOffice,
  procedure: analysisProcedure,
  figures: analysisFigures,
  ledger: analysisLedger,
  refers: [{ field: 'caseNumber', area: 'cases', kind: '结案后剖析', way: 'from' }],
  codes: [pointKind, consequence],
})
