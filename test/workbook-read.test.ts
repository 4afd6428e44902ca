/** Workbooks as other programs write them: every way a cell may be written, and files that are not what they say. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../src/server/imports/cells.ts'
import { rowsOf } from '../src/server/imports/read.ts'
import { type ZipPart, zipOf } from './zip-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-workbook-'))
let files = 0

const read = async (bytes: Buffer | string): Promise<[number, Cell[]][]> => {
  files += 1
  const path = join(folder, `${files}.xlsx`)
  writeFileSync(path, bytes)
  const rows: [number, Cell[]][] = []
  for await (const { row, cells } of rowsOf(path)) rows.push([row, cells])
  return rows
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
const relations = (...all: string[]): string => `<Relationships>${all.join('')}</Relationships>`

const frame: ZipPart[] = [
  { name: '_rels/.rels', bytes: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
  { name: 'xl/workbook.xml', bytes: '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>' },
  {
    name: 'xl/_rels/workbook.xml.rels',
    bytes: relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId3', 'styles', 'styles.xml'),
    ),
  },
  { name: 'xl/sharedStrings.xml', bytes: '<sst/>' },
  { name: 'xl/styles.xml', bytes: '<styleSheet/>' },
]

const sheetOf = (rows: string): string => `<worksheet><cols><col min="1"/></cols><sheetData>${rows}</sheetData></worksheet>`

/** The frame with these parts in place of its own. */
const book = (parts: Record<string, string>): Buffer => {
  const own = frame.filter(({ name }) => !(name in parts))
  return zipOf([...own, ...Object.entries(parts).map(([name, bytes]) => ({ name, bytes }))])
}

const sheet = (rows: string, parts: Record<string, string> = {}): Buffer => book({ 'xl/worksheets/sheet1.xml': sheetOf(rows), ...parts })

const texts = `<sst><si><t>甲</t></si><si><r><rPr><b/></rPr><t>县</t></r><r><t xml:space="preserve">公安局 </t></r><rPh sb="0" eb="1"><t>xian</t></rPh></si>
  <si><t>一_x000D_二</t></si><si><t><![CDATA[<三>]]>&amp;&#x56DB;</t></si><si/></sst>`

const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot;days&quot;"/>
  <numFmt numFmtId="172" formatCode="[Red]0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/><xf numFmtId="172"/></cellXfs></styleSheet>`

