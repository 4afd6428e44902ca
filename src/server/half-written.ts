/** What a killed process left half written or no longer needed among the files, cleared at the start. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asTheHouse } from './context.ts'
import { areaNamed, type House } from './house.ts'
import { forgetUpload } from './imports/sealed-rows.ts'
import { sql } from './sql.ts'

/** An upload that had not come to its end, or an export that was not sent: never what a record has. */
const halfWritten = /^(\.[0-9a-f-]{36}|(?:export|list)-[0-9a-f-]{36}\.xlsx)$/

const leftIn = (dir: string): Promise<string[]> =>
  readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

/** Drops them, and the uploads whose rows are kept and whose names lie sealed. Only while nothing else works on these files. */
export const dropHalfWritten = async (house: House): Promise<void> => {
  for (const name of await leftIn(house.filesDir)) if (halfWritten.test(name)) await rm(join(house.filesDir, name), { force: true })
  const kept = await asTheHouse(house, ({ tx }) => tx.all<{ id: string; area: string }>(sql`select id, area from imports where standing = 'kept'`))
  for (const { id, area } of kept) await forgetUpload(house, id, areaNamed(house, area))
}
