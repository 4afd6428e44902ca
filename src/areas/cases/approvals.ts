/** Whose approval filing and sanctions need, by the tier of the person: the stricter of the two rules, which an office may set otherwise. */
import type { Matrix } from '../../kit/procedure/approval.ts'
import type { Basis } from '../../law/statute.ts'
import { approvalRules } from '../../law/statutes/sanctions.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { committee, deputy, headOfItsOffice, partySecretary, secretary, trialHead } from './who.ts'

const signers = { DEPT: headOfItsOffice, DEPUTY: deputy, SC: committee, HEAD: secretary, PARTY_SEC: partySecretary, TRIAL: trialHead }

const sameFor = (chain: string[]): Matrix['chains'] => ({ A: [], B1: chain, B2: chain, C: chain, D: chain, ORG: chain })

const matrix = (matter: string, label: string, chain: string[], basis: Basis): Matrix => ({
  matter: `case.${matter}`,
  label,
  tier: 'tier',
  signers,
  chains: sameFor(chain),
  basis,
})

/** 监督执纪工作规则第38条不分层级，一律报同级党委主要负责人批准；监督执法规定只要求领导干部：取较严者. */
export const filingApproval = matrix('file', '立案', ['DEPT', 'DEPUTY', 'SC', 'HEAD', 'PARTY_SEC'], supervisionRules.article(38))
export const trialApproval = matrix('trial', '审理意见', ['TRIAL', 'DEPUTY', 'HEAD'], supervisionRules.article(56))
export const sanctionApproval = matrix('sanction', '处分决定', ['TRIAL', 'DEPUTY', 'HEAD', 'SC'], approvalRules.article(6))
