/** The web half of 澄清正名: the house's own pages, and beside the record what a clearing may not do. */
import type { WebRoom } from '../../../web/room.ts'
import { clearings } from '../area.ts'
import { Bounds } from './bounds.tsx'

export const clearingsWeb: WebRoom = { area: clearings, beside: Bounds }
