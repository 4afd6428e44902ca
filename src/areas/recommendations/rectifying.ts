/** 回复、核查、销号、退回重整、拒不采纳、回头看 (P12): what follows once the letter is with the unit. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { anyOf } from '../../kit/who.ts'
import { ownRule } from '../../law/statute.ts'
import { implementingRegulations, supervisionLaw } from '../../law/statutes/supervision-law.ts'
import { committeeRegulations } from '../../law/statutes/work-regulations.ts'
import { forms } from './forms.ts'
import {
  afterItsService,
  allCarriedOut,
  checkerIsNotDrafter,
  didNotDraft,
  eachIsChecked,
  hasForceOfLaw,
  isOfTheParty,
  lastedAWhile,
  lookBackWindow,
  redoDayAhead,
  refusalIsUnfounded,
} from './rules.ts'
import type { RecommendationState } from './states.ts'
import { itsChecker, itsKeepers, reviewer, secretary } from './who.ts'

const elements = implementingRegulations.article('recommendation')
const tracking = ownRule('谁建议谁跟踪，整改情况由起草人以外的人核查，核查合格的销号，不到位的退回重整')
const answering: RecommendationState[] = ['served', 'replied', 'redoing']

export const rectifying = {
  appoint: {
    label: '指定核查人',
    from: ['served', 'replied', 'redoing', 'refused'],
    to: 'same',
    by: reviewer,
    form: forms.appoint,
    unless: checkerIsNotDrafter,
    optional: true,
    wanted: (record) => record.repliedOn !== undefined && !record.checkerId,
    basis: tracking,
  },
  reply: {
    label: '收到回复',
    from: ['served', 'redoing', 'refused'],
    to: 'replied',
    by: itsKeepers,
    form: forms.reply,
    on: 'repliedOn',
    keeps: ['repliedOn'],
    unless: afterItsService,
    basis: elements,
  },
  addSystem: {
    label: '登记完善的制度',
    from: ['replied', 'checked'],
    to: 'same',
    by: itsKeepers,
    form: forms.addSystem,
    addsLine: 'systems',
    optional: true,
    basis: elements,
  },
  check: {
    label: '核查合格',
    from: ['replied'],
    to: 'checked',
    by: itsChecker,
    form: forms.check,
    eachLine: { of: 'suggestions', form: forms.checkSuggestion },
    on: 'checkedOn',
    unless: everyRule(didNotDraft, eachIsChecked, allCarriedOut),
    basis: tracking,
  },
  sendBack: {
    label: '退回重整',
    from: ['replied', 'checked'],
    to: 'redoing',
    by: itsChecker,
    form: forms.sendBack,
    eachLine: { of: 'suggestions', form: forms.checkSuggestion },
    signedBy: [reviewer],
    unless: everyRule(didNotDraft, redoDayAhead),
    optional: true,
    basis: tracking,
  },
  close: {
    label: '销号',
    from: ['checked'],
    to: 'closed',
    by: itsKeepers,
    form: forms.close,
    stamps: ['closedOn'],
    signedBy: [reviewer],
    basis: tracking,
  },
  insist: {
    label: '无正当理由拒不采纳监察建议，责令改正',
    from: [...answering],
    to: 'refused',
    by: itsKeepers,
    form: forms.insist,
    stamps: ['refusedOn'],
    signedBy: [reviewer, secretary],
    unless: everyRule(hasForceOfLaw, refusalIsUnfounded, redoDayAhead),
    optional: true,
    basis: supervisionLaw.article(71),
  },
  insistInParty: {
    label: '拒不落实纪律检查建议，通报、移送问责',
    from: [...answering],
    to: 'refused',
    by: itsKeepers,
    form: forms.insist,
    stamps: ['refusedOn'],
    signedBy: [reviewer, secretary],
    unless: everyRule(isOfTheParty, refusalIsUnfounded, redoDayAhead),
    optional: true,
    basis: committeeRegulations.article(41),
  },
  lookBack: {
    label: '回头看，成效巩固',
    from: ['closed'],
    to: 'settled',
    by: anyOf('起草人、核查人、案件监督管理室', itsKeepers, itsChecker),
    form: forms.lookBack,
    on: 'lookedBackOn',
    sets: { lasting: '成效巩固' },
    unless: lastedAWhile,
    basis: lookBackWindow,
  },
  reopen: {
    label: '问题反弹，重新启动',
    from: ['closed'],
    to: 'redoing',
    by: anyOf('起草人、核查人、案件监督管理室', itsKeepers, itsChecker),
    form: forms.reopen,
    on: 'lookedBackOn',
    sets: { lasting: '问题反弹' },
    signedBy: [reviewer],
    unless: everyRule(lastedAWhile, redoDayAhead),
    optional: true,
    // The look itself is the to-do; this is the other thing that it may find.
    wanted: () => false,
    basis: lookBackWindow,
  },
} satisfies Record<string, Step<RecommendationState>>
