/** The web half of 审查调查案件: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { cases } from '../area.ts'

export const casesWeb: WebRoom = { area: cases }
