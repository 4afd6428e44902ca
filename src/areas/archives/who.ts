/**
 * Who keeps the archives, who may ask to read one, and who allows it. The supervision office keeps them: it alone knows the
 * clues and the cases that an archive speaks of, so that keeping widens nobody's sight. The organisation department asks by letter.
 */
import type { Role } from '../../kit/role.ts'
import { anyOf, but, holds, named } from '../../kit/who.ts'

export const custodian = holds('clueOffice')
export const itsReader = named('applicantId', '查阅人')
export const approver = anyOf('分管副书记（本人申请的由其他负责人）', holds('deputy'), holds('secretary'))

export const askers: readonly Role[] = ['handler', 'officeHead', 'trialOffice', 'trialHead', 'conductOffice', 'deputy', 'secretary']
export const mayAsk = anyOf('承办、审理、党风政风监督部门和机关负责人', ...askers.map(holds))
/** Whoever may come to read, by their own right or when allowed. */
export const readers: readonly Role[] = ['clueOffice', ...askers]

/** To allow or to decline is for the others who lead, where one of them asks. */
export const itsApprover = but('applicantId', approver)

export const maySeeRequest = anyOf('知情范围', custodian, itsReader, approver)
