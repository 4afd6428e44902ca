/** The web half of 澄清正名: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { clearings } from '../area.ts'

export const clearingsWeb: WebRoom = { area: clearings }
