/** Every official paper that a room declares, filled and opened as a Word file, and drawn: each against GB/T 9704-2012. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import { approvalSheet } from '../src/kit/approval-sheet.ts'
import type { Area } from '../src/kit/area.ts'
import { composed, marksOf, numberMark, type OfficialPaper, unfilledIn, type ValueOf } from '../src/kit/official-paper.ts'
import { knownMarks, strayMarks } from '../src/kit/paper-marks.ts'
import { codesOf } from '../src/kit/record/code-table.ts'
import { fieldsOf } from '../src/kit/record/fields.ts'
import { words } from '../src/kit/words.ts'
import { wordOf } from '../src/server/papers.ts'
import { marksInFile, withMarksFilled } from '../src/server/papers-docx.ts'
import { openTemplate } from '../src/server/papers-template.ts'
import { whyNoTemplate } from '../src/server/template-guard.ts'
import { drawn, drawnLines, textOf, whyNotDrawn } from './office.ts'
import { all, attributes, openedFile, plain, twips } from './word-file.ts'

const DAY = '2026年3月5日'
const office: Record<string, string> = {
  county: '云岭县',
  commission: '云岭县纪委监委',
  issuer: '云岭县监察委员会',
  today: DAY,
  number: '监〔2026〕5号',
}

/** A word for each mark, by what it is: a day, a code of its table, a number where the paper has its own, else its own name. */
const sayings =
  (area: Area, paper: OfficialPaper): ValueOf =>
  (name) => {
    const mark = knownMarks(area, paper).find((each) => each.name === name)
    if (name in office) return office[name]
    if (name === numberMark(paper)) return '监建〔2026〕5号'
    if (mark?.field?.kind === 'day') return DAY
    if (mark?.field?.codes) return codesOf(mark.field.codes)[0]
    return mark && `所填的${mark.label}`
  }

const declared = areas.flatMap((area) =>
  Object.entries(area.papers ?? {}).map(([name, paper]) => [`${area.label}：${paper.label}`, area, name, paper] as const),
)
const fileOf = (area: Area, paper: OfficialPaper) => wordOf(composed(paper, sayings(area, paper), words.replaceable))

const sheet = approvalSheet(
  {
    commission: '云岭县纪委监委',
    number: '案〔2026〕1号',
    title: '某人：违规发放津贴补贴',
    step: '立案',
    basis: '《某规则》第38条',
    by: '承办甲',
    office: '第一纪检监察室',
    on: '2026-03-02',
    said: [{ label: '立案依据', says: '已掌握部分违纪事实\n第二段' }],
    signed: [
      { label: '承办部门负责人', verdict: 'agreed', name: '主任甲', on: '2026-03-03', opinion: '同意', due: true },
      { label: '分管副书记', verdict: 'agreed', name: '副书记甲', on: '2026-03-04', opinion: '事实清楚', due: true },
      { label: '纪委书记（监委主任）', due: true },
    ],
  },
  words.replaceable,
)