describe('单元格的各种写法', () => {
  it('共用的文字：分段的、注音的、转义的、空的；没有的编号是空', async () => {
    const cells = [0, 1, 2, 3, 4, 9].map((n) => `<c t="s"><v>${n}</v></c>`).join('')
    expect(await read(sheet(`<row r="1">${cells}<c t="inlineStr"><is><t>尾</t></is></c></row>`, { 'xl/sharedStrings.xml': texts }))).toEqual([
      [1, ['甲', '县公安局 ', '一\r二', '<三>&四', '', null, '尾']],
    ])
  })

  it('写在格里的文字、公式算出的、是否、错误、空格', async () => {
    const row = `<row r="3"><c r="A3" t="inlineStr"><is><r><t>李</t></r><r><t>四</t></r></is></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>张_x0033_</v></c>
      <c r="C3"><f>1+1</f><v>2</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#REF!</v></c><c r="F3" s="1"/><c r="AB3"><v>28</v></c></row>`
    const [[index, cells] = [0, []]] = await read(sheet(row))
    expect(index).toBe(3)
    expect(cells.slice(0, 6)).toEqual(['李四', '张3', 2, true, '#REF!', null])
    expect([cells.length, cells[27]]).toEqual([28, 28])
  })

  it('日期凭格式认；引号里的字母、颜色不算', async () => {
    const row = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>45296</v></c>`).join('')
    const day = new Date('2024-01-05T00:00:00Z')
    expect(await read(sheet(`<row>${row}</row>`, { 'xl/styles.xml': styles }))).toEqual([[1, [45296, day, day, 45296, day, 45296]]])
    const early = [1, 59, 60, 61].map((n) => `<c s="1"><v>${n}</v></c>`).join('')
    const days = ['1900-01-01', '1900-02-28', '1900-02-28', '1900-03-01'].map((text) => new Date(`${text}T00:00:00Z`))
    expect(await read(sheet(`<row>${early}<c s="1"><v>1e12</v></c></row>`, { 'xl/styles.xml': styles }))).toEqual([[1, [...days, 1e12]]])
  })

  it('写成文字的日期；写错了的照原样，由台账的规则去说', async () => {
    const row = ['2024-01-05T00:00:00', '2024-01-05', '2024-01-05T23:59:59Z', '去年'].map((said) => `<c t="d"><v>${said}</v></c>`).join('')
    const day = new Date('2024-01-05T00:00:00Z')
    expect(await read(sheet(`<row>${row}</row>`))).toEqual([[1, [day, day, day, '去年']]])
  })

  it('从一九〇四年数起的日期', async () => {
    const workbook = '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>'
    const parts = { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook }
    expect(await read(sheet('<row><c s="1"><v>43834</v></c></row>', parts))).toEqual([[1, [new Date('2024-01-05T00:00:00Z')]]])
  })

  it('不写行号、列号的依次数；带前缀的、另一种引号的照读；空行也在', async () => {
    const rows = `<x:row><x:c t='n'><x:v>1</x:v></x:c><x:c r="C1"><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row><x:row/><x:row r="9"><x:c><x:v>5</x:v></x:c></x:row><x:row/>`
    const parts = { 'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="x"><x:sheetData>${rows}</x:sheetData></x:worksheet>` }
    expect(await read(book(parts))).toEqual([
      [1, [1, null, 3, 4]],
      [2, []],
      [9, [5]],
      [10, []],
    ])
  })

  it('读的是第一张有格子的表，凭文件自己的联系找，不凭名字', async () => {
    const workbook = `<workbook xmlns:d="r"><sheets><sheet name="图" sheetId="7" d:id="c"/><sheet name="二" sheetId="3" d:id="b"/><sheet name="一" sheetId="1" d:id="a"/></sheets></workbook>`
    const parts = {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relations(
        relation('a', 'worksheet', 'worksheets/sheet1.xml'),
        relation('c', 'chartsheet', 'chartsheets/sheet1.xml'),
        relation('b', 'worksheet', '/xl/Worksheets/二.xml'),
      ),
      'xl\\worksheets\\二.xml': sheetOf('<row><c><v>2</v></c></row>'),
    }
    expect(await read(sheet('<row><c><v>1</v></c></row>', parts))).toEqual([[1, [2]]])
  })

  it('一段一段地读，断在哪里都一样', async () => {
    const long = '线索'.repeat(30_000)
    const rows = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 2}</v></c></row>`).join('')
    const all = await read(sheet(rows, { 'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si><si><t>乙</t></si></sst>` }))
    expect(all.length).toBe(3000)
    expect(all.every(([row, cells], i) => row === i + 1 && cells[0] === (i % 2 === 0 ? long : '乙'))).toBe(true)
  })
})

const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`
const wide = `<row r="1">${'<c><v>1</v></c>'.repeat(201)}</row>`

describe('读不了的文件', () => {
  it.each<[string, Buffer | string, string]>([
    ['不是压缩包', 'not a workbook', '不是可以读取的 Excel'],
    ['加了密码', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '不是可以读取的 Excel'],
    ['压缩包里没有工作簿', zipOf([{ name: '说明.txt' }]), '不是可以读取的 Excel'],
    ['没有表', book({}), '不是可以读取的 Excel'],
    ['表写到一半断了', book({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c>' }), '不是可以读取的 Excel'],
    ['标签不成对', sheet('<row><c><v>1</c></v></row>'), '不是可以读取的 Excel'],
    ['自己定义字符的', book({ 'xl/worksheets/sheet1.xml': bomb }), '不是可以读取的 Excel'],
    ['说小了的', zipOf([...frame, { name: 'xl/worksheets/sheet1.xml', bytes: sheetOf('<row/>'.repeat(9)), saysSize: 20 }]), '不是可以读取的 Excel'],
    ['锁住的', zipOf([...frame, { name: 'xl/worksheets/sheet1.xml', bytes: sheetOf('<row/>'), locked: true }]), '不是可以读取的 Excel'],
    ['没有这样的列', sheet('<row><c r="ZZZZZ1"><v>1</v></c></row>'), '不是可以读取的 Excel'],
    ['列太多', sheet(wide), '超过200列'],
  ])('%s', async (_, bytes, why) => expect(read(bytes)).rejects.toThrow(why))
})
