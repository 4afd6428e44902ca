/** What an office may set: calendar notices, approval chains, terms of its own limits, the county's name. Read often, so kept at hand. */
import { type AccessSet, accessDeclared } from '../kit/access-contract.ts'
import { words } from '../kit/words.ts'
import type { ChainsSet } from '../kit/procedure/approval.ts'
import type { TermsSet } from '../kit/procedure/deadline.ts'
import { type Calendar, calendar, type Exception, type Notice } from '../law/calendar.ts'
import { notices as shipped } from '../law/holidays.ts'
import { transaction, type Tx } from './db.ts'
import type { House } from './house.ts'
import { sql } from './sql.ts'

export type Settings = {
  calendar: Calendar
  chains: ChainsSet
  terms: TermsSet
  county: string
  /** How the commission signs its papers. */
  commission: string
  /** 本机关主要负责人: what is reported of them is not entered here. Empty while nobody set it. */
  ownHead: string
  files: FileRules
  access: AccessSet
}

/** What the office may set of files: how large one may be, what happens while the virus scanner is away, how long an upload that was never kept stays. */
export type FileRules = { megabytes: number; whenUnscanned: 'refuse' | 'keep'; uploadDays: number }
const fileRules: FileRules = { megabytes: 100, whenUnscanned: 'refuse', uploadDays: 7 }

const KEPT_FOR_MS = 5_000
const kept = new WeakMap<House, { settings: Promise<Settings>; at: number }>()

const noticesIn = async (tx: Tx): Promise<Notice[]> => {
  const years = await tx.all<{ year: number; notice: string }>(sql`select year, notice from holiday_notices where confirmed_by is not null`)
  const days = await tx.all<Exception>(sql`select day, kind from calendar_days`)
  const entered = years.map(({ year, notice }) => ({ year, notice, exceptions: days.filter((d) => d.day.startsWith(`${year}-`)) }))
  return [...shipped.filter((n) => !entered.some((e) => e.year === n.year)), ...entered]
}

const read = (house: House): Promise<Settings> =>
  transaction(house.side, undefined, async (tx) => {
    const rows = await tx.all<{ name: string; value: unknown }>(sql`select name, value from settings`)
    const value = <T>(name: string, otherwise: T): T => (rows.find((r) => r.name === name)?.value as T | undefined) ?? otherwise
    return {
      calendar: calendar(await noticesIn(tx)),
      chains: value<ChainsSet>('chains', {}),
      terms: value<TermsSet>('terms', {}),
      county: value<string>('county', words.county),
      commission: value<string>('commission', words.commission),
      ownHead: value<string>('ownHead', ''),
      files: { ...fileRules, ...value<Partial<FileRules>>('files', {}) },
      access: value<AccessSet>('access', accessDeclared),
    }
  })

/** The settings in force, at most five seconds old. */
export const settingsOf = (house: House): Promise<Settings> => {
  const now = house.clock().getTime()
  const found = kept.get(house)
  if (found && Math.abs(now - found.at) < KEPT_FOR_MS) return found.settings
  const settings = read(house)
  kept.set(house, { settings, at: now })
  settings.catch(() => kept.delete(house))
  return settings
}

/** To be called when a setting was changed here: the next request reads afresh. */
export const forgetSettings = (house: House): boolean => kept.delete(house)

/** Sets one value from a day on; the former value stays in the trail. */
export const putSetting = async (tx: Tx, name: string, value: unknown, since: string, by: string): Promise<void> => {
  await tx.run(sql`
    insert into settings (name, value, since, set_by) values (${name}, ${JSON.stringify(value)}, ${since}, ${by})
    on conflict (name) do update set value = excluded.value, since = excluded.since, set_by = excluded.set_by, set_at = now()`)
}
