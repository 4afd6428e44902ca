/** Who writes reports, who checks and signs them, and who may read them. */
import { anyOf, holds } from '../../kit/who.ts'

export const reportOffice = holds('reportOffice')
export const deputy = holds('deputy')
export const secretary = holds('secretary')
export const reportWriters = anyOf('撰写报告的人员', reportOffice, holds('clueOffice'))
export const mayCheck = anyOf('核稿的人员', reportOffice, holds('clueOffice'))
export const maySeeReport = anyOf('知情范围', reportOffice, holds('clueOffice'), deputy, secretary)
