/** 受理 (P02): a clue comes in by hand, from a petition, or from a double check that found more than its case. */
import type { Step } from '../../kit/procedure/procedure.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { forms } from './forms.ts'
import type { ClueState } from './states.ts'
import { clueOffice } from './who.ts'

const rule = supervisionRules.article

const arriving = { from: 'nothing', to: 'received', by: clueOffice, on: 'receivedOn', basis: rule(20) } as const

export const received = {
  receive: { ...arriving, label: '受理登记', form: forms.receive },
  receiveFromPetition: { ...arriving, label: '由信访移送受理', byHouse: true },
  receiveFromCheck: { ...arriving, label: '由双查（三查）发现受理', byHouse: true },
} satisfies Record<string, Step<ClueState>>
