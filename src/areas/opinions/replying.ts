/** 拟稿、审核、签发、回函、复核、补充回函、办结 (P13): what people decide, and what follows the letter. */
import type { Step } from '../../kit/procedure/procedure.ts'
import { byDrafters } from './answering.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import { conclusionsAreSound, everybodyIsDecided, holdsNoLonger, mayGoOut, reviewIsSound, supplementIsSound } from './rules.ts'
import type { OpinionState } from './states.ts'
import { conductOffice, deputy, itsDrafter, secretary } from './who.ts'

export const replying = {
  decide: {
    label: '作出结论',
    from: ['drafting'],
    to: 'same',
    by: itsDrafter,
    eachLine: { of: 'persons', form: forms.decide },
    proposes: (_, person) => ({
      ...(person.proposal ? { conclusion: person.proposal } : {}),
      ...(person.proposedWording ? { wording: person.proposedWording } : {}),
    }),
    stamps: ['decidedOn'],
    unless: conclusionsAreSound,
    optional: true,
    wanted: (request) => Number(request.undecided ?? 0) > 0,
    basis: bases.deciding,
  },
  submit: {
    label: '拟稿呈批',
    from: ['drafting'],
    to: 'approved',
    by: itsDrafter,
    form: forms.submit,
    stamps: ['issuedOn'],
    signedBy: [deputy, secretary],
    // 谁审查谁签字谁负责: whoever signed for an office does not approve that as well.
    apartFrom: [...byDrafters, 'consult', 'consultWithGroup'],
    unless: everybodyIsDecided,
    basis: bases.giving,
  },
  redraft: {
    label: '重新拟稿',
    from: ['approved'],
    to: 'drafting',
    by: itsDrafter,
    form: forms.redraft,
    optional: true,
    wanted: (request) => Number(request.arisen ?? 0) > 0,
    basis: bases.reviewing,
  },
  reply: {
    label: '回函',
    from: ['approved'],
    to: 'replied',
    by: conductOffice,
    form: forms.reply,
    on: 'repliedOn',
    stamps: ['repliedOn'],
    unless: mayGoOut,
    basis: bases.giving,
  },
  arise: {
    label: '出现新情况',
    from: ['approved', 'replied'],
    to: 'same',
    by: conductOffice,
    byHouse: true,
    basis: bases.reviewing,
  },
  review: {
    label: '复核，维持原回复',
    from: ['replied'],
    to: 'same',
    by: itsDrafter,
    eachLine: { of: 'persons', form: forms.review },
    stamps: ['reviewedOn'],
    signedBy: [deputy],
    apartFrom: byDrafters,
    unless: reviewIsSound,
    optional: true,
    basis: bases.reviewing,
  },
  supplement: {
    label: '补充回函',
    from: ['replied'],
    to: 'same',
    by: itsDrafter,
    form: forms.supplement,
    eachLine: { of: 'persons', form: forms.supplementPerson },
    on: 'supplementedOn',
    stamps: ['reviewedOn'],
    signedBy: [deputy, secretary],
    apartFrom: byDrafters,
    unless: supplementIsSound,
    optional: true,
    // The review is the to-do; this is the other thing that it may find.
    wanted: () => false,
    basis: bases.reviewing,
  },
  close: {
    label: '有效期满，办结',
    from: ['replied'],
    to: 'closed',
    by: conductOffice,
    stamps: ['closedOn'],
    unless: holdsNoLonger,
    basis: bases.validity,
  },
} satisfies Record<string, Step<OpinionState>>
