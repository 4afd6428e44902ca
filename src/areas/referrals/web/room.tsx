/** The web half of 问题通报: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { referrals } from '../area.ts'

export const referralsWeb: WebRoom = { area: referrals }
