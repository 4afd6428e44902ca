/** Who is who on a case, and who may know of it. */
import { anyOf, holds, holdsAt, named } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')
export const itsHandler = named('handlerId', '承办人')
export const headOfItsOffice = holdsAt('officeHead', 'officeId', '承办部门负责人')
export const trialOffice = holds('trialOffice')
export const trialHead = holds('trialHead')
export const itsTrialist = named('trialistId', '审理承办人')
export const deputy = holds('deputy')
/** 政治复核: those who know the case beside the ones who investigate it; a rule keeps the latter out. */
export const reviewers = anyOf('案件监督管理室、承办部门负责人', clueOffice, headOfItsOffice)
export const secretary = holds('secretary')
export const committee = holds('committee')
export const partySecretary = holds('partySecretary')

/** Need to know: those who investigate, those who adjudicate, those who lead, and the office that keeps the accounts. */
export const maySeeCase = anyOf(
  '知情范围',
  clueOffice,
  itsHandler,
  named('team', '审查调查组成员'),
  headOfItsOffice,
  trialOffice,
  trialHead,
  deputy,
  secretary,
)
