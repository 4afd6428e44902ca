/** Who keeps accountability decisions, and who may know of them. */
import { anyOf, holds } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')

export const maySeeAccountability = anyOf('知情范围', clueOffice, holds('deputy'), holds('secretary'), holds('reportOffice'), holds('conductOffice'))
