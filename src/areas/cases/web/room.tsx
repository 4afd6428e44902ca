/** The web half of 审查调查案件: the house's own pages, and beside a decided case how long its sanctions weigh. */
import type { WebRoom } from '../../../web/room.ts'
import { cases } from '../area.ts'
import { Effects } from './effects-panel.tsx'

export const casesWeb: WebRoom = { area: cases, beside: Effects }
