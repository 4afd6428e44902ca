/** The house as the engine knows it: its database, its areas, its clock. What its rooms do stands in room.ts. */
import type { Area } from '../kit/area.ts'
import { refusal } from '../kit/refusal.ts'
import type { Db } from './db.ts'
import type { Doors } from './doors.ts'
import type { SealRing } from './seal.ts'

/** The moment it is. In tests a day can be set; nowhere else. */
export type Clock = () => Date

/** The clock says `now`, and the last entry of the trail is from `last`, which is later. */
export type Behind = { now: Date; last: Date }

export type House = {
  db: Db
  /** For readings of one question, which hold a connection no longer than the question takes: few, so that each stays warm. */
  readings: Db
  /** A few connections apart, for what must be committed by itself while a request holds its own. */
  side: Db
  areas: readonly Area[]
  clock: Clock
  /** Where files lie. */
  filesDir: string
  doors: Doors
  /** The keys of what is sealed; none where they are not at hand. */
  seal: SealRing
  /** The clock was found behind the trail; until it is right no day is turned. */
  clockBehind?: Behind | undefined
}

/** The area of this name; an unknown one is simply not there. */
export const areaNamed = (house: Pick<House, 'areas'>, name: string): Area => {
  const found = house.areas.find((area) => area.name === name)
  if (!found) throw refusal('notFound')
  return found
}
