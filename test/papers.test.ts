/** The Word files of the papers against GB/T 9704-2012: the measures in the file itself, and the lines of a page as they are drawn. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthTable } from '../src/areas/reports/papers/month.ts'
import { quarterBulletin } from '../src/areas/reports/papers/quarter.ts'
import { yearReport } from '../src/areas/reports/papers/year.ts'
import { type Block, blanksIn, type FigureValue, filled, type Paper, runsIn, runText } from '../src/kit/paper.ts'
import { inWords } from '../src/law/day.ts'
import { wordOf } from '../src/server/papers.ts'
import { drawn, drawnLines, textOf, whyNotDrawn } from './office.ts'
import { all, attributes, one, openedFile, plain, twips } from './word-file.ts'

const words = { county: '云岭县', commission: '云岭县纪委监委', period: '2025年度', signedOn: inWords('2026-03-05') }

/** Every figure and every part of one gets a number of its own, from 1001 on. */
const withFigures = (paper: Paper, blanks: [string, string][] = []): Paper => {
  const figures = new Map<string, FigureValue & { parts: { key: string; value: number }[] }>()
  let next = 1001
  for (const run of runsIn(paper)) {
    if (!('figure' in run)) continue
    const figure = figures.get(run.figure) ?? { value: next++, unit: '件', parts: [] }
    if (run.part && !figure.parts.some((part) => part.key === run.part)) figure.parts.push({ key: run.part, value: next++ })
    figures.set(run.figure, figure)
  }
  return filled(paper, { figures: figures as ReadonlyMap<string, FigureValue>, blanks: new Map(blanks), words })
}

const opened = async (paper: Paper) => openedFile(await wordOf(paper))

const year = withFigures(yearReport(words), [
  ['caseField', '工程建设'],
  ['plan1', '把“两个维护”摆在首位。\n　　做实 <A&B> 清单\u0007。'],
])

