/** The web half of 党风廉政意见回复: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { opinions } from '../area.ts'

export const opinionsWeb: WebRoom = { area: opinions }
