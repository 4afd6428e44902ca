/** A folder of ledgers at once, from the console: units first, then people, then what refers to them. */
import { countyPattern } from '../../kit/ledger-words.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { Refusal } from '../../kit/refusal.ts'
import { circlesFor } from '../circles.ts'
import { asTheHouse, type Ctx, theHouse } from '../context.ts'
import { forgetDirectory } from '../directory.ts'
import type { House } from '../house.ts'
import { newId } from '../id.ts'
import { sql } from '../sql.ts'
import { close } from './cells.ts'
import type { Fault } from './check.ts'
import type { Matched } from './headings.ts'
import { keepRows } from './keep-rows.ts'
import { rowsOf } from './read.ts'
import { type Counts, dryRun, recognise } from './stage.ts'

export type Brought = { file: string; area?: string; counts?: Counts; faults: Fault[]; refused?: string; kept: boolean }
type Found = { path: string; matched?: Matched; refused?: string }

/** Undoes a whole dry run: nothing of it stays. */
class DryRunOver extends Error {}

const nothing = async (): Promise<void> => undefined

const bringOne = async (ctx: Ctx, path: string, matched: Matched, keep: boolean): Promise<Brought> => {
  const importId = newId()
  const file = basename(path)
  const [circleId] = await circlesFor(ctx, [[`user:${theHouse.id}`]])
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
  await ctx.tx.run(sql`insert into imports (id, by_user, file_name, digest, area, standing, columns, headings, heading_row, circle_id)
    values (${importId}, ${ctx.actor.id}, ${file}, ${digest}, ${matched.area.name}, 'checking', ${JSON.stringify(matched.columns)}, ${JSON.stringify(matched.headings)}, ${matched.row}, ${circleId})`)
  const counts = await dryRun(ctx, { importId, circleId: circleId as number, path, matched }, nothing)
  const faults = (
    await ctx.tx.all<{ faults: Fault[] }>(sql`select faults from import_rows where import_id = ${importId} and verdict = 'wrong' order by row_no`)
  ).flatMap((r) => r.faults)
  const good = counts.wrong === 0
  if (good) await keepRows(ctx, importId, matched.area, nothing)
  const { rows, new: fresh, changed, unchanged, wrong } = counts
  await ctx.tx.run(
    sql`update imports set standing = ${good ? 'kept' : 'wrong'}, kept_at = ${good ? ctx.now : null}, rows = ${rows}, new = ${fresh}, changed = ${changed}, unchanged = ${unchanged}, wrong = ${wrong}, done = ${rows} where id = ${importId}`,
  )
  return { file, area: matched.area.label, counts, faults, kept: good && keep }
}

const found = async (house: House, folder: string): Promise<Found[]> => {
  const files = readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.xlsx') && !name.startsWith('~$'))
    .sort()
  const all = await Promise.all(
    files.map(async (name): Promise<Found> => {
      const path = join(folder, name)
      try {
        return { path, matched: await recognise(house.areas, path) }
      } catch (error) {
        if (error instanceof Refusal) return { path, refused: error.message }
        throw error
      }
    }),
  )
  const order = (f: Found): number => (f.matched ? house.areas.indexOf(f.matched.area) : -1)
  return all.sort((a, b) => order(a) - order(b) || a.path.localeCompare(b.path))
}

const refusedOf = ({ path, refused }: Found): Brought => ({ file: basename(path), faults: [], refused: refused ?? '', kept: false })

const keepEach = async (house: House, files: Found[], told: (brought: Brought) => void): Promise<Brought[]> => {
  const all: Brought[] = []
  for (const file of files) {
    const { matched } = file
    const brought = matched ? await asTheHouse(house, (ctx) => bringOne(ctx, file.path, matched, true)) : refusedOf(file)
    forgetDirectory(house)
    told(brought)
    all.push(brought)
  }
  return all
}

const tryAll = async (house: House, files: Found[], told: (brought: Brought) => void): Promise<Brought[]> => {
  const all: Brought[] = []
  const run = asTheHouse(house, async (ctx) => {
    for (const file of files) {
      const brought = file.matched ? await bringOne(ctx, file.path, file.matched, false) : refusedOf(file)
      told(brought)
      all.push(brought)
    }
    throw new DryRunOver()
  })
  await run.catch((error) => {
    if (!(error instanceof DryRunOver)) throw error
  })
  return all
}

/**
 * Brings every ledger of a folder in. Each file is one transaction: all of it or nothing. Without `keep` the
 * whole folder is one transaction that is rolled back, so that later ledgers are checked against earlier ones.
 */
export const bringFolder = async (
  house: House,
  folder: string,
  keep: boolean,
  told: (brought: Brought) => void = () => undefined,
): Promise<Brought[]> => {
  const files = await found(house, folder)
  return keep ? keepEach(house, files, told) : tryAll(house, files, told)
}

const officeFields = ['officeId', 'stationOffice']

/** The offices named in one ledger, and the county that its title rows name. */
const namedInFile = async ({ path, matched }: Found): Promise<{ offices: string[]; county: string | undefined }> => {
  const columns = Object.entries(matched?.columns ?? {}).flatMap(([i, field]) => (officeFields.includes(field) ? [Number(i)] : []))
  const headings = (matched?.row ?? 0) + 1
  const offices: string[] = []
  let county: string | undefined
  for await (const { row, cells } of rowsOf(path)) {
    if (row <= headings) county ??= countyPattern.exec(String(cells[0] ?? ''))?.[1]
    else if (columns.length === 0) break
    else offices.push(...columns.flatMap((i) => (cells[i] ? [close(String(cells[i]))] : [])))
  }
  return { offices, county }
}

/** Names that a folder's ledgers use for offices of the commission, and the county's name. */
export const officesNamedIn = async (house: House, folder: string): Promise<{ offices: string[]; county?: string }> => {
  const all = await Promise.all((await found(house, folder)).map(namedInFile))
  const county = all.find((each) => each.county)?.county
  const offices = [...new Set(all.flatMap((each) => each.offices))].sort((a, b) => a.localeCompare(b, 'zh-CN'))
  return { offices, ...(county ? { county } : {}) }
}
