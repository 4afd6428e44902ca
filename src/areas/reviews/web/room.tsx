/** The web half of 申诉、复审复核: the house's own pages, and beside the record the rights that must be kept. */
import type { WebRoom } from '../../../web/room.ts'
import { reviews } from '../area.ts'
import { Rights } from './rights.tsx'

export const reviewsWeb: WebRoom = { area: reviews, beside: Rights }
