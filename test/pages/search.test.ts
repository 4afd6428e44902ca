/** 查找: by name, by pinyin and by initials, namesakes told apart, and nothing for whom nothing is meant. */
import { describe, expect, it } from 'vitest'
import { readingsOfName } from '../../src/server/readings.ts'
import { demoCounty } from './demo-county.ts'
import type { Desk } from './desk.ts'

const county = demoCounty('2026-03-02')

/** A name that several people on the register bear. */
const namesake = async ({ page }: Desk): Promise<string> => {
  const seen = new Set<string>()
  for (let at = 1; at <= 6; at += 1) {
    const { items } = (await (await page.request.get(`${county.address}/api/people?size=200&page=${at}`)).json()) as { items: { name: string }[] }
    for (const { name } of items) {
      if (seen.has(name)) return name
      seen.add(name)
    }
  }
  throw new Error('the demonstration has no namesakes')
}

const box = ({ page }: Desk) => page.getByRole('combobox', { name: /^查找姓名/ })
const list = ({ page }: Desk) => page.getByRole('listbox', { name: '查找结果' })

describe('查找', () => {
  it('边写边提示，分组列出，同名的按单位、职务、年份分得清；回车打开，也能看全部', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/')
    const name = await namesake(desk)
    for (const reading of [name, ...readingsOfName(name)]) {
      await desk.page.keyboard.press('Control+k')
      await box(desk).fill(reading)
      const people = list(desk).getByRole('group', { name: '监督对象' })
      await people.getByRole('option').first().waitFor()
      if (reading !== name) continue
      const said = await people.getByRole('option').allInnerTexts()
      expect(said.length).toBeGreaterThan(1)
      expect(new Set(said).size).toBe(said.length)
      for (const each of said) expect(each).toMatch(new RegExp(`${name}[^]*\\d{4}年生[^]*监\\d+号`))
      expect(said.join('')).not.toMatch(/\d{15}/)
      await desk.isAccessible()
      await desk.pictures('finder')
    }
    await box(desk).press('Escape')
    await box(desk).fill(readingsOfName(name)[0]!)
    await list(desk).getByRole('option').first().waitFor()
    await box(desk).press('ArrowDown')
    expect(await list(desk).getByRole('option', { selected: true }).count()).toBe(1)
    await box(desk).press('Enter')
    await desk.page.locator('.record-head').waitFor()
    expect(desk.page.url()).toContain('/people/')
  })

  it('输入法还没有选定字的时候不查', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/')
    const asked: string[] = []
    desk.page.on('request', (request) => request.url().includes('/api/search') && asked.push(request.url()))
    await box(desk).focus()
    await box(desk).dispatchEvent('compositionstart')
    await box(desk).fill('zhang')
    await desk.page.waitForTimeout(900)
    expect(asked).toEqual([])
    expect(await list(desk).count()).toBe(0)
    await box(desk).dispatchEvent('compositionend')
    await list(desk).waitFor()
    expect(asked.length).toBe(1)
  })

  it('查找页按类别看，一类之中逐页翻', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/search?q=财政')
    const kinds = desk.page.getByRole('navigation', { name: '按类别看' })
    await kinds.waitFor()
    expect(await desk.page.locator('.found-group').count()).toBeGreaterThan(2)
    await desk.isAccessible()
    await desk.pictures('search')
    await kinds.getByRole('button', { name: /^监督对象/ }).click()
    await desk.page.getByRole('navigation', { name: '翻页' }).waitFor()
    expect(await desk.page.locator('.found-group').count()).toBe(1)
    expect(new URL(desk.page.url()).searchParams.get('area')).toBe('people')
    await desk.isAccessible()
  })

  it('不知情的人什么也找不到，也看不出有没有', async () => {
    const desk = await county.at('anguan')
    const name = await namesake(desk)
    const keeper = await county.at('xitong')
    await keeper.goes(`/search?q=${encodeURIComponent(name)}`)
    await keeper.page.getByText(`没有找到“${name}”`).first().waitFor()
    expect(await keeper.page.locator('.found-group, .found-kinds').count()).toBe(0)
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
