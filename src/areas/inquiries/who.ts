/** Who carries out an inquiry, who looks into what was said, and who may know of it. */
import { anyOf, holds, holdsAt, named } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')
export const itsHandler = named('handlerId', '承办人')
export const itsChecker = named('checkerId', '抽查人')
export const headOfItsOffice = holdsAt('officeHead', 'officeId', '承办部门负责人')
export const deputy = holds('deputy')
export const secretary = holds('secretary')
export const itsKeepers = anyOf('承办人、案件监督管理室', itsHandler, clueOffice)

/** The same people as know the clue, and whoever was asked to look into what was said. */
export const maySeeInquiry = anyOf('知情范围', clueOffice, itsHandler, headOfItsOffice, deputy, secretary, itsChecker)
