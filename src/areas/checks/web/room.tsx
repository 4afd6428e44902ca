/** The web half of 一案双查: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { checks } from '../area.ts'

export const checksWeb: WebRoom = { area: checks }
