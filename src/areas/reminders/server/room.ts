/** The server half of 提醒谈话: a talk that needs no following up is over with itself. */
import { stepByHouse } from '../../../server/consequences.ts'
import { type After, room } from '../../../server/room.ts'
import { reminders } from '../area.ts'

const settled: After = async (ctx, { id, values }) => {
  if (values.needsFollowUp !== true) await stepByHouse(ctx, reminders, id, 'settle', String(values.talkedOn))
}

export const reminderRoom = room({ area: reminders, after: { note: settled, hold: settled } })
