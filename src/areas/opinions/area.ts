/** 党风廉政意见回复：来函、名单比对、会审、逐人结论、签发回函、有效期内的新情况. */
import { area } from '../../kit/area.ts'
import { opinionArchive } from './archive.ts'
import { conclusion, identity, outsidePurpose, purpose, returnGround } from './codes.ts'
import { deriveOpinion } from './derive.ts'
import { opinionFigures } from './figures.ts'
import { opinionLedger } from './ledger.ts'
import { opinionPapers } from './papers.ts'
import { opinionProcedure } from './procedure.ts'
import { Opinion, OpinionPerson } from './record.ts'
import { purposeIsNamed } from './rules.ts'
import { conductOffice, maySeeOpinion } from './who.ts'

export const opinions = area({
  name: 'opinions',
  label: '党风廉政意见回复',
  one: '件来函',
  about: '组织人事等部门征求党风廉政意见的来函：事由把关、名单比对、会审、逐人结论、签发回函和有效期内的新情况。',
  focus: 'fields',
  record: Opinion,
  lines: { persons: { label: '征求意见人员', record: OpinionPerson } },
  spine: { number: 'number', opened: 'receivedOn', closed: 'repliedOn' },
  people: [{ role: 'asked', label: '征求意见人员', of: 'persons', name: 'name', idNumber: 'idNumber', unit: 'unitId', post: 'post' }],
  derive: deriveOpinion,
  holds: purposeIsNamed,
  title: (record) => `${String(record.askedBy ?? '')}：${String(record.purpose ?? '')}`.slice(0, 80),
  asksWhy: true,
  seenBy: maySeeOpinion,
  keptBy: conductOffice,
  procedure: opinionProcedure,
  figures: opinionFigures,
  ledger: opinionLedger,
  papers: opinionPapers,
  archive: opinionArchive,
  codes: [purpose, outsidePurpose, returnGround, identity, conclusion],
})
