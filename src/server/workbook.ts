/** An Excel workbook written row by row into a file: whatever its length, no table is ever held in memory. */
import { type Part, writeZip } from './zip-out.ts'

export type Cell = string | number | null
export type Sheet = { name: string; widths: number[]; heading: boolean; rows: AsyncIterable<Cell[]> | Iterable<Cell[]> }

/** The most that a cell of Excel holds. */
const CELL = 32_767
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const pack = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML has no place for these. */
const isUnspeakable = (code: number): boolean => (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff
const spoken = (text: string): string => Array.from(text, (letter) => (isUnspeakable(letter.charCodeAt(0)) ? '' : letter)).join('')
const plain = (text: string): string => spoken(text.slice(0, CELL).toWellFormed()).replace(/[&<>"]/g, (mark) => marks[mark] ?? '')

const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

const cellXml = (cell: Cell, column: number, row: number): string => {
  if (cell === null || cell === '') return ''
  const at = `${letters(column)}${row}`
  return typeof cell === 'number'
    ? `<c r="${at}"><v>${cell}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${plain(cell)}</t></is></c>`
}

async function* sheetXml({ widths, heading, rows }: Sheet): AsyncGenerator<string> {
  const frozen = heading
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : ''
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')
  yield `${head}<worksheet xmlns="${main}">${frozen}<cols>${columns}</cols><sheetData>`
  let row = 0
  for await (const cells of rows) {
    row += 1
    yield `<row r="${row}">${cells.map((cell, column) => cellXml(cell, column, row)).join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

/** The parts of a workbook of these sheets, in the order that Excel reads them; the sheets last, so that a later one may tell of an earlier. */
const partsOf = (sheets: Sheet[]): Part[] => {
  const list = sheets.map((_, i) => i + 1)
  const override = (part: string, type: string): string => `<Override PartName="/xl/${part}" ContentType="${kind}.${type}+xml"/>`
  const types = [override('workbook.xml', 'sheet.main'), ...list.map((n) => override(`worksheets/sheet${n}.xml`, 'worksheet'))].join('')
  const tabs = sheets
    .map(({ name }, i) => `<sheet name="${plain(name.replace(/[\\/?*[\]:]/g, '').slice(0, 31))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')
  const ties = list.map((n) => `<Relationship Id="rId${n}" Type="${rel}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')
  const xml =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  return [
    ['[Content_Types].xml', [`${head}<Types xmlns="${pack}/content-types">${xml}${types}</Types>`]],
    [
      '_rels/.rels',
      [
        `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    ],
    ['xl/workbook.xml', [`${head}<workbook xmlns="${main}" xmlns:r="${rel}"><sheets>${tabs}</sheets></workbook>`]],
    ['xl/_rels/workbook.xml.rels', [`${head}<Relationships xmlns="${pack}/relationships">${ties}</Relationships>`]],
    ...sheets.map((sheet, i): Part => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
  ]
}

/** Writes the workbook to this file, one sheet after the other. */
export const writeWorkbook = (path: string, sheets: Sheet[]): Promise<void> => writeZip(path, partsOf(sheets))
