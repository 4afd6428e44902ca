/** A list of persons as its file has it: every row with all its faults. */
import { fileFaults } from '../../../kit/ledger-words.ts'
import { Refusal, refusal } from '../../../kit/refusal.ts'
import type { Values } from '../../../kit/who.ts'
import type { Ctx } from '../../../server/context.ts'
import type { Cell } from '../../../server/imports/cells.ts'
import { type Fault, rowChecker } from '../../../server/imports/check.ts'
import { rowsOf } from '../../../server/imports/read.ts'
import { codesFor, namesFor, recognise } from '../../../server/imports/stage.ts'
import { listKey, personList } from '../list.ts'

/** More in one letter are brought in several. */
const LONGEST = 5000
const NO_HEADINGS = '没有认出人员名单：表头应当有“姓名、身份证号、单位、职务、拟任职务”中的三项以上，其中必须有“姓名”'

const headingsOf = async (path: string) =>
  recognise([personList], path).catch((error: unknown) => {
    if (error instanceof Refusal && error.message.includes(fileFaults.unknown)) throw refusal('importRefused', { why: NO_HEADINGS })
    throw error
  })

type Listed = { row: number; values: Values; cells: Cell[] }

/** The rows of a file with all their faults; a person given twice, here or on the list already, is a fault too. */
export const readList = async (
  ctx: Ctx,
  path: string,
  before: ReadonlySet<string>,
): Promise<{ headings: string[]; listed: Listed[]; faults: Fault[] }> => {
  const matched = await headingsOf(path)
  const check = rowChecker(matched, await namesFor(ctx), await codesFor(ctx))
  const seen = new Map<string, number>()
  const listed: Listed[] = []
  const faults: Fault[] = []
  for await (const { row, cells } of rowsOf(path)) {
    if (row <= matched.row + 1 || cells.every((cell) => cell === null || String(cell).trim() === '')) continue
    const checked = check(row, cells)
    const key = listKey(checked.values)
    const first = seen.get(key)
    if (before.has(key)) faults.push({ row, column: '姓名', reason: '名单中已有此人' })
    else if (first !== undefined) faults.push({ row, column: '姓名', reason: `与第${first}行重复` })
    seen.set(key, first ?? row)
    faults.push(...checked.faults)
    listed.push({ row, values: checked.values, cells })
  }
  if (listed.length === 0) throw refusal('importRefused', { why: fileFaults.empty })
  if (listed.length > LONGEST) throw refusal('importRefused', { why: fileFaults.tooLong(LONGEST) })
  return { headings: matched.headings, listed, faults }
}
