/** Who proposes and carries out a clearing, and who may know of it. */
import { anyOf, holds, holdsAt, named } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')
export const itsDrafter = named('drafterId', '提出人')
export const secretary = holds('secretary')
export const mayPropose = anyOf('案件监督管理室、案件审理室、承办人', clueOffice, holds('trialOffice'), holds('handler'))
export const itsKeepers = anyOf('提出人、案件监督管理室', itsDrafter, clueOffice)

/** The head of the office; where the office has no head here, the deputy secretary in charge. */
export const reviewer = anyOf('提出部门负责人或者分管副书记', holdsAt('officeHead', 'officeId'), holds('deputy'))

export const maySeeClearing = anyOf('知情范围', itsKeepers, reviewer, secretary)
