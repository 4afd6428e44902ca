/** Whose approval each disposal needs, by the tier of the subject: the stricter of the two rules in force, which an office may set otherwise. */
import type { Matrix } from '../../kit/procedure/approval.ts'
import { enforcementRules } from '../../law/statutes/supervision-law.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import type { Basis } from '../../law/statute.ts'
import { deputy, headOfItsOffice, partySecretary, secretary } from './who.ts'

const signers = { DEPT: headOfItsOffice, DEPUTY: deputy, HEAD: secretary, PARTY_SEC: partySecretary }

const toDeputy = ['DEPT', 'DEPUTY']
const toHead = [...toDeputy, 'HEAD']
const toParty = [...toHead, 'PARTY_SEC']

const matrix = (matter: string, label: string, chains: Omit<Matrix['chains'], 'A'>, basis: Basis): Matrix => ({
  matter: `clue.${matter}`,
  label,
  tier: 'tier',
  signers,
  chains: { A: [], ...chains },
  basis,
})

/**
 * One approval for talk and letter alike, asked here and not again in the room of the inquiry: for heads of units the talk
 * needs the county party secretary (监督执法工作规定第13条), and the party's own rule reports both to him (监督执纪工作规则第27条).
 */
export const talkApproval = matrix(
  'talk',
  '谈话函询',
  { B1: toParty, B2: toHead, C: toDeputy, D: toDeputy, ORG: toHead },
  enforcementRules.article(13),
)
export const verifyApproval = matrix(
  'verify',
  '初步核实',
  { B1: toParty, B2: toHead, C: toDeputy, D: toDeputy, ORG: toHead },
  supervisionRules.article(33),
)
export const verifyReportApproval = matrix(
  'verifyReport',
  '初核情况报告',
  { B1: toParty, B2: toHead, C: toHead, D: toHead, ORG: toHead },
  supervisionRules.article(35),
)
export const shelveApproval = matrix(
  'shelve',
  '暂存待查、直接了结',
  { B1: toHead, B2: toHead, C: toHead, D: toHead, ORG: toHead },
  supervisionRules.article(21),
)
