/** 起草、审核、批准、制发、送达 (P12): the steps until the letter is with the unit. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { enforcementRules, implementingRegulations } from '../../law/statutes/supervision-law.ts'
import { forms } from './forms.ts'
import { addressedAsItsKind, afterItsIssue, asksNoRemoval, fromOwnOffice, isComplete, replyDayAhead } from './rules.ts'
import type { RecommendationState } from './states.ts'
import { itsDrafter, itsKeepers, mayDraft, reviewer, secretary } from './who.ts'

const elements = implementingRegulations.article('recommendation')
const approval = enforcementRules.article(62)

export const drafting = {
  draft: {
    label: '起草',
    from: 'nothing',
    to: 'drafted',
    by: mayDraft,
    form: forms.draft,
    takerIs: 'drafterId',
    stamps: ['registeredOn'],
    unless: everyRule(fromOwnOffice, addressedAsItsKind, asksNoRemoval),
    basis: elements,
  },
  propose: { label: '由剖析提出', from: 'nothing', to: 'drafted', by: mayDraft, byHouse: true, basis: elements },
  revise: {
    label: '修改建议书',
    from: ['drafted'],
    to: 'same',
    by: itsDrafter,
    form: forms.revise,
    unless: everyRule(addressedAsItsKind, asksNoRemoval),
    optional: true,
    basis: elements,
  },
  suggest: {
    label: '增加一条建议',
    from: ['drafted'],
    to: 'same',
    by: itsDrafter,
    form: forms.suggest,
    addsLine: 'suggestions',
    unless: asksNoRemoval,
    optional: true,
    wanted: (record) => !record.items,
    basis: elements,
  },
  reword: {
    label: '修改、删去建议',
    from: ['drafted'],
    to: 'same',
    by: itsDrafter,
    eachLine: { of: 'suggestions', form: forms.reword },
    unless: asksNoRemoval,
    optional: true,
    basis: elements,
  },
  submit: {
    label: '呈请审核批准',
    from: ['drafted'],
    to: 'approved',
    by: itsDrafter,
    form: forms.submit,
    signedBy: [reviewer, secretary],
    unless: everyRule(isComplete, addressedAsItsKind, replyDayAhead),
    basis: approval,
  },
  drop: {
    label: '不再制发',
    from: ['drafted', 'approved', 'issued'],
    to: 'dropped',
    by: itsDrafter,
    form: forms.drop,
    signedBy: [reviewer],
    optional: true,
    basis: approval,
  },
  issue: { label: '编号制发', from: ['approved'], to: 'issued', by: itsKeepers, form: forms.issue, on: 'issuedOn', basis: elements },
  serve: {
    label: '送达',
    from: ['issued'],
    to: 'served',
    by: itsKeepers,
    form: forms.serve,
    on: 'servedOn',
    unless: everyRule(afterItsIssue, replyDayAhead),
    basis: elements,
  },
} satisfies Record<string, Step<RecommendationState>>
