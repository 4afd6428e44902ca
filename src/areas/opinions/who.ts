/** Who answers requests for opinions, and who may know of them. */
import { anyOf, holds } from '../../kit/who.ts'

export const conductOffice = holds('conductOffice')

/** 案管参加会审并汇总统计，所以知情. */
export const maySeeOpinion = anyOf('知情范围', conductOffice, holds('clueOffice'), holds('deputy'), holds('secretary'))
