/** 问题通报：向主管部门通报监督中发现的问题，跟踪、核对办理结果. */
import { area } from '../../kit/area.ts'
import { outcomeKind } from './codes.ts'
import { referralFigures } from './figures.ts'
import { referralLedger } from './ledger.ts'
import { referralPapers } from './papers.ts'
import { referralProcedure } from './procedure.ts'
import { Referral } from './record.ts'
import { conductOffice, maySeeReferral } from './who.ts'

export const referrals = area({
  name: 'referrals',
  label: '问题通报',
  one: '件通报',
  about: '向主管部门通报监督中发现的问题，跟踪、核对办理结果。',
  focus: 'fields',
  record: Referral,
  spine: { number: 'number', unit: 'unitId', opened: 'issuedOn', closed: 'closedOn' },
  numbering: '通〔{year}〕{n}号',
  title: (record) => String(record.finding ?? '').slice(0, 80),
  seenBy: maySeeReferral,
  keptBy: conductOffice,
  procedure: referralProcedure,
  figures: referralFigures,
  ledger: referralLedger,
  papers: referralPapers,
  codes: [outcomeKind],
})
