/** 申诉、复审复核：对处分、组织处理和监察机关的行为不服的，受理、复查、决定、送达、恢复. */
import { area } from '../../kit/area.ts'
import { form, handling } from '../../kit/tables/measures.ts'
import { govSanction, partySanction } from '../../kit/tables/sanctions.ts'
import { reviewArchive } from './archive.ts'
import { hearingWay, refusalGround, restorationItem, restorationOutcome, reviewKind, reviewResult } from './codes.ts'
import { deriveReview } from './derive.ts'
import { reviewFigures } from './figures.ts'
import { reviewLedger } from './ledger.ts'
import { reviewPapers } from './papers.ts'
import { reviewProcedure } from './procedure.ts'
import { Restoration, Review } from './record.ts'
import { termFollowsReceipt } from './rules.ts'
import { keepers, maySeeReview } from './who.ts'

export const reviews = area({
  name: 'reviews',
  label: '申诉复审复核',
  one: '件申诉',
  about: '党纪申诉、政务复审复核、对监察机关的申诉和组织处理申诉；复查期间不停止执行，不因申诉加重处分。',
  focus: 'links',
  record: Review,
  lines: { restorations: { label: '恢复事项', record: Restoration } },
  spine: { number: 'number', unit: 'unitId', opened: 'appliedOn', closed: 'closedOn' },
  numbering: '申〔{year}〕{n}号',
  people: [{ role: 'appellant', label: '申诉人', name: 'name', idNumber: 'idNumber', unit: 'unitId', post: 'post', rank: 'rank' }],
  derive: deriveReview,
  holds: termFollowsReceipt,
  title: (review) => `${String(review.kind ?? '')}：${String(review.name ?? '')}`.slice(0, 80),
  seenBy: maySeeReview,
  keptBy: keepers,
  procedure: reviewProcedure,
  figures: reviewFigures,
  ledger: reviewLedger,
  papers: reviewPapers,
  refers: [
    { field: 'caseNumber', area: 'cases', kind: '对处分决定的申诉', way: 'from' },
    { field: 'petitionNumber', area: 'petitions', kind: '信访转为申诉', way: 'from' },
    { field: 'earlierNumber', area: 'reviews', kind: '此前的申诉', way: 'from' },
  ],
  balance: { refused: 'returned', withdrawn: 'returned', closed: 'closed' },
  archive: reviewArchive,
  codes: [reviewKind, reviewResult, refusalGround, hearingWay, restorationItem, restorationOutcome, partySanction, govSanction, handling, form],
})
