/** In the browser: one's day — the calendar by mouse and by keys, the account of the night, the digest, an export with its reason. */
import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/law/day.ts'
import { demoCounty } from './demo-county.ts'

const county = demoCounty('2026-03-02')

describe('日历', () => {
  it('一个月：放假、调休看得出；点一天列出到期的，打开就是那件事', async () => {
    const desk = await county.at('jianduj1-jia')
    const { page } = desk
    await desk.goes('/calendar')
    const grid = page.getByRole('table', { name: '日历' })
    await grid.locator('i.makeup').first().waitFor()
    const day = String(await grid.locator('button.day:not(.outside):has(em)').last().getAttribute('data-day'))
    const due = grid.locator(`[data-day="${day}"]`)
    await due.click()
    await page.getByRole('heading', { name: inWords(day) }).waitFor()
    const list = page.getByRole('region', { name: '这一天到期的' })
    await list.getByRole('listitem').first().waitFor()
    expect(await list.getByRole('listitem').count()).toBe(Number(await due.locator('em').textContent()))
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    await desk.isAccessible()
    await desk.pictures('calendar')
    await list.getByRole('link').first().click()
    await page.locator('.record-head').waitFor()
  })

  it('键盘：方向键走一天、一周，越过月末翻到下个月；t 回到今天', async () => {
    const desk = await county.at('jianduj1-jia')
    const { page } = desk
    await desk.goes('/calendar?day=2026-03-30')
    await page.locator('[data-day="2026-03-30"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.locator('[data-day="2026-03-31"][aria-pressed="true"]').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.locator('[data-day="2026-04-07"]:focus').waitFor()
    await page.getByRole('heading', { name: '2026年4月', exact: true }).waitFor()
    await page.keyboard.press('t')
    await page.locator('[data-day="2026-03-02"][aria-pressed="true"]').waitFor()
  })

  it('一周；没有放假通知的年度说明暂按周末推算', async () => {
    const desk = await county.at('jianduj1-jia')
    await desk.goes('/calendar?view=week')
    expect(await desk.page.locator('button.day').count()).toBe(7)
    await desk.isAccessible()
    await desk.goes('/calendar?day=2027-05-01')
    await desk.page.getByText('2027年放假通知尚未发布，暂按周末推算').waitFor()
    await desk.isAccessible()
  })
})

describe('交接与核对', () => {
  it('没有核对过的说没有；核对以后逐日列出，零写作零，差额为零', async () => {
    const head = await county.at('shuji')
    await head.goes('/reconciliation')
    await head.page.getByText('还没有核对过').waitFor()
    await county.turnsDay()
    await head.goes('/reconciliation')
    const row = head.page.getByRole('region', { name: '逐日核对' }).getByRole('row').nth(1)
    await row.getByText('2026-03-02').waitFor()
    const cells = (await row.getByRole('cell').allTextContents()).slice(1).map(Number)
    const [carried, received, ...left] = cells.slice(0, 7) as [number, number, ...number[]]
    expect(carried + received).toBe(left.reduce((sum, n) => sum + n, 0))
    expect(received).toBeGreaterThan(0)
    expect(cells[7]).toBe(0)
    await head.isAccessible()
    await head.pictures('reconciliation')
  })
})

describe('今日提要', () => {
  it('工作台上一天一份，分类列出，读过收起，再看一遍也行', async () => {
    const desk = await county.at('jianduj1-jia')
    const { page } = desk
    await desk.goes('/')
    const panel = page.getByRole('region', { name: '今日提要' })
    await panel.getByRole('listitem').first().waitFor()
    await desk.isAccessible()
    await desk.pictures('digest')
    await panel.getByRole('button', { name: /^已\s*读$/ }).click()
    await panel.getByRole('button', { name: '再看一遍' }).waitFor()
    expect(await panel.getByRole('listitem').count()).toBe(0)
    await desk.goes('/')
    await panel.getByRole('button', { name: '再看一遍' }).click()
    await panel.getByRole('listitem').first().waitFor()
  })
})

describe('认领和大字', () => {
  it('全室的待办由一人认领，名字看得到，也能取消', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/')
    const row = desk.page
      .getByRole('row')
      .filter({ has: desk.page.getByRole('button', { name: '认领' }) })
      .first()
    await row.getByRole('button', { name: '认领' }).click()
    const mine = desk.page.getByRole('row').filter({ hasText: '我已认领' })
    await mine.waitFor()
    await desk.isAccessible()
    await mine.getByRole('button', { name: '取消' }).click()
    await mine.waitFor({ state: 'detached' })
  })

  it('大字时工作台各列都在，不用左右拉', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/')
    const frame = desk.page.getByRole('region', { name: '待办事项' })
    await desk.page.evaluate('document.documentElement.classList.add("large-type")')
    expect(await frame.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
    await desk.pictures('desk-large-type')
  })
})

describe('导出要写理由', () => {
  it('没有理由按不下去；写了理由给文件，记入痕迹', async () => {
    const desk = await county.at('anguan')
    const { page } = desk
    await desk.goes('/cases')
    await page.getByRole('button', { name: '导出' }).click()
    const dialog = page.getByRole('dialog', { name: '导出审查调查案件' })
    await dialog.getByLabel('导出理由').waitFor()
    const go = dialog.getByRole('button', { name: /^导\s*出$/ })
    expect(await go.isDisabled()).toBe(true)
    await dialog.getByLabel('导出理由').fill('季度案件质量分析')
    await desk.isAccessible()
    await desk.pictures('export')
    const [file] = await Promise.all([page.waitForEvent('download'), go.click()])
    expect(file.suggestedFilename()).toContain('审查调查案件')
    await dialog.waitFor({ state: 'detached' })
  })
})

describe('各页', () => {
  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
