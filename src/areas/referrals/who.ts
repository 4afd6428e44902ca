/** Who passes findings on, and who may know of them. */
import { anyOf, holds } from '../../kit/who.ts'

export const conductOffice = holds('conductOffice')
export const deputy = holds('deputy')
export const maySeeReferral = anyOf('知情范围', conductOffice, deputy, holds('secretary'), holds('clueOffice'))
