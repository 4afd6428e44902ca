/** Who is who on a double check, and who may know of it: the same few who know the case, less those who adjudicate it. */
import { anyOf, holds, holdsAt, named } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')
export const itsHandler = named('handlerId', '承办人')
export const headOfItsOffice = holdsAt('officeHead', 'officeId', '承办部门负责人')
export const deputy = holds('deputy')

export const maySeeCheck = anyOf('知情范围', clueOffice, itsHandler, headOfItsOffice, deputy, holds('secretary'))