describe.each(declared)('%s', (_, area, __, paper) => {
  it('声明没有缺陷：状态、字段、明细都是有的，标记都认识，名称不相混', () => {
    for (const state of paper.from) expect(Object.keys(area.procedure?.states ?? { kept: {} })).toContain(state)
    const record = fieldsOf(area.record).map((field) => field.name)
    for (const field of Object.keys(paper.only ?? {})) expect(record).toContain(field)
    const about = paper.about && area.lines?.[paper.about.of]
    expect(about !== undefined).toBe(paper.about !== undefined)
    for (const field of Object.keys(paper.about?.only ?? {})) expect(fieldsOf(about!.record).map(({ name }) => name)).toContain(field)
    for (const list of Object.keys(paper.lists ?? {})) expect(Object.keys(area.lines ?? {})).toContain(list)
    expect(strayMarks(area, paper)).toEqual([])
  })

  it('必填的字段缺一项就不能出具，可以为空的不拦', () => {
    const full = sayings(area, paper)
    expect(unfilledIn(paper, full)).toEqual([])
    for (const { name, must } of marksOf(paper)) {
      for (const empty of [undefined, '', ' 　'])
        expect(
          unfilledIn(paper, (mark) => (mark === name ? empty : full(mark))),
          name,
        ).toEqual(must ? [name] : [])
    }
  })

  it('Word文件：版面、字体、文号、日期，没有空的字段', async () => {
    const { document, styleOf, file, paragraphs } = openedFile(await fileOf(area, paper))
    const margin = attributes(document, 'w:pgMar')
    expect(margin).toMatchObject({ top: String(twips(37)), bottom: String(twips(35)), left: String(twips(28)), right: String(twips(26)) })
    const said = paragraphs.filter(({ text }) => text !== '')
    for (const { xml, style } of said) {
      const face = attributes(styleOf(style), 'w:rFonts').eastAsia
      for (const run of all(xml, /<w:r>.*?<\/w:r>/g)) expect(attributes(run, 'w:rFonts')).toMatchObject({ eastAsia: face, hint: 'eastAsia' })
    }
    const faceAndSize = (style: string) => [attributes(styleOf(style), 'w:rFonts').eastAsia, attributes(styleOf(style), 'w:sz').val]
    expect(faceAndSize('BodyText')).toEqual(['仿宋_GB2312', '32'])
    expect(faceAndSize('Title')).toEqual(['方正小标宋简体', '44'])
    expect(faceAndSize('Imprint')).toEqual(['仿宋_GB2312', '28'])
    expect(said.filter(({ style }) => style === 'Title')).toHaveLength(1)
    expect(said.find(({ style }) => style === 'DocumentNumber')?.text).toMatch(/^[\u4e00-\u9fa5]+〔20\d\d〕[1-9]\d*号$/)
    expect(said.find(({ style }) => style === 'Date')?.text).toBe(DAY)
    const text = said.map((each) => each.text).join('\n')
    for (const { style, text: line } of said) if (style === 'BodyText') expect(line, '没有空的字段').not.toMatch(/[：，]$|：[，。]|，，/)
    expect(text).not.toMatch(/\{\{|\}\}|undefined|null|NaN|年0|月0|[“”]\s*[“”]|密级|机密|秘密/)
    for (const { name, must } of marksOf(paper)) if (must) expect(text).toContain(sayings(area, paper)(name))
    expect(document).not.toContain('w:highlight')
    expect(file('docProps/core.xml')).toContain(words.replaceable)
  })

  it('系统自带模板下载后就能当作本机关模板：字段都认识，一个不少，填得进去', async () => {
    const open = await openTemplate(area, paper)
    expect(whyNoTemplate(open)).toBeUndefined()
    const marks = await marksInFile(open)
    const known = knownMarks(area, paper)
    const used = known.filter((mark) => mark.used).map(({ label }) => label)
    expect([...marks].sort()).toEqual([...used].sort())
    const said = sayings(area, paper)
    const filled = await withMarksFilled(open, new Map(known.filter(({ used }) => used).map(({ label, name }) => [label, said(name)!])), {
      title: paper.label,
      description: words.fromFile,
    })
    expect(await marksInFile(filled)).toEqual([])
    const text = openedFile(filled)
      .paragraphs.map((each) => each.text)
      .join('\n')
    for (const { name, must } of marksOf(paper)) if (must) expect(text).toContain(said(name))
  })
})

