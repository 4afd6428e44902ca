/** The data of the bench: the demonstration county, multiplied by SQL into the shape that the house itself leaves behind. Kept between runs. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { buildDemo } from '../src/app/demo.ts'
import { closeHouse, openHouse } from '../src/app/server.ts'
import { makeUser, putRoles } from '../src/base/users/server/accounts.ts'
import { randomPassword } from '../src/base/users/server/passwords.ts'
import { plusDays } from '../src/law/day.ts'
import { asTheHouse } from '../src/server/context.ts'
import type { House } from '../src/server/house.ts'
import { readingMark } from '../src/server/marks.ts'
import { migrations } from '../src/server/migrate.ts'
import { readingsOfName, readingsOfUnit } from '../src/server/readings.ts'
import { asOwner, clearGround, openGround } from './ground.ts'
import { say, took } from './say.ts'
import { settleOpen } from './settle-open.ts'
import type { Settings } from './settings.ts'
import { verify } from './verify.ts'

export type Accounts = Readonly<Record<'leader' | 'manyCircles' | 'clueOffice', { account: string; password: string }>>

const ledgers = join(import.meta.dirname, '../ledgers/mingchuan-2024')
const sqlFolder = join(import.meta.dirname, 'data')
const sqlFiles = readdirSync(sqlFolder).sort()
const everyMigration = migrations()

export const dataDirOf = (settings: Settings): string => join(settings.dir, 'data')
const markerOf = (settings: Settings): string => join(settings.dir, 'prepared.json')

/** What the kept data depends on: the migrations, the SQL that multiplies, and how large the county is. */
const shapeOf = ({ clues, cases, people }: Settings): string => {
  const hash = createHash('sha256').update(JSON.stringify({ clues, cases, people }))
  for (const migration of everyMigration) hash.update(migration.digest)
  for (const file of sqlFiles) hash.update(readFileSync(join(sqlFolder, file)))
  return hash.digest('hex')
}

const isPrepared = (settings: Settings): boolean =>
  existsSync(markerOf(settings)) && JSON.parse(readFileSync(markerOf(settings), 'utf8')).shape === shapeOf(settings)

export const accountsOf = (settings: Settings): Accounts => JSON.parse(readFileSync(join(settings.dir, 'accounts.json'), 'utf8'))

/** Takes the old database away, with its files. */
export const dropOld = async (dataDir: string): Promise<void> => {
  await clearGround(dataDir)
  rmSync(join(dataDir, 'files'), { recursive: true, force: true })
}

/** A second deputy whom nobody excluded: the one who sees five thousand circles. */
const addDeputy = (house: House): Promise<{ account: string; password: string }> =>
  asTheHouse(house, async (ctx) => {
    const given = { account: 'fushuji2', name: '万有圈', password: randomPassword() }
    const { id } = await makeUser(ctx.tx, given)
    await putRoles(ctx.tx, id, [{ role: 'deputy', from: '2016-01-01' }], ctx.today)
    return given
  })

const keepAccounts = async (house: House, settings: Settings): Promise<void> => {
  const demo: { account: string; password: string }[] = JSON.parse(readFileSync(join(dataDirOf(settings), 'demo-accounts.json'), 'utf8'))
  const named = (account: string) => demo.find((each) => each.account === account)
  const accounts = { leader: named('shuji'), clueOffice: named('anguan'), manyCircles: await addDeputy(house) }
  writeFileSync(join(settings.dir, 'accounts.json'), JSON.stringify(accounts), { mode: 0o600 })
}

/** What the SQL cannot know by itself: the calendar's workdays, and the terms of the limits. */
const given = (house: House) =>
  asTheHouse(house, async ({ today, settings }) => {
    const days = []
    for (let day = plusDays(today, -4200); day < plusDays(today, 800); day = plusDays(day, 1)) {
      let next = day
      while (!settings.calendar.isWorkday(next)) next = plusDays(next, 1)
      days.push({ day, next, confirmed: settings.calendar.confirmed(Number(next.slice(0, 4))) })
    }
    const limits = house.areas.flatMap((area) =>
      Object.entries(area.procedure?.limits ?? {}).flatMap(([name, { label, term }]) =>
        'months' in term ? [{ area: area.name, name, label, months: term.months }] : [],
      ),
    )
    return { days: JSON.stringify(days), limits: JSON.stringify(limits) }
  })

/** How the multiplied people and units are read: by the house itself, each name once. */
const giveReadings = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ said: string; unit: boolean }>(
    'select distinct name as said, false as unit from bench.person union select name, true from bench.unit',
  )
  for (let i = 0; i < rows.length; i += 20_000) {
    const some = rows.slice(i, i + 20_000).map(({ said, unit }) => ({ said, marks: (unit ? readingsOfUnit : readingsOfName)(said).map(readingMark) }))
    await client.query('insert into bench.reading select said, marks from jsonb_to_recordset($1) as r(said text, marks text[])', [
      JSON.stringify(some),
    ])
  }
}

const multiply = async (house: House, ownerUrl: string, settings: Settings): Promise<void> => {
  const { days, limits } = await given(house)
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const values: Record<string, string> = {
    days: client.escapeLiteral(days),
    limits: client.escapeLiteral(limits),
    clues: String(settings.clues),
    cases: String(settings.cases),
    people: String(settings.people),
  }
  try {
    for (const file of sqlFiles) {
      if (file === '06-hangs.sql') await took('  readings of names', () => giveReadings(client))
      const text = readFileSync(join(sqlFolder, file), 'utf8').replace(
        /(?<!:):(days|limits|clues|cases|people)\b/g,
        (_, name: string) => values[name] ?? '',
      )
      await took(`  ${file}`, () => client.query(text))
    }
  } finally {
    // An open client would fall with the database that is stopped next, and hide what went wrong.
    await client.end()
  }
}

const vacuum = (ownerUrl: string): Promise<unknown> => asOwner(ownerUrl, ['vacuum (analyze)', 'checkpoint'])

const build = async (settings: Settings): Promise<void> => {
  const dataDir = dataDirOf(settings)
  mkdirSync(dataDir, { recursive: true })
  rmSync(markerOf(settings), { force: true })
  await dropOld(dataDir)
  const database = await openGround(dataDir)
  const house = openHouse(database.appUrl, join(dataDir, 'files'))
  try {
    // From the ledgers alone: what is multiplied is a year of a county, without the lives that the demonstration tells.
    await buildDemo(house, dataDir, ledgers, () => undefined)
    await keepAccounts(house, settings)
    await multiply(house, database.ownerUrl, settings)
    await took('  limits and to-dos of what is open', () => settleOpen(house))
    await took('  vacuum', () => vacuum(database.ownerUrl))
    await took('  verify', () => verify(house))
    await took('  vacuum', () => vacuum(database.ownerUrl))
  } finally {
    await closeHouse(house)
    await database.stop()
  }
  writeFileSync(markerOf(settings), JSON.stringify({ shape: shapeOf(settings) }))
}

/** Makes the data unless it is there already. */
export const prepare = async (settings: Settings): Promise<void> => {
  if (isPrepared(settings)) return
  say(`Preparing ${settings.clues} clues, ${settings.cases} cases, ${settings.people} people; kept for the next run.`)
  await build(settings)
}