describe('年度报告的Word文件：版面', async () => {
  const { document, file, files, styleOf, paragraphs } = await opened(year)

  it('A4纸，天头37、订口28，版心156×225毫米', () => {
    expect(attributes(document, 'w:pgSz')).toMatchObject({ w: String(twips(210)), h: String(twips(297)) })
    const margin = attributes(document, 'w:pgMar')
    expect(margin).toMatchObject({ top: String(twips(37)), bottom: String(twips(35)), left: String(twips(28)), right: String(twips(26)) })
    expect(Number(margin.footer)).toBeLessThan(twips(35) - 320)
  })

  it('网格每面22行、每行28字，行距固定，装得下22行而装不下23行', () => {
    const grid = attributes(document, 'w:docGrid')
    expect(grid.type).toBe('linesAndChars')
    const width = twips(210) - twips(28) - twips(26)
    expect(Math.floor(width / (16 * 20 + Number(grid.charSpace) / 204.8))).toBe(28)
    expect(Math.floor((twips(297) - twips(37) - twips(35)) / Number(grid.linePitch))).toBe(22)
    expect(attributes(styleOf('Normal'), 'w:spacing')).toMatchObject({ line: grid.linePitch, lineRule: 'exact' })
  })

  it.each([
    ['Title', '方正小标宋简体', 44, 'center'],
    ['BodyText', '仿宋_GB2312', 32, 'both'],
    ['Salutation', '仿宋_GB2312', 32, 'both'],
    ['Heading1', '黑体', 32, 'both'],
    ['Heading2', '楷体_GB2312', 32, 'both'],
    ['Heading3', '仿宋_GB2312', 32, 'both'],
    ['Note', '仿宋_GB2312', 24, 'both'],
    ['Footer', '宋体', 28, 'left'],
  ])('%s 用 %s，%i 半磅', (id, face, halfPoints, align) => {
    const style = styleOf(id)
    expect(attributes(style, 'w:rFonts')).toEqual({ ascii: face, hAnsi: face, eastAsia: face, cs: face })
    expect(attributes(style, 'w:sz').val).toBe(String(halfPoints))
    expect(attributes(style, 'w:jc').val).toBe(align)
    expect(style.includes('<w:b/>')).toBe(id === 'Heading3')
    expect(file('word/fontTable.xml')).toContain(`w:name="${face}"`)
  })

  it('每一段文字都按角色写明中西文字体，并提示按中文取字', () => {
    for (const paragraph of paragraphs.filter((each) => each.text !== '')) {
      const face = attributes(styleOf(paragraph.style), 'w:rFonts').eastAsia
      for (const run of all(paragraph.xml, /<w:r>.*?<\/w:r>/g))
        expect(attributes(run, 'w:rFonts')).toEqual({ ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' })
    }
  })

  it('正文和层次标题首行缩进2字，主送顶格', () => {
    for (const id of ['BodyText', 'Heading1', 'Heading2', 'Heading3']) expect(attributes(styleOf(id), 'w:ind').firstLineChars).toBe('200')
    expect(styleOf('Salutation')).not.toContain('<w:ind')
  })

  it('页码：半角数字，两边一字线，单页右空一字、双页左空一字', () => {
    expect(file('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const relations = file('word/_rels/document.xml.rels')
    const footer = (kind: string) => {
      const id = one(document, new RegExp(`<w:footerReference [^>]*w:type="${kind}"[^>]*>`, 'g')).match(/r:id="(\w+)"/)?.[1]
      return file(`word/${one(relations, new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`, 'g')).match(/Target="([^"]+)"/)?.[1]}`)
    }
    for (const [kind, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      expect(plain(footer(kind))).toBe('—  —')
      expect(footer(kind)).toMatch(/<w:t[^>]*>— <\/w:t>.*<w:instrText[^>]*>PAGE<\/w:instrText>.*<w:t[^>]*> —<\/w:t>/)
      expect(attributes(footer(kind), 'w:jc').val).toBe(side)
      expect(attributes(footer(kind), 'w:ind')).toEqual({ [side]: '280' })
      expect(attributes(footer(kind), 'w:rFonts').eastAsia).toBe('宋体')
    }
  })

  it('属性写明名称和平台，不引用文件以外的东西', () => {
    expect(file('docProps/core.xml')).toContain(`<dc:title>${year.name}</dc:title>`)
    expect(file('docProps/core.xml')).toContain('<dc:creator>明鉴</dc:creator>')
    for (const [name, text] of files) if (name.endsWith('.rels')) expect(text).not.toContain('TargetMode')
  })
})

describe('年度报告的Word文件：文字', async () => {
  const { document, paragraphs } = await opened(year)
  const texts = paragraphs.map((each) => each.text)

  it('每个指标的数都在文中，没有剩下的标记', () => {
    const figures = runsIn(year).flatMap((run) => ('figure' in run ? [run] : []))
    expect(figures.length).toBeGreaterThan(40)
    for (const block of year.blocks) {
      if (block.kind === 'table' || block.runs.some((run) => 'blank' in run && run.blank === 'plan1')) continue
      expect(texts).toContain(block.runs.map(runText).join(''))
    }
    for (const { value } of figures) expect(texts.join('\n')).toContain(String(value))
    expect(texts.join('\n')).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|NaN|—/)
  })

  it('没有填写的空以黄底的六角括号标出，填写的不标', () => {
    const marked = all(document, /<w:r>.*?<\/w:r>/g).filter((run) => run.includes('<w:highlight w:val="yellow"/>'))
    const open = runsIn(year).flatMap((run) => ('blank' in run && run.text === undefined ? [run.hint] : []))
    expect(open.length).toBe(blanksIn(year).length - 2)
    expect(marked.map(plain)).toEqual(open.map((hint) => `〔${hint}〕`))
  })

  it('只填了空格的空仍是没有填写', async () => {
    const runs = [{ blank: 'a', hint: '某某局', text: ' 　' }]
    const blank = await opened({ name: '空', blocks: [{ kind: 'text', runs }] })
    expect(blank.document).toContain('<w:highlight w:val="yellow"/>')
    expect(blank.paragraphs.map((each) => each.text)).toEqual(['〔某某局〕'])
  })

  it('一个空里写了两段就是两段，尖括号照写，不能存在于文件里的字符去掉', () => {
    expect(texts).toContain('一是提高站位抓监督。把“两个维护”摆在首位。')
    expect(texts).toContain('做实 <A&B> 清单。')
    expect(document).not.toContain('\u0007')
  })

  it('标题分成词意完整的两行，下空一行', () => {
    const title = paragraphs[0]
    expect(title?.style).toBe('Title')
    expect(all(title?.xml ?? '', /<w:r>.*?<\/w:r>/g).map((run) => (run.includes('<w:br/>') ? `/${plain(run)}` : plain(run)))).toEqual([
      '云岭县',
      '纪委监委',
      '2025年度',
      '/政治监督工作情况报告',
    ])
    expect(paragraphs[1]?.text).toBe('')
  })

  it('成文日期不编虚位、右空四字，署名在日期上居中', () => {
    const [signature, date] = paragraphs.slice(-2)
    expect([signature?.style, signature?.text, date?.style, date?.text]).toEqual(['Signature', '云岭县纪委监委', 'Date', '2026年3月5日'])
    const oneCharacter = (twips(210) - twips(28) - twips(26)) / 28
    expect(Number(attributes(date?.xml ?? '', 'w:ind').right)).toBe(Math.round(4 * oneCharacter))
    // Seven characters over six: half a character further out on each side.
    expect(Number(attributes(signature?.xml ?? '', 'w:ind').right)).toBe(Math.round(3.5 * oneCharacter))
  })
})

describe('文号、标题和表格', () => {
  const withNumber = (docNumber: string): Paper => ({ name: '建议书', docNumber, blocks: [{ kind: 'title', runs: [{ text: '监察建议书' }] }] })

  it.each(['云纪建〔2026〕5号', '云纪建[2026]5号', '云纪建（2026）5号'])('文号 %s 的年份用六角括号，居中，在标题之上', async (typed) => {
    const { paragraphs, styleOf } = await opened(withNumber(typed))
    const styles = paragraphs.map((each) => each.style)
    expect(paragraphs[styles.indexOf('DocumentNumber')]?.text).toBe('云纪建〔2026〕5号')
    expect(attributes(styleOf('DocumentNumber'), 'w:jc').val).toBe('center')
    expect(styles.indexOf('DocumentNumber')).toBeLessThan(styles.indexOf('Title'))
  })

  it('没有文号就没有文号的位置', async () => {
    const { paragraphs } = await opened(year)
    expect(paragraphs.some((each) => each.style === 'DocumentNumber')).toBe(false)
  })

  it('标题不在数词后断行，短标题不断', async () => {
    const breaks = async (paper: Paper) => {
      const { paragraphs } = await opened(paper)
      const title = paragraphs.find((each) => each.style === 'Title')
      return plain((title?.xml ?? '').replaceAll('<w:br/>', '<w:t>/</w:t>'))
    }
    expect(await breaks(monthTable(words))).toBe('云岭县查处违反中央/八项规定精神问题统计表')
    expect(await breaks(quarterBulletin({ ...words, period: '2025年第一季度' }))).toBe('云岭县纪委监委通报2025年第一季度/监督检查审查调查情况')
    expect(await breaks(withNumber('云纪建〔2026〕5号'))).toBe('监察建议书')
  })

  const fits = (table: string) => {
    const columns = all(table, /<w:gridCol [^>]*w:w="(\d+)"/g).map(Number)
    expect(columns.every((width) => width > 0)).toBe(true)
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(twips(210) - twips(28) - twips(26))
    return columns.length
  }

  it('月报表：两张表占满版心，有边框，表头每页重复，数都在格里', async () => {
    const paper = withFigures(monthTable(words))
    const { document, paragraphs } = await opened(paper)
    const tables = all(document, /<w:tbl>.*?<\/w:tbl>/g)
    expect(tables.map(fits)).toEqual([7, 12])
    for (const table of tables) {
      expect(all(table, /<w:tblHeader\/>/g)).toHaveLength(1)
      expect(one(table, /<w:tr>.*?<\/w:tr>/g)).toContain('<w:tblHeader/>')
      for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) expect(attributes(table, `w:${side}`).val).toBe('single')
    }
    const cells = paragraphs.filter((each) => each.style === 'Cell').map((each) => each.text)
    for (const run of paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : []))) expect(cells).toContain(runText(run))
    // 小四 for seven columns, 五号 for twelve.
    expect(tables.map((table) => attributes(table, 'w:sz').val)).toEqual(['24', '21'])
  })

  it('二十列的表也在版心之内，最后一行不全的补空格', async () => {
    const head = Array.from({ length: 20 }, (_, i) => `指标${i + 1}`)
    const rows = [head.map((_, i) => [{ text: String(i * 53) }]), [[{ text: '对落实两个责任不力的情况开展一案双查' }]]]
    const { document } = await opened({ name: '表', blocks: [{ kind: 'table', caption: '表', head, rows }] })
    expect(fits(one(document, /<w:tbl>.*?<\/w:tbl>/g))).toBe(20)
    for (const row of all(document, /<w:tr>.*?<\/w:tr>/g)) expect(all(row, /<w:tc>/g)).toHaveLength(20)
  })
})

