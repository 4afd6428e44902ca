/** Who keeps problems of conduct, and who may know of them. */
import { anyOf, holds } from '../../kit/who.ts'

export const conductOffice = holds('conductOffice')

export const maySeeConduct = anyOf('知情范围', conductOffice, holds('clueOffice'), holds('deputy'), holds('secretary'), holds('reportOffice'))
