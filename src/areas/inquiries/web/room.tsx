/** The web half of 谈话函询: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { inquiries } from '../area.ts'

export const inquiriesWeb: WebRoom = { area: inquiries }
