/** The web half of 一案一剖析: the house's own pages, and beside an analysis what came of it. */
import type { WebRoom } from '../../../web/room.ts'
import { analyses } from '../area.ts'
import { CameOfIt } from './came-of-it.tsx'

export const analysesWeb: WebRoom = { area: analyses, beside: CameOfIt }
