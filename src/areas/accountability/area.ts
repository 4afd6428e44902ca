/** 问责：台账登记与统计；办理流程随后建立. */
import { area } from '../../kit/area.ts'
import { accountabilityGround, accountabilitySource, accountabilityWay, heldKind } from './codes.ts'
import { accountabilityFigures } from './figures.ts'
import { accountabilityLedger } from './ledger.ts'
import { Accountability } from './record.ts'
import { clueOffice, maySeeAccountability } from './who.ts'

export const accountability = area({
  name: 'accountability',
  label: '问责',
  one: '项问责',
  about: '对党组织和领导干部的问责决定。',
  focus: 'matters',
  record: Accountability,
  spine: { number: 'number', unit: 'unitId', opened: 'decidedOn' },
  numbering: '问〔{year}〕{n}号',
  people: [{ role: 'held', label: '被问责人', name: 'name', unit: 'unitId', post: 'post' }],
  title: (record) => `${String(record.name ?? record.kind ?? '')}：${String(record.ground ?? '')}`.slice(0, 80),
  seenBy: maySeeAccountability,
  keptBy: clueOffice,
  figures: accountabilityFigures,
  ledger: accountabilityLedger,
  codes: [heldKind, accountabilitySource, accountabilityGround, accountabilityWay],
})
