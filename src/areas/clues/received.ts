/** 受理 (P02): a clue comes in by hand, from a petition, or from a double check that found more than its case. */
import type { Step } from '../../kit/procedure/procedure.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { forms } from './forms.ts'
import type { ClueState } from './states.ts'
import { clueOffice } from './who.ts'

const rule = supervisionRules.article

export const received = {
  receive: { label: '受理登记', from: 'nothing', to: 'received', by: clueOffice, form: forms.receive, on: 'receivedOn', basis: rule(20) },
  receiveFromPetition: {
    label: '由信访移送受理',
    from: 'nothing',
    to: 'received',
    by: clueOffice,
    byHouse: true,
    on: 'receivedOn',
    basis: rule(20),
  },
  receiveFromCheck: {
    label: '由双查（三查）发现受理',
    from: 'nothing',
    to: 'received',
    by: clueOffice,
    byHouse: true,
    on: 'receivedOn',
    basis: rule(20),
  },
} satisfies Record<string, Step<ClueState>>
