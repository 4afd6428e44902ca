/** Who is who on a clue, and who may know of it. */
import { anyOf, holds, holdsAt, named } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')
export const itsHandler = named('handlerId', '承办人')
export const headOfItsOffice = holdsAt('officeHead', 'officeId', '承办部门负责人')
export const deputy = holds('deputy')
export const secretary = holds('secretary')
export const partySecretary = holds('partySecretary')

/** Need to know: whoever is not named here, and was not asked to sign, does not learn that the clue exists. */
export const maySeeClue = anyOf('知情范围', clueOffice, itsHandler, headOfItsOffice, deputy, secretary)
