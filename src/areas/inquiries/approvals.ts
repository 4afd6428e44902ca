/** Whose approval the report on an inquiry needs, by the tier of the person; the inquiry itself was approved with the clue. */
import type { Matrix } from '../../kit/procedure/approval.ts'
import { bases } from './bases.ts'
import { deputy, headOfItsOffice, secretary } from './who.ts'

const toDeputy = ['DEPT', 'DEPUTY']
const toHead = [...toDeputy, 'HEAD']

export const reportApproval: Matrix = {
  matter: 'inquiry.report',
  label: '谈话函询情况',
  tier: 'tier',
  signers: { DEPT: headOfItsOffice, DEPUTY: deputy, HEAD: secretary },
  chains: { A: [], B1: toHead, B2: toHead, C: toDeputy, D: toDeputy, ORG: toHead },
  basis: bases.report,
}
