/** The web half of 问责: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { accountability } from '../area.ts'

export const accountabilityWeb: WebRoom = { area: accountability }
