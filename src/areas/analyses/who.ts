/** Who is who on an analysis, and who may know of it: those who know the case, less those who adjudicate it, and whoever carries a task of it. */
import { anyOf, holds, holdsAt, named } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')
export const itsHandler = named('handlerId', '承办人')
export const headOfItsOffice = holdsAt('officeHead', 'officeId', '承办部门负责人')
export const deputy = holds('deputy')
const carriers = named('carriers', '监督任务责任人')
export const itsTaskHolders = anyOf('承办人、监督任务责任人', itsHandler, named('owing', '未办结任务的责任人'))

export const maySeeAnalysis = anyOf('知情范围', clueOffice, itsHandler, headOfItsOffice, deputy, holds('secretary'), carriers)
