/** Which parts of a workbook are its first sheet, its shared texts and its styles: by the relations that the file itself declares. */
import { stat } from 'node:fs/promises'
import { posix } from 'node:path'
import { most, unpacked } from '../../files/inside.ts'
import { onDisk } from '../../files/source.ts'
import { entriesOf, Unreadable } from '../../files/zip-entries.ts'
import { attribute, hear } from './heard.ts'

type Part = AsyncIterable<Uint8Array>
export type Book = { sheet: Part; texts: Part | undefined; styles: Part | undefined; since1904: boolean }

/** The parts of a file by their names, which tell no capitals from small letters. */
const partsOf = async (path: string): Promise<(name: string) => Part | undefined> => {
  const source = onDisk(path, (await stat(path)).size)
  const entries = await entriesOf(source, most.parts)
  if (typeof entries === 'number') throw new Unreadable()
  const byName = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').toLowerCase(), entry]))
  return (name) => {
    const entry = byName.get(name.toLowerCase())
    if (entry && (entry.locked || entry.size > most.unpacked)) throw new Unreadable()
    return entry && unpacked(source, entry)
  }
}

type Relation = { id: string | undefined; kind: string; target: string }

/** What a part has to do with others; targets are meant from where it lies. */
const relationsOf = async (part: (name: string) => Part | undefined, of: string): Promise<Relation[]> => {
  const { dir, base } = posix.parse(of)
  const relations: Relation[] = []
  const list = part(posix.join(dir, '_rels', `${base}.rels`))
  if (!list) throw new Unreadable()
  await hear(list, {
    open: (name, { Id, Type = '', Target = '' }) => {
      if (name === 'Relationship') relations.push({ id: Id, kind: posix.basename(Type), target: posix.resolve('/', dir, Target).slice(1) })
    },
  })
  return relations
}

/** Opens a workbook at its first sheet of cells. */
export const openBook = async (path: string): Promise<Book> => {
  const part = await partsOf(path)
  const workbook = (await relationsOf(part, '')).find(({ kind }) => kind === 'officeDocument')?.target
  const told = workbook && part(workbook)
  if (!told) throw new Unreadable()
  const relations = await relationsOf(part, workbook)
  const sheets: (string | undefined)[] = []
  let since1904 = false
  await hear(told, {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push(attribute(attributes, 'id'))
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    },
  })
  const of = (kind: string): Relation | undefined => relations.find((relation) => relation.kind === kind)
  const cells = relations.filter(({ kind }) => kind === 'worksheet')
  const first = sheets.map((id) => cells.find((relation) => relation.id === id)).find((relation) => relation !== undefined)
  const sheet = first && part(first.target)
  if (!sheet) throw new Unreadable()
  return { sheet, texts: part(of('sharedStrings')?.target ?? ''), styles: part(of('styles')?.target ?? ''), since1904 }
}
