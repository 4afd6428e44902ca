/** 谈话函询：发函、谈话、回复、报告处置意见、反馈、抽查核实、会上说明. */
import { area } from '../../kit/area.ts'
import { form, measure } from '../../kit/tables/measures.ts'
import { talkKind } from '../../kit/tables/talks.ts'
import { inquiryArchive } from './archive.ts'
import { anew, checkFinding, explainedAt, inquiryOutcome, talkerPost, tier, upperFinding } from './codes.ts'
import { deriveInquiry } from './derive.ts'
import { inquiryFigures } from './figures.ts'
import { inquiryLedger } from './ledger.ts'
import { inquiryPapers } from './papers.ts'
import { inquiryProcedure } from './procedure.ts'
import { Inquiry } from './record.ts'
import { clueOffice, maySeeInquiry } from './who.ts'

export const inquiries = area({
  name: 'inquiries',
  label: '谈话函询',
  one: '件谈话函询',
  about: '线索获批谈话函询后的发函、谈话、回复、报告处置意见、反馈、抽查核实和会上说明。',
  focus: 'links',
  record: Inquiry,
  spine: { number: 'number', unit: 'subjectUnitId', office: 'officeId', handler: 'handlerId', opened: 'approvedOn', closed: 'closedOn' },
  numbering: '谈函〔{year}〕{n}号',
  people: [{ role: 'subject', label: '被谈话函询人', name: 'subjectName', unit: 'subjectUnitId', post: 'post', rank: 'rank' }],
  derive: deriveInquiry,
  title: (inquiry) => `${String(inquiry.kind ?? '')}${String(inquiry.subjectName ?? '')}：${String(inquiry.brief ?? '')}`.slice(0, 80),
  seenBy: maySeeInquiry,
  keptBy: clueOffice,
  procedure: inquiryProcedure,
  figures: inquiryFigures,
  ledger: inquiryLedger,
  papers: inquiryPapers,
  archive: inquiryArchive,
  refers: [{ field: 'clueNumber', area: 'clues', kind: '线索谈话函询', way: 'from' }],
  codes: [talkKind, tier, talkerPost, inquiryOutcome, anew, measure, form, checkFinding, upperFinding, explainedAt],
})
