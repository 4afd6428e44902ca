/** Names of units, offices and staff, kept at hand: what a page shows for an id, and what a ledger's name means. */
import { transaction, type Tx } from './db.ts'
import type { House } from './house.ts'
import { seeEverything, sql } from './sql.ts'

export type Named = { id: string; name: string }
export type Office = Named & { kind: string }
export type Directory = {
  units: Named[]
  offices: Office[]
  users: (Named & { officeId: string | null })[]
  unitName: Map<string, string>
  unitId: Map<string, string>
  officeId: Map<string, string>
  nameOf: (id: string) => string | undefined
}

const KEPT_FOR_MS = 10_000
const kept = new WeakMap<House, { directory: Promise<Directory>; at: number }>()

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '')

/** The names as this transaction sees them. */
export const readDirectory = async (tx: Tx): Promise<Directory> => {
  const units = await tx.all<Named>(sql`select id, name from units order by number`)
  const offices = await tx.all<Office>(sql`select id, name, kind from offices order by ord`)
  const users = await tx.all<Directory['users'][number]>(sql`select id, name, office_id as "officeId" from users order by account`)
  const names = new Map([...units, ...offices, ...users].map((n) => [n.id, n.name]))
  return {
    units,
    offices,
    users,
    unitName: new Map(units.map((u) => [u.id, u.name])),
    unitId: new Map(units.map((u) => [plain(u.name), u.id])),
    officeId: new Map(offices.map((o) => [plain(o.name), o.id])),
    nameOf: (id) => names.get(id),
  }
}

const read = (house: House): Promise<Directory> => transaction(house.side, seeEverything, readDirectory)

/** The directory, at most ten seconds old. Names of units and staff are no secret within the commission. */
export const directoryOf = (house: House): Promise<Directory> => {
  const now = house.clock().getTime()
  const found = kept.get(house)
  if (found && Math.abs(now - found.at) < KEPT_FOR_MS) return found.directory
  const directory = read(house)
  kept.set(house, { directory, at: now })
  directory.catch(() => kept.delete(house))
  return directory
}

export const forgetDirectory = (house: House): boolean => kept.delete(house)
