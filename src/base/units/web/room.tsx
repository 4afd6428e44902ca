/** The web half of 监督单位: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { units } from '../area.ts'

export const unitsWeb: WebRoom = { area: units }
