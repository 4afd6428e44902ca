/** The web half of 作风问题查处: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { conduct } from '../area.ts'

export const conductWeb: WebRoom = { area: conduct }