describe.skipIf(whyNotDrawn)(whyNotDrawn ?? 'LibreOffice画出来的页', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-papers-'))
  const eightPages = '监督检查审查调查'.repeat(28 * 22)
  const blocks: Block[] = [{ kind: 'addressee', runs: [{ text: eightPages }] }]
  beforeAll(async () => {
    writeFileSync(join(folder, 'year.docx'), await wordOf(year))
    writeFileSync(join(folder, 'full.docx'), await wordOf({ name: '满页', blocks }))
    drawn(folder, ['year.docx', 'full.docx'])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('有页', () => {
    const pages = readFileSync(join(folder, 'year.pdf'), 'latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []
    expect(pages.length).toBeGreaterThan(1)
  })

  it('整页正好22行、每行28字，页码一左一右', () => {
    const pages = drawnLines(textOf(join(folder, 'full.pdf'), '-bbox-layout'))
    expect(pages.length).toBe(8)
    pages.forEach((lines, i) => {
      expect(lines.map((line) => line.text.length)).toEqual([...Array.from({ length: 22 }, () => 28), 3])
      expect(lines.at(-1)?.text).toBe(`—${i + 1}—`)
    })
    const dashes = textOf(join(folder, 'full.pdf'), '-layout')
      .split('\n')
      .filter((line) => line.includes('—'))
    const indents = dashes.map((line) => line.search(/\S/))
    expect(indents.every((indent, i) => (i % 2 === 0 ? indent > 20 : indent < 10))).toBe(true)
  })

  it('报告的要句都画出来了', () => {
    const text = textOf(join(folder, 'year.pdf')).replace(/\s/g, '')
    for (const said of [
      '政治监督工作情况报告',
      '一、工作开展情况',
      '（一）聚焦“关键少数”强化政治监督。',
      '三、下一步工作打算',
      '2026年3月5日',
      '〔某某局〕',
    ])
      expect(text).toContain(said)
  })
})
