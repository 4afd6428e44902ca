/** 送达宣布、公开、执行、办结 (P11、P24): what follows a decision. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { bases } from './bases.ts'
import { hasFormalities, isCarriedOut, mayStayUnpublished, notPublishedYet, publicationIsClean, servedAfterDecision } from './deciding-rules.ts'
import { forms } from './forms.ts'
import type { AccountabilityState } from './states.ts'
import { itsHandler, reviewer, secretary } from './who.ts'

export const executing = {
  announce: {
    label: '送达并宣布决定',
    from: ['decided'],
    to: 'announced',
    by: itsHandler,
    form: forms.announce,
    on: 'servedOn',
    unless: servedAfterDecision,
    basis: bases.execution,
  },
  publish: {
    label: '公开',
    from: ['announced'],
    to: 'same',
    by: itsHandler,
    form: forms.publish,
    on: 'publishedOn',
    signedBy: [secretary],
    unless: everyRule(notPublishedYet, publicationIsClean),
    optional: true,
    basis: bases.publicity,
  },
  keepUnpublished: {
    label: '决定不公开',
    from: ['announced'],
    to: 'same',
    by: itsHandler,
    form: forms.reasoned,
    stamps: ['unpublishedOn'],
    signedBy: [secretary],
    unless: everyRule(notPublishedYet, mayStayUnpublished),
    optional: true,
    // Publishing is the to-do; this is the other thing that it may come to.
    wanted: () => false,
    basis: bases.publicity,
  },
  criticise: {
    label: '收到书面检查、检讨',
    from: ['announced'],
    to: 'same',
    by: itsHandler,
    form: forms.criticise,
    on: 'criticisedOn',
    optional: true,
    basis: bases.execution,
  },
  formalities: {
    label: '办理职务、工资等变更手续',
    from: ['decided', 'announced'],
    to: 'same',
    by: itsHandler,
    form: forms.formalities,
    on: 'formalitiesOn',
    unless: hasFormalities,
    optional: true,
    basis: bases.execution,
  },
  close: {
    label: '办结',
    from: ['announced'],
    to: 'closed',
    by: itsHandler,
    form: forms.close,
    stamps: ['closedOn'],
    signedBy: [reviewer],
    unless: isCarriedOut,
    basis: bases.execution,
  },
} satisfies Record<string, Step<AccountabilityState>>
