/** 谈话函询 as the clue knows it (P03): approved here, carried out in its own room, and on again with what came of it. */
import type { Step } from '../../kit/procedure/procedure.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { talkApproval } from './approvals.ts'
import { forms } from './forms.ts'
import { disposable, hasNoInquiry } from './rules.ts'
import type { ClueState } from './states.ts'
import { itsHandler } from './who.ts'

const rule = supervisionRules.article

export const talk = {
  inquire: {
    label: '谈话函询',
    from: ['assigned', 'answered', 'shelved'],
    to: 'inquired',
    by: itsHandler,
    form: forms.inquire,
    sets: { way: '谈话函询' },
    stamps: ['disposedOn'],
    keeps: ['way', 'disposedOn'],
    signedBy: talkApproval,
    unless: disposable,
    basis: rule(27),
  },
  resume: {
    label: '接续此前的谈话函询',
    from: ['inquired'],
    to: 'same',
    by: itsHandler,
    form: forms.resume,
    on: 'approvedOn',
    unless: hasNoInquiry,
    optional: true,
    wanted: (clue) => !clue.inquiryNumber,
    basis: rule(27),
  },
  concludeTalk: {
    label: '谈话函询了结',
    from: ['inquired'],
    to: 'closed',
    by: itsHandler,
    byHouse: true,
    sets: { result: '采信了结' },
    stamps: ['resultOn'],
    basis: rule(30),
  },
  takeBack: { label: '谈话函询后再次处置', from: ['inquired', 'closed'], to: 'answered', by: itsHandler, byHouse: true, basis: rule(30) },
} satisfies Record<string, Step<ClueState>>
