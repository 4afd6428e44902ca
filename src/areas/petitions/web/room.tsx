/** The web half of 信访举报: the house's own pages, and above the facts what to think of before it is handed on. */
import type { WebRoom } from '../../../web/room.ts'
import { petitions } from '../area.ts'
import { AbovePetition } from './before-handing-on.tsx'

export const petitionsWeb: WebRoom = { area: petitions, above: AbovePetition }
