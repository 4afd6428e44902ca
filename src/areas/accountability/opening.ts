/** 提出、启动 (P11): proposed by an office, or by the house on what was told elsewhere; started by those who may start it. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { parted } from './approvals.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import {
  caseIsLinked,
  commissionStarts,
  fromOwnOffice,
  groupOfTwo,
  groupStarts,
  isCadre,
  isComplete,
  isOurs,
  objectIsWhole,
  partyStarts,
} from './rules.ts'
import type { AccountabilityState } from './states.ts'
import { appointers, clueOffice, headOfItsOffice, itsHandler, itsKeepers, mayPropose, reviewer, secretary } from './who.ts'

const start = parted(
  {
    label: '启动问责',
    from: ['proposed'],
    to: 'inquiring',
    by: itsHandler,
    form: forms.start,
    stamps: ['startedOn'],
    signedBy: [reviewer, secretary],
    unless: everyRule(isOurs, commissionStarts, isComplete, groupOfTwo),
    basis: bases.start,
  },
  partyStarts,
)

export const opening = {
  propose: {
    label: '提出问责',
    from: 'nothing',
    to: 'proposed',
    by: mayPropose,
    form: forms.propose,
    takerIs: 'handlerId',
    stamps: ['openedOn'],
    unless: everyRule(fromOwnOffice, objectIsWhole),
    basis: bases.situations,
  },
  openOnFact: { label: '由双查或者拒不采纳建议提出', from: 'nothing', to: 'proposed', by: clueOffice, byHouse: true, basis: bases.situations },
  complete: {
    label: '补充、修改问责建议',
    from: ['proposed'],
    to: 'same',
    by: itsKeepers,
    form: forms.complete,
    unless: objectIsWhole,
    optional: true,
    wanted: (record) => !record.level,
    basis: bases.situations,
  },
  appoint: {
    label: '指定承办部门和承办人',
    from: ['proposed', 'inquiring', 'shown', 'heard', 'weighed'],
    to: 'same',
    by: appointers,
    form: forms.appoint,
    optional: true,
    wanted: (record) => !record.handlerId,
    basis: bases.start,
  },
  start: start.ours,
  startWithParty: start.withParty,
  startByGroup: {
    label: '启动问责（派驻机构组长审批）',
    from: ['proposed'],
    to: 'inquiring',
    by: itsHandler,
    form: forms.start,
    stamps: ['startedOn'],
    signedBy: [headOfItsOffice],
    unless: everyRule(groupStarts, isComplete, groupOfTwo),
    basis: bases.startByGroup,
  },
  decline: {
    label: '不予启动',
    from: ['proposed'],
    to: 'declined',
    by: itsKeepers,
    form: forms.reasoned,
    stamps: ['closedOn'],
    signedBy: [reviewer, secretary],
    optional: true,
    basis: bases.start,
  },
  linkCase: {
    label: '登记本人已经立案的案件',
    from: ['proposed'],
    to: 'same',
    by: itsKeepers,
    form: forms.linkCase,
    unless: isCadre,
    optional: true,
    basis: bases.start,
  },
  joinCase: {
    label: '已经立案，不另行启动',
    from: ['proposed'],
    to: 'joined',
    by: itsKeepers,
    form: forms.reasoned,
    stamps: ['closedOn'],
    signedBy: [reviewer, secretary],
    unless: everyRule(isCadre, caseIsLinked),
    optional: true,
    basis: bases.start,
  },
} satisfies Record<string, Step<AccountabilityState>>