describe('版记、信函和呈批表', () => {
  const [, area, , paper] = declared.find(([, { name }]) => name === 'recommendations')!

  it('抄送在上，印发机关和日期在下，之间和上下有线；没有抄送就只有印发', async () => {
    const lines = async (more: ValueOf) => {
      const { paragraphs } = openedFile(await wordOf(composed(paper, more, '')))
      return paragraphs.filter(({ xml }) => xml.includes('<w:framePr')).map(({ text }) => text)
    }
    const full = sayings(area, paper)
    expect(await lines(full)).toEqual(['', '抄送：所填的抄送。', '', `云岭县纪委监委办公室\t${DAY}印发`, ''])
    expect(await lines((mark) => (mark === 'copies' ? undefined : full(mark)))).toEqual(['', `云岭县纪委监委办公室\t${DAY}印发`, ''])
  })

  it('普通公文有红色的机关标志和分隔线，文号居中', async () => {
    const { paragraphs, styleOf } = openedFile(await fileOf(area, paper))
    const mark = paragraphs.find(({ style }) => style === 'IssuerMark')!
    expect(mark.text).toBe('云岭县监察委员会文件')
    expect(mark.xml).toContain('w:val="FF0000"')
    expect(attributes(mark.xml, 'w:spacing').before).toBe(String(twips(35)))
    expect(attributes(styleOf('DocumentNumber'), 'w:jc').val).toBe('center')
    expect(paragraphs.find(({ style }) => style === 'DocumentNumber')!.xml).toContain('<w:pBdr>')
  })

  it('信函首页有上下两组双线、没有页码，文号在右，版记没有印发机关', async () => {
    const { file, files, document, paragraphs } = openedFile(
      await wordOf(composed({ ...paper, kind: 'letter', enclosures: ['甲表', '乙表'] }, sayings(area, paper), '')),
    )
    expect(document).toContain('<w:titlePg/>')
    const header = [...files.keys()].find((name) => /word\/header\d+\.xml/.test(name))!
    expect(file(header)).toContain('thickThinSmallGap')
    expect(plain(file(header))).toBe('云岭县监察委员会')
    const footers = [...files.keys()].filter((name) => /word\/footer\d+\.xml/.test(name)).map(file)
    expect(footers.filter((xml) => xml.includes('thinThickSmallGap')).map((xml) => xml.includes('PAGE'))).toEqual([false])
    expect(attributes(paragraphs.find(({ style }) => style === 'DocumentNumber')!.xml, 'w:jc').val).toBe('right')
    const texts = paragraphs.map(({ text }) => text)
    expect(texts.join('')).not.toContain('印发')
    expect(texts).toContain('附件：1. 甲表')
    expect(texts).toContain('2. 乙表')
  })

  it('呈批表写明意见、姓名和日期，没有签的写待签', async () => {
    const { document } = openedFile(await wordOf(sheet))
    const rows = all(document, /<w:tr>.*?<\/w:tr>/g).map((row) => all(row, /<w:tc>.*?<\/w:tc>/g).map(plain))
    expect(rows).toContainEqual(['立案依据', '已掌握部分违纪事实第二段'])
    expect(rows).toContainEqual(['呈报', '第一纪检监察室承办甲　　2026年3月2日'])
    expect(rows).toContainEqual(['承办部门负责人', '同意。主任甲　　2026年3月3日'])
    expect(rows).toContainEqual(['分管副书记', '同意。事实清楚副书记甲　　2026年3月4日'])
    expect(rows.at(-1)).toEqual(['纪委书记（监委主任）', '待签'])
  })
})

