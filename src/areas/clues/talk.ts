/** 谈话函询 (P03): approved, served, answered, reported. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { talkApproval, talkReportApproval } from './approvals.ts'
import { forms } from './forms.ts'
import { onlyOurs, outcomeFitsMeasure, tierIsKnown } from './rules.ts'
import type { ClueState } from './states.ts'
import { itsHandler } from './who.ts'

const rule = supervisionRules.article

export const talk = {
  inquire: {
    label: '谈话函询',
    from: ['assigned', 'answered', 'shelved'],
    to: 'toServe',
    by: itsHandler,
    form: forms.inquire,
    sets: { way: '谈话函询' },
    stamps: ['disposedOn'],
    keeps: ['way', 'disposedOn'],
    signedBy: talkApproval,
    unless: everyRule(onlyOurs, tierIsKnown),
    basis: rule(27),
  },
  serve: { label: '发函送达（进行谈话）', from: ['toServe'], to: 'inquired', by: itsHandler, form: forms.serve, on: 'servedOn', basis: rule(29) },
  answer: { label: '收到回复', from: ['inquired'], to: 'answered', by: itsHandler, form: forms.answer, on: 'answeredOn', basis: rule(29) },
  concludeTalk: {
    label: '报谈话函询情况并了结',
    from: ['answered'],
    to: 'closed',
    by: itsHandler,
    form: forms.concludeTalk,
    sets: { result: '采信了结' },
    stamps: ['resultOn'],
    stampsIf: { measureOn: 'measure' },
    signedBy: talkReportApproval,
    unless: outcomeFitsMeasure,
    basis: rule(30),
  },
} satisfies Record<string, Step<ClueState>>
