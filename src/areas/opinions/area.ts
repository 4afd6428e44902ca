/** 党风廉政意见回复：台账登记与统计；办理流程随后建立. */
import { area } from '../../kit/area.ts'
import { conclusion, purpose } from './codes.ts'
import { opinionFigures } from './figures.ts'
import { opinionLedger } from './ledger.ts'
import { Opinion, OpinionPerson } from './record.ts'
import { conductOffice, maySeeOpinion } from './who.ts'

export const opinions = area({
  name: 'opinions',
  label: '党风廉政意见回复',
  one: '件来函',
  about: '组织人事等部门征求党风廉政意见的来函、核查结论和回函。',
  focus: 'fields',
  record: Opinion,
  lines: { persons: { label: '征求意见人员', record: OpinionPerson } },
  spine: { number: 'number', opened: 'receivedOn', closed: 'repliedOn' },
  people: [{ role: 'asked', label: '征求意见人员', of: 'persons', name: 'name', idNumber: 'idNumber', unit: 'unitId', post: 'post' }],
  derive: (_, lines) => ({ persons: (lines.persons ?? []).length }),
  title: (record) => `${String(record.askedBy ?? '')}：${String(record.purpose ?? '')}`.slice(0, 80),
  seenBy: maySeeOpinion,
  keptBy: conductOffice,
  figures: opinionFigures,
  ledger: opinionLedger,
  codes: [purpose, conclusion],
})
