/** The stage on which lives are told: the day that it is, the people of the office, the register, the units. */
import type { Role } from '../../kit/role.ts'
import type { Actor } from '../../kit/who.ts'
import type { Calendar } from '../../law/calendar.ts'
import { daysBetween, plusDays } from '../../law/day.ts'
import { dueDay } from '../../law/term.ts'
import { areaNamed, type House } from '../../server/house.ts'

/** One of the staff: who they are, and the office they sit in. */
export type Member = Actor & { account: string; officeId?: string }

/** A handling office with its people. */
export type Crew = { officeId: string; head: Member; handler: Member; second: Member }

/** Somebody on the register of those under supervision, as forms ask for them. */
export type Listed = { name: string; sex: string | null; politics: string | null; unitId: string; post: string | null; rank: string | null }

/** The clock of a life stands at ten in the morning of the day that is told of. */
const morningOf = (day: string): Date => new Date(`${day}T02:00:00Z`)

export type Stage = {
  house: House
  today: string
  calendar: Calendar
  members: Member[]
  unitIds: Map<string, string>
  register: (Listed & { id: string })[]
  set(now: Date): void
  real(): Date
}

/** Three years back: longer than any limit that the demonstration shows near its end. */
const FURTHEST = 1100

const workdayBefore = ({ today, calendar }: Stage, ago: number): number => {
  let day = ago
  while (day > 0 && !calendar.isWorkday(plusDays(today, -day))) day += 1
  return day
}

/**
 * How many days ago a limit has to begin for it to end in so many days from today; a negative number for one that is late.
 * It begins on a workday. Where holidays leave no such day, it ends a little later, and a late one is a little later still.
 */
const agoWhenDueIn = (stage: Stage, areaName: string, limitName: string, left: number): number => {
  const { today, calendar } = stage
  const limit = areaNamed(stage.house, areaName).procedure?.limits[limitName]
  if (!limit) throw new Error(`${areaName} has no limit ${limitName}`)
  const agos = Array.from({ length: FURTHEST }, (_, ago) => ago).filter((ago) => calendar.isWorkday(plusDays(today, -ago)))
  const leftFrom = (ago: number): number => daysBetween(today, dueDay(plusDays(today, -ago), limit.term, calendar, { today }).due)
  const found = left < 0 ? agos.find((ago) => leftFrom(ago) <= left) : agos.findLast((ago) => leftFrom(ago) >= left)
  if (found === undefined) throw new Error(`${limitName} cannot end in ${left} days`)
  return found
}

const setDay = (stage: Stage, ago: number): string => {
  const day = plusDays(stage.today, -ago)
  stage.set(ago === 0 ? stage.real() : morningOf(day))
  return day
}

/** Which day it is, and which it was. */
export const days = (stage: Stage) => ({
  today: stage.today,
  /** Sets the day, given as days before today, and names it. */
  on: (ago: number): string => setDay(stage, ago),
  /** The same, or the last workday before it. */
  onWorkday: (ago: number): string => setDay(stage, workdayBefore(stage, ago)),
  agoWhenDueIn: (area: string, limit: string, left: number): number => agoWhenDueIn(stage, area, limit, left),
})

const crewsOf = ({ members }: Stage): Crew[] =>
  members
    .filter((m) => m.roles.includes('officeHead') && m.officeId)
    .flatMap((head): Crew[] => {
      const officeId = head.officeId as string
      const [handler, second] = members.filter((m) => m.roles.includes('handler') && m.officeId === officeId)
      return handler && second ? [{ officeId, head, handler, second }] : []
    })

/** People and places. */
export const cast = (stage: Stage) => ({
  /** The nth handling office with its people, counted round and round. */
  crew: (n: number): Crew => {
    const crews = crewsOf(stage)
    const crew = crews[n % crews.length]
    if (!crew) throw new Error('no handling office has a head and two handlers')
    return crew
  },
  /** The nth person of the register of those under supervision. */
  person: (nth: number): string => {
    const found = stage.register[nth % stage.register.length]
    if (!found) throw new Error('nobody on the register')
    return found.id
  },
  /** The nth of those on the register who hold a post at a unit. */
  listed: (unit: string, post: string, nth = 0): Listed => {
    const unitId = stage.unitIds.get(unit)
    const found = stage.register.filter((each) => each.unitId === unitId && each.post === post)[nth]
    if (!found) throw new Error(`nobody is ${post} at ${unit}`)
    const { id: _, ...listed } = found
    return listed
  },
  /** The nth member who holds a role, at an office where one is named. */
  who: (role: Role, office?: string, nth = 0): Member => {
    const found = stage.members.filter((m) => m.roles.includes(role) && (office === undefined || m.officeId === office))[nth]
    if (!found) throw new Error(`nobody holds ${role}`)
    return found
  },
  unit: (name: string): string => {
    const id = stage.unitIds.get(name) ?? [...stage.unitIds.values()][0]
    if (!id) throw new Error('no units')
    return id
  },
})
