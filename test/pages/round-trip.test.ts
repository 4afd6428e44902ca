/** 台账导出再导入: what was taken out on the page comes back in on the page as unchanged. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoCounty } from './demo-county.ts'

const county = demoCounty('2026-03-02')

/** What the page of the import counts, by its words. */
const countedOf = async (file: string): Promise<Record<string, number>> => {
  const { page, goes, settled } = await county.at('anguan')
  await goes('/imports')
  await page.getByText('我确认台账不含国家秘密').click()
  await page.locator('input[type=file]').setInputFiles(file)
  const counts = page.locator('.counts')
  await expect.poll(async () => (await counts.innerText().catch(() => '')).replaceAll(/\s/g, ''), { timeout: 60_000 }).toMatch(/共[1-9]\d*行/)
  await settled()
  const said = (await counts.innerText()).replaceAll(/\s/g, '')
  return Object.fromEntries(
    ['新增', '变更', '未变', '有误'].map((word) => [word, Number(new RegExp(`(\\d+)${word}|${word}(\\d+)`).exec(said)?.slice(1).find(Boolean))]),
  )
}

describe('台账导出再导入', () => {
  it('页面上导出的台账，页面上再导入，一行不变', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/cases')
    await desk.page.getByRole('button', { name: '导出' }).click()
    const dialog = desk.page.getByRole('dialog', { name: '导出审查调查案件' })
    await dialog.getByLabel('导出理由').fill('年度核对')
    const [download] = await Promise.all([desk.page.waitForEvent('download'), dialog.getByRole('button', { name: /^导\s*出$/ }).click()])
    const file = `${await download.path()}.xlsx`
    writeFileSync(file, readFileSync(await download.path()))
    const counted = await countedOf(file)
    expect(counted).toMatchObject({ 新增: 0, 变更: 0 })
    expect(counted.未变).toBeGreaterThan(300)
  })
})
