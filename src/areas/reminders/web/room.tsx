/** The web half of 提醒谈话: the house's own pages, from the declaration. */
import type { WebRoom } from '../../../web/room.ts'
import { reminders } from '../area.ts'

export const remindersWeb: WebRoom = { area: reminders }
