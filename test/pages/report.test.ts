/** In the browser, from end to end: a report is written with its numbers as figures, checked, signed by those who lead; a record is corrected, the report says so. */
import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openedFile } from '../word-file.ts'
import { demoCounty } from './demo-county.ts'
import type { Desk } from './desk.ts'

const county = demoCounty('2026-03-02')
const period = 'kind=quarter&from=2026-01-01&to=2026-03-31'

const textbox = (desk: Desk) => desk.page.getByRole('textbox', { name: /的正文$/ })
const bodyOf = (report: string): string => `/reports/body?report=${report.split('/').at(-1)}`
const saves = async ({ page }: Desk): Promise<void> => {
  await page.getByRole('button', { name: /^保\s*存$/ }).click()
  await page.getByText('已保存').first().waitFor()
}

/** Puts the caret where the pointer is; the editor takes it over a moment after it was given the focus, before anybody could press a key. */
const putsCaret = async (text: Locator, position?: { x: number; y: number }): Promise<void> => {
  await text.click(position ? { position } : {})
  await text.page().waitForTimeout(200)
}

describe('一份季度通报，从起草到签发后更正', () => {
  const writer = () => county.at('anguan')
  let report = ''
  let problems = 0
  let mistaken = ''

  it('从本季度的数字开始起草；正文里每个数字都点得开', async () => {
    const desk = await writer()
    await desk.goes(`/reports/paper?${period}`)
    await desk.page.getByRole('button', { name: '起草这份报告' }).click()
    await textbox(desk).waitFor()
    report = `/reports/${new URL(desk.page.url()).searchParams.get('report')}`
    const number = desk.page.getByRole('button', { name: /^立案.*打开背后的记录$/ }).first()
    await number.waitFor()
    await number.click()
    await desk.page
      .locator('.behind')
      .getByText(/条记录计得/)
      .waitFor()
    await desk.page.keyboard.press('Escape')
    await desk.page.locator('.behind').waitFor({ state: 'detached' })
  })

  it('手写的数字标出来，列在送审前要办的事里，也送不出去', async () => {
    const desk = await writer()
    const { page } = desk
    // Behind the last word, where no number can be under the pointer.
    const last = textbox(desk).locator('p.text').last()
    const { width, height } = (await last.boundingBox()) ?? { width: 600, height: 40 }
    await putsCaret(last, { x: width - 4, y: height - 12 })
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('本季度查处违反中央八项规定精神问题12起，共')
    await page.locator('.loose-digit', { hasText: '12' }).waitFor()
    await page.getByRole('complementary', { name: '送审前还要办' }).getByText('“12”不是引用的数字').waitFor()
    await desk.pictures('report-editor-loose')
    await saves(desk)
    await desk.goes(report)
    await page.getByRole('region', { name: '办理步骤' }).getByRole('button', { name: '送审', exact: true }).click()
    const drawer = page.locator('.ant-drawer').last()
    await drawer.locator('.dialog-foot button.ant-btn-primary').click()
    await drawer
      .getByText(/“12”不是引用的数字/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
  })

  it('换成引用的指标：按名称找到，连同上年同期一起插入', async () => {
    const desk = await writer()
    const { page } = desk
    await desk.goes(bodyOf(report))
    await page.locator('.loose-digit').waitFor()
    const line = textbox(desk).getByText('本季度查处违反中央八项规定精神问题12起，共')
    await putsCaret(line)
    await line.selectText()
    await page.keyboard.type('本季度查处违反中央八项规定精神问题')
    await page.locator('.loose-digit').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '引用指标' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('查找要引用的指标').fill('违反中央八项规定精神问题起数')
    await dialog
      .getByRole('button', { name: /^查处问题/ })
      .first()
      .click()
    await dialog.getByText('写明上年同期和增减').click()
    await desk.pictures('report-picker')
    await dialog.getByRole('button', { name: /^插\s*入$/ }).click()
    await page.keyboard.type('。')
    const number = page.getByRole('button', { name: /^查处问题 \d+，打开背后的记录$/ })
    await number.waitFor()
    problems = Number(await number.innerText())
    await textbox(desk)
      .getByText(/上年同期/)
      .waitFor()
    await desk.pictures('report-editor')
    await page.getByText('可以送审').waitFor()
    await desk.isAccessible()
    await saves(desk)
  })

  it('送审，由另一人核稿，呈请签发，副书记、书记签批', async () => {
    const desk = await writer()
    await desk.takes(report, '送审')
    await (await county.at('bangong')).takes(report, '核稿通过', { 核稿情况: '逐一打开核对，一致。' })
    await desk.takes(report, '呈请签发')
    for (const account of ['fushuji', 'shuji']) await (await county.at(account)).signs(report)
    await desk.goes(bodyOf(report))
    await desk.page.getByText('签发时的数字与现在的记录一致').waitFor()
    expect(await desk.page.getByRole('textbox').count()).toBe(0)
  })

  it('数字背后多了一条记录：报告仍是签发时的数，写明差在哪一条', async () => {
    mistaken = await (await county.at('dangfeng')).registers('/conduct/new', {
      查处时间: '2026-02-20',
      单位: '县财政局',
      问题类别: '文山会海',
      人员级别: '乡科级',
      批评教育和处理人数: '1',
      其中处分人数: '0',
      是否通报曝光: '否',
    })
    const desk = await writer()
    await desk.goes(bodyOf(report))
    const row = desk.page.getByRole('region', { name: '签发后更正' }).getByRole('row', { name: /^查处问题/ })
    await row.waitFor()
    const cells = await row.getByRole('cell').allInnerTexts()
    expect(cells.slice(1, 3)).toEqual([String(problems), String(problems + 1)])
    expect(await row.getByRole('link').getAttribute('href')).toBe(mistaken)
    await desk.page.getByRole('button', { name: /^查处问题 \d+，打开背后的记录$/ }).click()
    await desk.page.locator('.behind').getByText(`签发时为 ${problems}`).waitFor()
    await desk.isAccessible()
    await desk.page.keyboard.press('Escape')
    await desk.page.locator('.behind').waitFor({ state: 'detached' })
    await desk.pictures('report-signed')
  })

  it('文档写着报告的编号，要的话附上每个数字背后的记录编号', async () => {
    const desk = await writer()
    await desk.page.getByText('附记录编号').click()
    const [file] = await Promise.all([desk.page.waitForEvent('download'), desk.page.getByRole('button', { name: '下载文档' }).click()])
    const text = openedFile(readFileSync(await file.path()))
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n')
    expect(text).toMatch(/报〔2026〕\d+号/)
    expect(text).toContain('附：各项数字背后的记录')
  })

  it('说明理由、书记同意后重新起草，数字又是今天的', async () => {
    const desk = await writer()
    await desk.takes(report, '重新起草', { 理由: '签发后新增一起问题' })
    await (await county.at('shuji')).signs(report)
    await desk.goes(bodyOf(report))
    const number = desk.page.getByRole('button', { name: /^查处问题 \d+，打开背后的记录$/ })
    await number.waitFor()
    expect(Number(await number.innerText())).toBe(problems + 1)
  })

  it('举例：从本节数字背后的记录里选一条，拟出的句子不写姓名和单位，处理情况留给人写', async () => {
    const desk = await writer()
    const { page } = desk
    await putsCaret(textbox(desk).getByText('本季度查处违反中央八项规定精神问题'))
    await page.keyboard.press('End')
    await page.getByRole('button', { name: '举例' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('.figure-choices button').first().waitFor()
    await desk.isAccessible()
    await desk.pictures('report-example')
    await dialog.locator('.figure-choices button').first().click()
    await textbox(desk)
      .getByText(/如某单位的一[件起]/)
      .waitFor()
    await page.getByRole('complementary', { name: '送审前还要办' }).getByText('还没有填写').waitFor()
    await saves(desk)
  })

  it('正文存为模板，下一季度从它起草，数字和时期都是下一季度的', async () => {
    const desk = await writer()
    const { page } = desk
    await page.getByRole('button', { name: '存为模板' }).click()
    await page.getByLabel('模板名称').fill('季度通报（附作风问题）')
    await page.getByRole('dialog').getByRole('button', { name: '存为模板' }).click()
    await page.getByText('已存为模板').waitFor()
    await desk.goes('/reports/paper?kind=quarter&from=2025-10-01&to=2025-12-31')
    await page.getByLabel('起草所用的模板').click()
    await page.locator('.ant-select-item-option', { hasText: '季度通报（附作风问题）' }).click()
    await page.getByRole('button', { name: '起草这份报告' }).click()
    await textbox(desk).getByText('2025年第四季度，').waitFor()
    await textbox(desk).getByText('本季度查处违反中央八项规定精神问题').waitFor()
  })

  it('年度报告的空点一下就能填，填过的不再列为要办', async () => {
    const desk = await writer()
    const { page } = desk
    await desk.goes('/reports/paper?kind=year&from=2025-01-01&to=2025-12-31')
    await page.getByRole('button', { name: '起草这份报告' }).click()
    const asked = page.getByRole('complementary', { name: '送审前还要办' }).getByText('“某某领域”还没有填写')
    await asked.waitFor()
    await textbox(desk).locator('.gap', { hasText: '某某领域' }).click()
    await page.keyboard.type('工程建设')
    await textbox(desk).getByText('如针对工程建设领域').waitFor()
    await asked.waitFor({ state: 'detached' })
    await saves(desk)
  })

  it('页面没有报错，服务没有故障', () => {
    // The step that was refused answers with its reason, which the browser notes.
    expect(county.complaints.filter((each) => !each.includes('409'))).toEqual([])
    expect(county.faults).toEqual([])
  })
})
