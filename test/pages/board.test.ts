/** The focus board in a real browser: a bar and a cell open their records, the table says what the drawing shows, and it prints in grey. */
import { describe, expect, it } from 'vitest'
import { demoCounty } from './demo-county.ts'
import type { Desk } from './desk.ts'

const county = demoCounty('2026-03-02')
const year = '/board?from=2024-01-01&to=2024-12-31'

const panel = (desk: Desk, name: string) => desk.page.getByRole('region', { name, exact: true })
const open = async (account: string, path = year): Promise<Desk> => {
  const desk = await county.at(account)
  await desk.goes(path)
  await desk.page.locator('.chart svg').first().waitFor()
  await desk.settled()
  return desk
}
const drawer = (desk: Desk) => desk.page.getByRole('dialog').last()
/** How many records the drawer says there are. */
const total = async (desk: Desk): Promise<number> => {
  const says = drawer(desk).getByText(/^合计 \d+/)
  await says.waitFor()
  return Number(/^合计 (\d+)/.exec(String(await says.textContent()))?.[1])
}
const close = async (desk: Desk): Promise<void> => {
  await desk.page.keyboard.press('Escape')
  await drawer(desk).waitFor({ state: 'detached' })
}
const dark = 'svg path[fill="#1f4470"]'

describe('聚焦看板', () => {
  it('每张图旁有同样数字的表，页面可及，没有英文', async () => {
    const desk = await open('anguan')
    const charts = desk.page.locator('.chart')
    expect(await charts.count()).toBe(8)
    for (const chart of await charts.all()) expect(await chart.locator('svg').count()).toBe(1)
    await desk.isAccessible()
    const words = (await desk.page.locator('.board').innerText()).match(/(?<![\w-])[A-Za-z]{2,}(?![\w-])/g)
    expect(words).toBeNull()
    await desk.pictures('board')
  })

  it('1366宽的页面不横向滚动', async () => {
    const desk = await open('anguan')
    const { wide, seen } = await desk.page.locator('.page').evaluate((page) => ({ wide: page.scrollWidth, seen: page.clientWidth }))
    expect(wide).toBeLessThanOrEqual(seen)
  })

  it('点开图中的一根，就是表里那个数的记录', async () => {
    const desk = await open('anguan')
    const way = panel(desk, '从信访举报到处分')
    const said = await way.getByRole('row').filter({ hasText: '信访举报' }).getByRole('button').innerText()
    // Bars are drawn from below: the last path is the first stage.
    await way.locator(dark).last().click()
    expect(await total(desk)).toBe(Number(/\d+/.exec(said.replaceAll(',', ''))?.[0]))
    await close(desk)
  })

  it('季度的一根只打开那个季度的', async () => {
    const desk = await open('anguan')
    const time = panel(desk, '问题线索的时间分布')
    const said = Number(await time.getByRole('row').filter({ hasText: '一季度' }).getByRole('button').innerText())
    await time.locator(dark).first().click()
    expect(await total(desk)).toBe(said)
    await drawer(desk).getByText('2024年1月1日至2024年3月31日').waitFor()
    await close(desk)
  })

  it('用键盘打开表中的一格，返回时抽屉已关', async () => {
    const desk = await open('anguan')
    const cell = panel(desk, '各项工作的期限').getByRole('row').filter({ hasText: '问题线索（法定）' }).getByRole('button').first()
    const [kept, ended] = (await cell.innerText()).split('/').map(Number)
    expect(kept).toBeLessThanOrEqual(Number(ended))
    await cell.focus()
    await desk.page.keyboard.press('Enter')
    expect(await total(desk)).toBe(ended)
    await drawer(desk).getByText('提出处置意见并报批').first().waitFor()
    await desk.page.goBack()
    await drawer(desk).waitFor({ state: 'detached' })
  })

  it('单位和时间的一格打开那个单位那一季的', async () => {
    const desk = await open('anguan')
    const cell = panel(desk, '问题线索：单位和时间').locator('td.shade4').getByRole('button').first()
    const said = Number(await cell.innerText())
    await cell.click()
    expect(await total(desk)).toBe(said)
    await close(desk)
  })

  it('换一类问题、按月看，数字跟着换', async () => {
    const desk = await open('anguan')
    await desk.page.getByText('作风问题', { exact: true }).click()
    await panel(desk, '作风问题的问题类别').waitFor()
    await desk.page.getByText('按月', { exact: true }).click()
    await panel(desk, '作风问题的时间分布').getByRole('rowheader', { name: '12月' }).waitFor()
    expect(await panel(desk, '作风问题的时间分布').getByRole('rowheader').count()).toBe(12)
    await desk.isAccessible()
  })

  it('打印：按钮和菜单不印，图成灰色，深浅分明，长表全印', async () => {
    const desk = await open('anguan')
    await desk.page.emulateMedia({ media: 'print' })
    expect(await desk.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
    expect(await desk.page.locator('.menu').isVisible()).toBe(false)
    expect(await desk.page.evaluate("getComputedStyle(document.querySelector('.chart')).filter")).toBe('grayscale(1)')
    const tables = await desk.page.locator('.board-table').evaluateAll((all) => all.map((each) => each.scrollHeight - each.clientHeight))
    expect(Math.max(...tables)).toBeLessThanOrEqual(1)
    const fills = await panel(desk, '“四种形态”（人次）')
      .locator('svg path')
      .evaluateAll((paths) => [...new Set(paths.map((path) => path.getAttribute('fill')).filter((fill) => fill?.startsWith('#')))])
    expect(fills.length).toBeGreaterThanOrEqual(4)
    await desk.page.emulateMedia({ media: 'screen' })
  })

  it('部门负责人看到的标着“部分”', async () => {
    const desk = await open('jianduj1-fuze')
    await panel(desk, '问题线索的时间分布').getByText('部分', { exact: true }).waitFor()
  })

  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
