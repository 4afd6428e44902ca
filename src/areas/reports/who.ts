/** Who writes reports, and who may read them. */
import { anyOf, holds } from '../../kit/who.ts'

export const reportOffice = holds('reportOffice')
export const reportWriters = anyOf('撰写报告的人员', reportOffice, holds('clueOffice'))
export const maySeeReport = anyOf('知情范围', reportOffice, holds('clueOffice'), holds('deputy'), holds('secretary'))
