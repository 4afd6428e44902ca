/** 立案、审查调查 (P05): the steps until the case goes to trial, or ends before it. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { filingApproval } from './approvals.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import { factsWereShown, filingWasAnnounced, hasHandlers, tierIsKnown } from './rules.ts'
import { investigatorDidNotTry } from './separation-rules.ts'
import { type CaseState, running } from './states.ts'
import { clueOffice, deputy, headOfItsOffice, itsHandler, secretary } from './who.ts'

const rule = supervisionRules.article

export const investigation = {
  open: { label: '由线索转立案', from: 'nothing', to: 'proposed', by: clueOffice, byHouse: true, basis: rule(37) },
  openOnAccountability: { label: '由问责转立案', from: 'nothing', to: 'proposed', by: clueOffice, byHouse: true, basis: rule(37) },
  openDirect: {
    label: '提出立案（非线索来源）',
    from: 'nothing',
    to: 'proposed',
    by: clueOffice,
    form: forms.openDirect,
    addsLine: 'persons',
    basis: rule(37),
  },
  appoint: {
    label: '指定承办人和审查调查组',
    from: [...running],
    to: 'same',
    by: headOfItsOffice,
    form: forms.appoint,
    optional: true,
    unless: investigatorDidNotTry,
    wanted: (record) => !record.handlerId || !record.team,
    basis: rule(42),
  },
  addPerson: {
    label: '追加被审查调查人',
    from: ['proposed', 'investigating'],
    to: 'same',
    by: itsHandler,
    form: forms.addPerson,
    addsLine: 'persons',
    optional: true,
    basis: rule(37),
  },
  describe: {
    label: '补充人员情况',
    from: ['proposed', 'investigating', 'supplementing', 'onTrial', 'tried'],
    to: 'same',
    by: itsHandler,
    eachLine: { of: 'persons', form: forms.describe },
    optional: true,
    basis: rule(37),
  },
  file: {
    label: '立案',
    from: ['proposed'],
    to: 'investigating',
    by: itsHandler,
    form: forms.file,
    stamps: ['filedOn'],
    signedBy: filingApproval,
    unless: everyRule(tierIsKnown, hasHandlers),
    basis: rule(38),
  },
  decline: {
    label: '不予立案，退回核实',
    from: ['proposed'],
    to: 'notFiled',
    by: itsHandler,
    form: forms.decline,
    signedBy: [deputy, secretary],
    optional: true,
    basis: rule(35),
  },
  announceFiling: {
    label: '宣布立案并通报',
    from: ['investigating'],
    to: 'same',
    by: itsHandler,
    form: forms.announceFiling,
    on: 'announcedOn',
    stamps: ['filingAnnouncedOn'],
    optional: true,
    wanted: (record) => !record.filingAnnouncedOn && !record.toTrialOn,
    basis: rule(38),
  },
  meet: {
    label: '事实材料见面',
    from: ['investigating', 'supplementing'],
    to: 'same',
    by: itsHandler,
    form: forms.meet,
    on: 'metOn',
    optional: true,
    basis: rule(51),
  },
  sendToTrial: {
    label: '移送审理',
    from: ['investigating'],
    to: 'submitted',
    by: itsHandler,
    form: forms.sendToTrial,
    signedBy: [headOfItsOffice, deputy],
    unless: everyRule(filingWasAnnounced, factsWereShown),
    basis: rule(55),
  },
  withdraw: {
    label: '撤案',
    from: ['investigating'],
    to: 'withdrawn',
    by: itsHandler,
    form: forms.withdraw,
    stamps: ['closedOn'],
    signedBy: [headOfItsOffice, deputy, secretary],
    optional: true,
    basis: bases.withdraw,
  },
  recordWithdrawal: {
    label: '撤案报上一级备案',
    from: ['withdrawn'],
    to: 'same',
    by: clueOffice,
    form: forms.recordWithdrawal,
    on: 'recordedOn',
    optional: true,
    basis: bases.withdraw,
  },
} satisfies Record<string, Step<CaseState>>
