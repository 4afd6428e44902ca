/** 问责：提出、启动、调查、见面、核定从宽从严情形、决定、宣布、公开、执行、申诉和纠正. */
import { area } from '../../kit/area.ts'
import { handling } from '../../kit/tables/measures.ts'
import { accountabilityArchive } from './archive.ts'
import {
  accountabilityGround,
  accountabilitySource,
  accountabilityWay,
  appealResult,
  correctionResult,
  exemptionKind,
  heldKind,
  heldLevel,
  heldSituation,
  publishScope,
  responsibilityKind,
} from './codes.ts'
import { deriveAccountability } from './effects.ts'
import { accountabilityFigures } from './figures.ts'
import { accountabilityLedger } from './ledger.ts'
import { accountabilityPapers } from './papers.ts'
import { accountabilityProcedure } from './procedure.ts'
import { Accountability } from './record.ts'
import { clueOffice, maySeeAccountability } from './who.ts'

export const accountability = area({
  name: 'accountability',
  label: '问责',
  one: '项问责',
  about: '对党组织和领导干部的问责：启动、调查、听取申辩、集体研究决定、宣布公开、执行、申诉和纠正。',
  focus: 'matters',
  record: Accountability,
  spine: { number: 'number', unit: 'unitId', office: 'officeId', opened: 'openedOn', closed: 'closedOn' },
  numbering: '问〔{year}〕{n}号',
  people: [{ role: 'held', label: '被问责人', name: 'name', idNumber: 'idNumber', unit: 'unitId', post: 'post' }],
  derive: deriveAccountability,
  title: (record) => `${String(record.name ?? record.kind ?? '')}：${String(record.ground ?? record.brief ?? '')}`.slice(0, 80),
  seenBy: maySeeAccountability,
  keptBy: clueOffice,
  procedure: accountabilityProcedure,
  figures: accountabilityFigures,
  ledger: accountabilityLedger,
  papers: accountabilityPapers,
  archive: accountabilityArchive,
  codes: [
    heldKind,
    heldLevel,
    accountabilitySource,
    accountabilityGround,
    heldSituation,
    responsibilityKind,
    accountabilityWay,
    handling,
    exemptionKind,
    publishScope,
    appealResult,
    correctionResult,
  ],
})
