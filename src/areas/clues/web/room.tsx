/** The web half of 问题线索: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { clues } from '../area.ts'

export const cluesWeb: WebRoom = { area: clues }
