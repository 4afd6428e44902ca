/** Who proposes, investigates, decides and hears appeals, and who may know: the few at work on it; once decided, those who report it. */
import { anyOf, holds, holdsAt, named, when } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')
const conductOffice = holds('conductOffice')
export const itsHandler = named('handlerId', '承办人')
export const headOfItsOffice = holdsAt('officeHead', 'officeId', '承办部门负责人')
export const deputy = holds('deputy')
export const secretary = holds('secretary')
export const committee = holds('committee')
export const partySecretary = holds('partySecretary')
export const appealHandler = named('appealHandlerId', '申诉承办人')

export const mayPropose = anyOf('案件监督管理室、党风政风监督室、承办部门', clueOffice, conductOffice, holds('handler'), holds('officeHead'))
export const itsKeepers = anyOf('承办人、案件监督管理室', itsHandler, clueOffice)
export const appointers = anyOf('承办部门负责人、案件监督管理室', headOfItsOffice, clueOffice)
/** The head of the office; where he took the step himself, or the office has no head here, the deputy secretary in charge. */
export const reviewer = anyOf('承办部门负责人（本人呈报的由分管副书记）', headOfItsOffice, deputy)

export const maySeeAccountability = anyOf(
  '知情范围',
  clueOffice,
  conductOffice,
  itsHandler,
  named('team', '调查组成员'),
  headOfItsOffice,
  appealHandler,
  deputy,
  secretary,
  when('decided', [true], holds('reportOffice')),
)
