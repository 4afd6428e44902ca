/** 一案双查、一案三查 (P25、P26): opened with the case, a conclusion on each line, closed by two signatures. */
import { procedure } from '../../kit/procedure/procedure.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import { aspectIsOfThisCheck, conclusionsAreSound, everyMatterIsConcluded } from './rules.ts'
import { checkStates } from './states.ts'
import { clueOffice, deputy, headOfItsOffice, itsHandler } from './who.ts'

export const checkProcedure = procedure({
  name: 'check',
  label: '一案双查（三查）办理',
  states: checkStates,
  steps: {
    open: { label: '随立案启动', from: 'nothing', to: 'inHand', by: clueOffice, byHouse: true, basis: bases.opening },
    appoint: {
      label: '指定双查承办人',
      from: ['inHand'],
      to: 'same',
      by: headOfItsOffice,
      form: forms.appoint,
      optional: true,
      wanted: (check) => !check.handlerId,
      basis: bases.opening,
    },
    addParty: {
      label: '追加责任人',
      from: ['inHand'],
      to: 'same',
      by: itsHandler,
      form: forms.addParty,
      addsLine: 'matters',
      unless: aspectIsOfThisCheck,
      optional: true,
      basis: bases.conclusion,
    },
    conclude: {
      label: '写明核查结论',
      from: ['inHand'],
      to: 'same',
      by: itsHandler,
      eachLine: { of: 'matters', form: forms.conclude },
      unless: conclusionsAreSound,
      optional: true,
      // To close the check is the to-do; what is lacking before that is one piece of work with it.
      wanted: () => false,
      basis: bases.duty,
    },
    close: {
      label: '双查办结',
      from: ['inHand'],
      to: 'closed',
      by: itsHandler,
      form: forms.close,
      stamps: ['closedOn'],
      signedBy: [headOfItsOffice, deputy],
      unless: everyMatterIsConcluded,
      basis: bases.conclusion,
    },
    end: { label: '案件撤销，终止双查', from: ['inHand'], to: 'ended', by: clueOffice, byHouse: true, stamps: ['endedOn'], basis: bases.opening },
  },
  limits: {
    conclude: {
      label: '双查作出结论',
      term: { months: 6 },
      starts: ['open'],
      ends: ['close', 'end'],
      extendable: { term: { months: 3 }, times: 1, by: deputy, basis: bases.term },
      basis: bases.term,
    },
  },
})
