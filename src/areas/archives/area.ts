/** 廉政档案：一人一档，从各项业务记录中即时汇集；凭用途查阅，每次查阅留痕. */
import { area } from '../../kit/area.ts'
import { purpose } from './codes.ts'
import { archiveFigures } from './figures.ts'
import { readingLedger } from './ledger.ts'
import { readingProcedure } from './procedure.ts'
import { Reading, ReadingRequest } from './record.ts'
import { custodian, maySeeRequest } from './who.ts'

export const archives = area({
  name: 'archives',
  label: '档案查阅登记',
  one: '件查阅申请',
  about: '廉政档案一人一档，由各项业务记录即时汇集；查阅要写明用途和依据，经批准后在期限内查阅，每次查阅都有记录。',
  focus: 'fields',
  record: ReadingRequest,
  lines: { readings: { label: '查阅记录', record: Reading } },
  spine: { number: 'number', unit: 'unitId', opened: 'askedOn', closed: 'closedOn' },
  numbering: '档阅〔{year}〕{n}号',
  people: [{ role: 'subject', label: '档案对象', name: 'name', unit: 'unitId', post: 'post' }],
  derive: (record, lines) => ({ readings: lines.readings?.length || Number(record.readings ?? 0) }),
  title: (record) => `${String(record.name ?? '')}的廉政档案：${String(record.purpose ?? '')}`,
  asksWhy: true,
  seenBy: maySeeRequest,
  keptBy: custodian,
  procedure: readingProcedure,
  figures: archiveFigures,
  ledger: readingLedger,
  codes: [purpose],
})
