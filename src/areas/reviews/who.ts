/** Who works on an appeal, and who may know of it; whoever handled the original case is kept out by the house. */
import { anyOf, holds, named } from '../../kit/who.ts'

const trialOffice = holds('trialOffice')
export const trialHead = holds('trialHead')
export const itsHandler = named('handlerId', '复查承办人')
export const deputy = holds('deputy')
export const secretary = holds('secretary')
export const committee = holds('committee')
export const keepers = anyOf('案件审理室', trialOffice, trialHead)
export const itsKeepers = anyOf('复查承办人、案件审理室', itsHandler, keepers)

export const maySeeReview = anyOf('知情范围', keepers, itsHandler, deputy, secretary)
