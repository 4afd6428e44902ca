/** Who reminds, who signs a reminder on a finding, and who may know of it. */
import { anyOf, holds, holdsAt, named } from '../../kit/who.ts'

export const conductOffice = holds('conductOffice')
export const mayRemind = anyOf('承办部门、党风政风监督室', holds('handler'), holds('officeHead'), conductOffice)
export const itsRecorder = named('recorderId', '登记人')

const headOfItsOffice = holdsAt('officeHead', 'officeId', '承办部门负责人')
/** The head of the office; where he registered it himself, or the office has no head here, the deputy secretary in charge. */
export const reviewer = anyOf('承办部门负责人（本人登记的由分管副书记）', headOfItsOffice, holds('deputy'))

/** What a ledger brought has no recorder: then the office that keeps the ledger follows it up. */
export const itsKeepers = anyOf('登记人、党风政风监督室', itsRecorder, conductOffice)

export const maySeeReminder = anyOf('知情范围', itsRecorder, reviewer, conductOffice, holds('secretary'))
