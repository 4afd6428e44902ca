/** 留痕封存: sealed by the auditor, printed, compared by the leader; the whole demonstration proves itself; who looked is told to those who know the record. */
import { describe, expect, it } from 'vitest'
import { areas } from '../../src/app/areas.ts'
import { asTheHouse } from '../../src/server/context.ts'
import { everyDay } from '../../src/server/day-turn.ts'
import { verify } from '../../src/server/seal/verify.ts'
import { demoCounty } from './demo-county.ts'

const county = demoCounty('2026-03-02')

describe('留痕封存', () => {
  it('审计员现在封存，出证明；书记把交存的值填回来核对，改一位就不相符', async () => {
    const desk = await county.at('shenji')
    await desk.goes('/seals')
    await desk.page.getByRole('button', { name: '现在封存' }).click()
    await desk.page.getByRole('button', { name: /^封\s?存$/ }).click()
    const paper = desk.page.getByRole('region', { name: '第1次封存证明' })
    await paper.waitFor({ timeout: 60_000 })
    const line = (await paper.locator('code').first().textContent()) as string
    expect(line).toMatch(/^1 SM3 ([0-9a-f]{4} ?){16}$/)
    await desk.isAccessible()
    await desk.pictures('seals')
    const lead = await county.at('shuji')
    await lead.goes('/seals')
    const compare = async (text: string): Promise<string> => {
      await lead.page.getByRole('textbox', { name: '交存的封存值' }).fill(text)
      await lead.page.getByRole('button', { name: /^核\s?对$/ }).click()
      const said = lead.page.getByRole('region', { name: '核对交存的封存值' }).getByRole('listitem')
      await said.waitFor()
      return (await said.textContent()) as string
    }
    expect(await compare(line)).toBe('第1次，SM3：相符')
    await lead.page.reload()
    expect(await compare(line.slice(0, -1) + (line.endsWith('0') ? '1' : '0'))).toContain('不相符')
  })

  it('整个示范县都经得起核验：每一件都有登记留痕，内容与封存时一样', async () => {
    const told = await asTheHouse(county.house, (ctx) => verify(ctx.tx, areas, []))
    expect(told.misfit).toBeUndefined()
    expect(told.records).toBeGreaterThan(3000)
  })

  it('服务器时钟被拨回，系统管理员在页上看得到，校准以后就没有了', async () => {
    const end = everyDay(county.house, (fault) => county.faults.push(fault))
    const desk = await county.at('xitong')
    await desk.page.reload()
    const told = desk.page.getByRole('alert').filter({ hasText: '服务器时钟被拨回' })
    await told.waitFor()
    expect(await told.textContent()).toContain('现在是 2026-03-02 10:00')
    await desk.isAccessible()
    await desk.pictures('clock')
    await end()
    county.house.clockBehind = undefined
    await desk.page.reload()
    await desk.page.getByRole('heading').first().waitFor()
    expect(await told.count()).toBe(0)
  })

  it('办件的人看得到谁看过这一件', async () => {
    const lead = await county.at('shuji')
    await lead.goes('/clues')
    await lead.page.locator('[data-row]').first().click()
    await lead.page.locator('.record-head').waitFor()
    const at = new URL(lead.page.url()).pathname
    const desk = await county.at('anguan')
    await desk.goes(at)
    await desk.page.getByRole('tab', { name: /留痕/ }).click()
    await desk.page.getByText(/^谁看过 \d+$/).click()
    await desk.page.getByRole('cell', { name: '林致远' }).first().waitFor()
    await desk.isAccessible()
    await desk.pictures('looked')
  })
})
