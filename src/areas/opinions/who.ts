/** Who answers requests for opinions, who is asked for a part, and who may know of them. */
import { anyOf, holds, holdsAt, named } from '../../kit/who.ts'

export const conductOffice = holds('conductOffice')
export const itsDrafter = named('drafterId', '拟稿人')
export const deputy = holds('deputy')
export const secretary = holds('secretary')

/** 会审: each signs for what their office knows; the supervising office and the dispatched group are those the drafter names. */
export const consulted = [
  holds('intake'),
  holds('clueOffice'),
  holds('trialHead'),
  holdsAt('officeHead', 'supervisionOfficeId', '监督检查部门负责人'),
]
export const groupHead = holdsAt('officeHead', 'groupOfficeId', '派驻机构负责人')

/** 案管参加会审并汇总统计，所以知情. */
export const maySeeOpinion = anyOf('知情范围', conductOffice, holds('clueOffice'), deputy, secretary)