describe.skipIf(whyNotDrawn)(whyNotDrawn ?? '每种文书画成页', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-official-'))
  const named = declared.map(([label, area, name, paper]) => ({ label, area, paper, file: `${area.name}-${name}` }))
  const first = named.find(({ area }) => area.name === 'recommendations')
  /** Paragraphs, so many that the name and the date would begin to fall over the end of a page. */
  const lengths = [1, 2, 3, 4, 5, 6, 22, 23, 24, 25]
  const ofLength = (length: number) =>
    composed({ ...first!.paper, text: Array.from({ length }, (_, i) => `第${i + 1}段。`) }, sayings(first!.area, first!.paper), '')
  let said = ''
  beforeAll(async () => {
    for (const { area, paper, file } of named) writeFileSync(join(folder, `${file}.docx`), await fileOf(area, paper))
    writeFileSync(join(folder, 'letter.docx'), await wordOf(composed({ ...first!.paper, kind: 'letter' }, sayings(first!.area, first!.paper), '')))
    writeFileSync(join(folder, 'sheet.docx'), await wordOf(sheet))
    for (const length of lengths) writeFileSync(join(folder, `long${length}.docx`), await wordOf(ofLength(length)))
    said = drawn(folder, [...named.map(({ file }) => `${file}.docx`), ...lengths.map((n) => `long${n}.docx`), 'letter.docx', 'sheet.docx'])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const boxesOf = (file: string): string => textOf(join(folder, `${file}.pdf`), '-bbox')
  /** In millimetres from the left and the upper edge of the sheet. */
  const wordsOn = (boxes: string) =>
    boxes
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
          ([, x, y, right, bottom, text]) => ({
            left: Number(x) / 2.8346,
            top: Number(y) / 2.8346,
            right: Number(right) / 2.8346,
            bottom: Number(bottom) / 2.8346,
            text: text!,
          }),
        ),
      )

  it('LibreOffice打开时没有警告', () => expect(said).not.toMatch(/warn|error|fail|could not/i))

  it.each(named)('$label：字在版心之内，文号、成文日期、版记都在页上', ({ area, paper, file }) => {
    const pages = wordsOn(boxesOf(file))
    for (const page of pages) {
      const body = page.filter(({ text, bottom }) => bottom < 262.5 || !/^[—\d]+$/.test(text))
      for (const { left, right, top, bottom, text } of body) {
        expect(left, text).toBeGreaterThan(27)
        // LibreOffice lets a stop that may not begin a line stand one character beyond its edge.
        expect(right, text).toBeLessThan(/[。，、；：）]$/.test(text) ? 190.5 : 185)
        // The mark of a 函 stands over the text, at the head of its first page.
        if (paper.kind !== 'letter' || page !== pages[0] || text !== office.issuer) expect(top, text).toBeGreaterThan(35.5)
        expect(bottom, text).toBeLessThan(263.5)
      }
    }
    const text = textOf(join(folder, `${file}.pdf`)).replace(/\s/g, '')
    expect(text).toMatch(/〔2026〕5号/)
    expect(text).toContain(DAY)
    expect(text).not.toMatch(/\{\{|undefined/)
    for (const { name, must } of marksOf(paper)) if (must) expect(text, name).toContain(sayings(area, paper)(name)!.replace(/\s/g, ''))
    const last = drawnLines(textOf(join(folder, `${file}.pdf`), '-bbox-layout')).at(-1)!
    const ends = last.map((line) => line.text).slice(-2)
    if (paper.kind !== 'letter') return expect(ends).toEqual([`云岭县纪委监委办公室${DAY}印发`, `—${pages.length}—`])
    expect(text).not.toContain('印发')
    expect(pages.length > 1 ? ends[1] : ends.join('')).toEqual(pages.length > 1 ? `—${pages.length}—` : expect.not.stringMatching(/—\d+—/))
  })

  it.each(lengths)('%i段的公文：署名、日期、版记和最后一段在同一页，版记在最下面', (length) => {
    const last = drawnLines(textOf(join(folder, `long${length}.pdf`), '-bbox-layout')).at(-1)!
    const at = (text: string) => last.findIndex((line) => line.text === text)
    const order = [`第${length}段。`, '云岭县监察委员会', DAY, `云岭县纪委监委办公室${DAY}印发`].map(at)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThanOrEqual(0)
    expect(order[3]).toBe(last.length - 2)
  })

  it('信函首页的机关标志在上，首页没有页码', () => {
    const [page] = drawnLines(textOf(join(folder, 'letter.pdf'), '-bbox-layout'))
    expect(page![0]!.text).toBe('云岭县监察委员会')
    expect(page!.map(({ text }) => text).join('')).not.toMatch(/—\d+—/)
  })

  it('呈批表画在一页上，签批的人都在', () => {
    const pages = drawnLines(textOf(join(folder, 'sheet.pdf'), '-bbox-layout'))
    expect(pages).toHaveLength(1)
    expect(pages[0]!.map(({ text }) => text).join('')).toMatch(/主任甲.*副书记甲.*待签/)
  })
})
