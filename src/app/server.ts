/** Puts the house together: database, rooms, routes. */
import { join } from 'node:path'
import { openDb, READERS } from '../server/db.ts'
import { calendarRoutes } from '../server/day-calendar.ts'
import { digestRoutes } from '../server/digest.ts'
import { clockRoute } from '../server/clock-behind.ts'
import { claimRoutes } from '../server/claims.ts'
import { exportRoutes } from '../server/exporting.ts'
import { type Doors, plainDoors } from '../server/doors.ts'
import { accessRoutes } from '../server/access-routes.ts'
import { disclosureRoutes } from '../server/disclosures.ts'
import { areaRoutes } from '../server/area-routes.ts'
import type { Clock, House } from '../server/house.ts'
import { handoverRoutes } from '../server/handovers.ts'
import { healthRoute, houseRoutes, paperRoute } from '../server/house-routes.ts'
import { reconcileRoutes } from '../server/reconcile.ts'
import { buildApp, type AnyServed } from '../server/http.ts'
import { importRoutes } from '../server/imports/routes.ts'
import { furnish } from '../server/room.ts'
import { openRoutes } from '../base/users/server/open.ts'
import { sealedRoutes } from '../server/sealed-routes.ts'
import { areas } from './areas.ts'
import { rooms } from './rooms.ts'

export const webDir = join(import.meta.dirname, '../../dist')

/** The house on a database, as the application's own role. */
export const openHouse = (url: string, filesDir: string, clock: Clock = () => new Date(), doors: Doors = plainDoors()): House =>
  furnish(
    {
      db: openDb(url, 12),
      readings: openDb(url, READERS),
      side: openDb(url, 4),
      areas,
      clock,
      filesDir,
      doors,
      seal: [],
    },
    rooms,
  )

export const closeHouse = async (house: House): Promise<void> => {
  await Promise.all([house.db, house.readings, house.side].map((pool) => pool.end()))
}

/** Everything that is served; the sight matrix visits each of these. */
export const everythingServed = (): AnyServed[] => {
  const served = [
    healthRoute,
    ...openRoutes,
    ...houseRoutes(),
    ...handoverRoutes,
    ...reconcileRoutes,
    ...calendarRoutes,
    clockRoute,
    ...exportRoutes,
    ...claimRoutes,
    ...digestRoutes,
    ...sealedRoutes,
    ...disclosureRoutes,
    ...accessRoutes,
    ...importRoutes(),
    ...rooms.flatMap((room) => room.serves ?? []),
    ...areas.flatMap(areaRoutes),
  ]
  return [...served, paperRoute(served)]
}

export const appOf = (house: House, log: (error: unknown) => void) => buildApp(house, everythingServed(), webDir, log)
