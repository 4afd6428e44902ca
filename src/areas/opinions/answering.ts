/** 来函登记、退回、比对、会审 (P13): the steps until the drafter may write. */
import type { Step } from '../../kit/procedure/procedure.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import { groundHolds, listIsMatched, oneselfTakesOver, withGroup, withoutGroup } from './rules.ts'
import type { OpinionState } from './states.ts'
import { conductOffice, consulted, deputy, groupHead, itsDrafter } from './who.ts'

/** Whoever drafted, be they relieved since, does not review. */
export const byDrafters = ['register', 'takeOver', 'finishMatching', 'decide'] as const

const inHand: OpinionState[] = ['registered', 'awaitingMore', 'consulting', 'drafting', 'approved']

export const answering = {
  register: {
    label: '来函登记',
    from: 'nothing',
    to: 'registered',
    by: conductOffice,
    form: forms.register,
    takerIs: 'drafterId',
    on: 'receivedOn',
    basis: bases.giving,
  },
  takeOver: {
    label: '接办',
    from: [...inHand, 'replied'],
    to: 'same',
    by: conductOffice,
    form: forms.takeOver,
    unless: oneselfTakesOver,
    optional: true,
    wanted: (request) => !request.drafterId,
    basis: bases.consulting,
  },
  addPerson: {
    label: '登记一名人员',
    from: ['registered'],
    to: 'same',
    by: itsDrafter,
    form: forms.addPerson,
    addsLine: 'persons',
    optional: true,
    basis: bases.identity,
  },
  askMore: {
    label: '请来函单位补充',
    from: ['registered'],
    to: 'awaitingMore',
    by: itsDrafter,
    form: forms.askMore,
    optional: true,
    basis: bases.purposes,
  },
  moreCame: {
    label: '收到补充',
    from: ['awaitingMore'],
    to: 'registered',
    by: itsDrafter,
    form: forms.moreCame,
    on: 'cameOn',
    basis: bases.purposes,
  },
  sendBack: {
    label: '退回来函',
    from: ['registered', 'awaitingMore'],
    to: 'returned',
    by: itsDrafter,
    form: forms.sendBack,
    stamps: ['returnedOn'],
    signedBy: [deputy],
    apartFrom: byDrafters,
    unless: groundHolds,
    optional: true,
    // The reply is the to-do; these are other ends that it may come to.
    wanted: () => false,
    basis: bases.purposes,
  },
  recall: {
    label: '来函单位撤回',
    from: inHand,
    to: 'recalled',
    by: itsDrafter,
    form: forms.recall,
    on: 'recalledOn',
    optional: true,
    wanted: () => false,
    basis: bases.giving,
  },
  finishMatching: {
    label: '比对完成',
    from: ['registered'],
    to: 'consulting',
    by: itsDrafter,
    form: forms.finishMatching,
    unless: listIsMatched,
    basis: bases.identity,
  },
  consult: {
    label: '送请会审',
    from: ['consulting'],
    to: 'drafting',
    by: itsDrafter,
    form: forms.consult,
    signedBy: consulted,
    apartFrom: byDrafters,
    unless: withoutGroup,
    basis: bases.consulting,
  },
  consultWithGroup: {
    label: '送请会审（含派驻机构）',
    from: ['consulting'],
    to: 'drafting',
    by: itsDrafter,
    form: forms.consult,
    signedBy: [...consulted, groupHead],
    apartFrom: byDrafters,
    unless: withGroup,
    basis: bases.consulting,
  },
} satisfies Record<string, Step<OpinionState>>
