/** The rows of a workbook's first sheet as they are unpacked: what Excel last reckoned, not how. */
import { Unreadable } from '../../files/zip-entries.ts'
import { type Cell, momentOf } from '../cells.ts'
import { openBook } from './book.ts'
import { dayStyles } from './dates.ts'
import { type Attributes, type Ear, heard } from './heard.ts'
import { plain, sharedTexts, textGatherer } from './texts.ts'

/** `index` is the row's number as Excel shows it, from 1; cells that stand empty are null, and none comes after the last that holds something. */
export type SheetRow = { index: number; cells: Cell[] }

/** A day that is written out, as some programs do in place of a number; the hour says nothing. */
const written = (said: string): Cell => {
  const day = new Date(`${said.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? said : day
}

type Read = (kind: string, style: number, said: string) => Cell

const cellReader = (texts: readonly string[], isDay: (style: number) => boolean, since1904: boolean): Read => {
  const numberOf = (style: number, said: string): Cell => {
    const number = Number(said)
    if (Number.isNaN(number)) return said
    const moment = isDay(style) ? momentOf(number, since1904) : undefined
    return moment && !Number.isNaN(moment.getTime()) ? moment : number
  }
  return (kind, style, said) => {
    if (said === '') return null
    if (kind === 's') return texts[Number(said)] ?? null
    if (kind === 'b') return said === '1' || said === 'true'
    if (kind === 'd') return written(said)
    return kind === '' || kind === 'n' ? numberOf(style, said) : plain(said)
  }
}

const A = 64
const LETTERS = 26
const MOST_COLUMNS = 16_384

/** The column of a place such as `AB12`, from 0; beyond the last that Excel has there is nothing to read. */
const columnOf = (place: string): number => {
  let column = 0
  for (let i = 0; i < place.length; i += 1) {
    const letter = place.charCodeAt(i) - A
    if (letter < 1 || letter > LETTERS) break
    column = column * LETTERS + letter
  }
  if (column < 1 || column > MOST_COLUMNS) throw new Unreadable()
  return column - 1
}

/** Listens to a sheet; rows are handed to `take` as they end. */
const rowsEar = (read: Read, take: (row: SheetRow) => void): Ear => {
  const inCell = textGatherer()
  let row: SheetRow = { index: 0, cells: [] }
  let [column, kind, style, said] = [-1, '', -1, '']
  let [inValue, inText] = [false, false]
  const begin = ({ r, t, s }: Attributes): void => {
    column = r === undefined ? column + 1 : columnOf(r)
    kind = t ?? ''
    style = s === undefined ? -1 : Number(s)
    said = ''
  }
  const end = (): void => {
    const cell = read(kind, style, said)
    if (cell === null) return
    while (row.cells.length < column) row.cells.push(null)
    row.cells[column] = cell
  }
  return {
    open: (name, attributes) => {
      if (name === 'c') begin(attributes)
      else if (name === 'v') inValue = true
      else if (name === 'is') inText = true
      else if (inText) inCell.open(name, attributes)
      else if (name === 'row') {
        row = { index: attributes.r === undefined ? row.index + 1 : Number(attributes.r), cells: [] }
        column = -1
      }
    },
    text: (text) => {
      if (inValue) said += text
      else if (inText) inCell.text(text)
    },
    close: (name) => {
      if (name === 'v') inValue = false
      else if (name === 'c') end()
      else if (name === 'row') take(row)
      else if (name === 'is') {
        inText = false
        said = inCell.taken()
      } else if (inText) inCell.close(name)
    },
  }
}

/** Rows one by one, those without a cell among them; throws where the file is no workbook or breaks off. */
export async function* sheetRows(path: string): AsyncGenerator<SheetRow> {
  const { sheet, texts, styles, since1904 } = await openBook(path)
  const read = cellReader(await sharedTexts(texts), await dayStyles(styles), since1904)
  let rows: SheetRow[] = []
  for await (const _ of heard(
    sheet,
    rowsEar(read, (row) => rows.push(row)),
  )) {
    yield* rows
    rows = []
  }
}
