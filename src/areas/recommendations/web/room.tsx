/** The web half of 纪检监察建议: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { recommendations } from '../area.ts'

export const recommendationsWeb: WebRoom = { area: recommendations }
