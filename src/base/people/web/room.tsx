/** The web half of 监督对象: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { people } from '../area.ts'

export const peopleWeb: WebRoom = { area: people }
