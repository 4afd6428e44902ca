/** The web half of 信访举报: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { petitions } from '../area.ts'

export const petitionsWeb: WebRoom = { area: petitions }
