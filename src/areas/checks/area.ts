/** 一案双查、一案三查：查案件的同时查清谁承担责任、是否尽责，每一项都有结论. */
import { area } from '../../kit/area.ts'
import { checkArchive } from './archive.ts'
import { aspect, checkKind, finding, outcome } from './codes.ts'
import { deriveCheck } from './derive.ts'
import { checkFigures } from './figures.ts'
import { checkLedger } from './ledger.ts'
import { checkProcedure } from './procedure.ts'
import { Check, Matter } from './record.ts'
import { clueOffice, maySeeCheck } from './who.ts'

export const checks = area({
  name: 'checks',
  label: '一案双查',
  one: '件双查',
  about: '立案的同时查主体责任、监督责任；涉黑涉恶的查黑恶犯罪、关系网和保护伞、主体和监管责任，逐项作出结论。',
  focus: 'few',
  record: Check,
  lines: { matters: { label: '核查事项', record: Matter } },
  spine: { number: 'number', unit: 'unitId', office: 'officeId', handler: 'handlerId', opened: 'openedOn', closed: 'closedOn' },
  numbering: '双查〔{year}〕{n}号',
  people: [{ role: 'responsible', label: '责任人', of: 'matters', name: 'name', idNumber: 'idNumber', unit: 'dutyUnitId', post: 'post' }],
  derive: deriveCheck,
  title: (check) => `${String(check.kind ?? '')}：${String(check.subjects ?? '')}`.slice(0, 80),
  seenBy: maySeeCheck,
  keptBy: clueOffice,
  procedure: checkProcedure,
  figures: checkFigures,
  ledger: checkLedger,
  archive: checkArchive,
  refers: [{ field: 'caseNumber', area: 'cases', kind: '案件启动双查', way: 'from' }],
  codes: [checkKind, aspect, finding, outcome],
})
