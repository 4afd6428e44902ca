/** The office's own templates: taken in after a look at the file, kept with their day and their hand, the newest in force. */
import { readFile } from 'node:fs/promises'
import type { Area } from '../kit/area.ts'
import type { Uploads } from '../kit/contract.ts'
import { composed, type OfficialPaper, type ValueOf } from '../kit/official-paper.ts'
import { knownMarks, type PaperMark } from '../kit/paper-marks.ts'
import { refusal } from '../kit/refusal.ts'
import { templateFaults, unknownMarks, words } from '../kit/words.ts'
import type { Ctx } from './context.ts'
import { takeIn } from './files.ts'
import { safeName } from './files/names.ts'
import { gathered, inMemory } from './files/source.ts'
import { storedPath } from './files/store.ts'
import { newId } from './id.ts'
import { wordOf } from './papers.ts'
import { marksInFile, withMarksFilled } from './papers-docx.ts'
import { sql } from './sql.ts'
import { whyNoTemplate } from './template-guard.ts'
import { writeDownForKeepers } from './trail.ts'

const MAX_BYTES = 5 * 1024 * 1024

/** A template that is in force: its file, and the marks in it by their labels. */
export type InForce = { digest: string; marks: string[] }
/** One change of a paper's template; without a file the built-in text came back. */
export type Version = {
  id: string
  area: string
  paper: string
  name: string | null
  digest: string | null
  marks: string[]
  setBy: string
  setOn: string
}

/** All versions, the newest first; of one area where it is named. */
export const versionsOf = (ctx: Ctx, area?: string): Promise<Version[]> =>
  ctx.tx.all<Version>(sql`select id, area, paper, name, digest, marks, set_by as "setBy", set_on as "setOn" from paper_templates
    where ${area ?? null}::text is null or area = ${area ?? null} order by ord desc`)

/** The templates in force of an area, by paper. */
export const templatesOf = async (ctx: Ctx, area: string): Promise<Map<string, InForce>> => {
  const newest = new Map((await versionsOf(ctx, area)).toReversed().map((version) => [version.paper, version]))
  return new Map([...newest].flatMap(([paper, { digest, marks }]) => (digest ? [[paper, { digest, marks }] as const] : [])))
}

export const templateOf = async (ctx: Ctx, area: string, paper: string): Promise<InForce | undefined> => (await templatesOf(ctx, area)).get(paper)

type Taken = { name: string; file: Buffer }

const oneFile = async (uploads: Uploads): Promise<Taken> => {
  let taken: Taken | undefined
  for await (const upload of uploads) {
    const name = safeName(upload.name)
    if (taken) throw refusal('templateRefused', { why: templateFaults.oneOnly })
    if (!/\.docx$/i.test(name)) throw refusal('fileKind', { name })
    taken = { name, file: await gathered(upload.bytes, MAX_BYTES) }
    if (taken.file.length === 0) throw refusal('fileEmpty', { name })
  }
  if (!taken) throw refusal('templateRefused', { why: templateFaults.none })
  return taken
}

/** Fills every mark once on trial: what cannot be filled is told to whoever uploads it, not to whoever needs the paper. */
const isFilled = async (file: Buffer, marks: string[]): Promise<boolean> => {
  try {
    const trial = await withMarksFilled(file, new Map(marks.map((mark) => [mark, words.none])), { title: words.unnamed, description: words.fromFile })
    return (await marksInFile(trial)).length === 0
  } catch {
    return false
  }
}

type Setting = { area: string; paper: string; name: string | null; digest: string | null; size: number | null; marks: string[] }

const write = async (ctx: Ctx, { area, paper, name, digest, size, marks }: Setting): Promise<void> => {
  await ctx.tx.run(sql`insert into paper_templates (id, area, paper, name, digest, size, marks, set_by, set_on)
    values (${newId()}, ${area}, ${paper}, ${name}, ${digest}, ${size}, ${marks}, ${ctx.actor.id}, ${ctx.today})`)
  await writeDownForKeepers(ctx, 'set template', { area, paper, name, digest })
}

/** Takes one file in as the template of a paper. Refused: another kind of file, programs in it, marks that nothing could ever fill. */
export const takeTemplate = async (ctx: Ctx, area: Area, name: string, paper: OfficialPaper, uploads: Uploads): Promise<void> => {
  const taken = await oneFile(uploads)
  const fault = whyNoTemplate(taken.file)
  if (fault) throw refusal('templateRefused', { why: fault })
  const marks = await marksInFile(taken.file)
  if (marks.length === 0) throw refusal('templateRefused', { why: templateFaults.noMarks })
  const known = new Set(knownMarks(area, paper).map(({ label }) => label))
  const unknown = marks.filter((mark) => !known.has(mark))
  if (unknown.length > 0) throw refusal('templateRefused', { why: unknownMarks(unknown) })
  if (!(await isFilled(taken.file, marks))) throw refusal('templateRefused', { why: templateFaults.notFilled })
  const { digest, size } = await takeIn(ctx, taken.name, inMemory(taken.file).pieces())
  await write(ctx, { area: area.name, paper: name, name: taken.name, digest, size, marks })
}

/** Back to the built-in text; the former files stay where they are. */
export const dropTemplate = (ctx: Ctx, area: string, paper: string): Promise<void> =>
  write(ctx, { area, paper, name: null, digest: null, size: null, marks: [] })

export const templateFile = (ctx: Ctx, digest: string): Promise<Buffer> => readFile(storedPath(ctx.house, digest))

/** The template with its marks filled. What the built-in text would leave out where it is empty stands as 无. */
export const filledTemplate = async (
  ctx: Ctx,
  { digest, marks }: InForce,
  known: readonly PaperMark[],
  value: ValueOf,
  title: string,
): Promise<Buffer> => {
  const said = known.filter(({ label }) => marks.includes(label)).map(({ label, name }) => [label, value(name)?.trim() || words.none] as const)
  return withMarksFilled(await templateFile(ctx, digest), new Map(said), { title, description: words.fromFile })
}

/** The built-in text as a file with its marks open: what an own template may begin from. */
export const openTemplate = (area: Area, paper: OfficialPaper): Promise<Buffer> => {
  const known = knownMarks(area, paper)
  const marked: ValueOf = (name) => `{{${known.find((mark) => mark.name === name)?.label ?? name}}}`
  return wordOf({ ...composed(paper, marked, words.replaceable), name: paper.label })
}
