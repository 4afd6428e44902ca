/** In the browser: a handler hands a record on, the colleague signs for it at the desk, and from then on has it; the head sees the list before a bulk hand-over. */
import { describe, expect, it } from 'vitest'
import { demoCounty } from './demo-county.ts'

const county = demoCounty('2026-03-02')

describe('转交一件事项', () => {
  it('工作台分我的、本室、等别人三面', async () => {
    const desk = await county.at('jianduj1-fuze')
    await desk.goes('/?of=office')
    await desk.page.locator('[data-row]').first().waitFor()
    await desk.isAccessible()
    await desk.pictures('desk-of-office')
    await (await county.at('anguan')).goes('/?of=others')
    await (await county.at('anguan')).page.locator('[data-row]').first().waitFor()
    await (await county.at('anguan')).pictures('desk-of-others')
  })

  it('先看清单：哪些可以移交，哪些不能、为什么', async () => {
    const head = await county.at('jianduj1-fuze')
    const [giver, taker] = [await county.at('jianduj1-jia'), await county.at('jianduj1-yi')]
    await head.goes('/handovers')
    await head.fills(head.page.locator('.handing'), { 移交人: giver.name, 接收人: taker.name, 移交理由: '岗位调整' })
    await head.page.getByRole('button', { name: '看清单' }).click()
    await head.page.locator('[data-row]').first().waitFor()
    const list = head.page.getByRole('row')
    const free = await list.filter({ hasText: '可以移交' }).count()
    expect(free).toBeGreaterThan(0)
    await head.page.getByRole('button', { name: `移交 ${free} 件` }).waitFor()
    await head.isAccessible()
    await head.pictures('handover-list')
  })

  it('承办人转交，接收人在工作台签收，承办人换了，交接经过看得到', async () => {
    const [giver, taker] = [await county.at('jianduj1-jia'), await county.at('jianduj1-yi')]
    const { items } = (await (
      await giver.page.request.post(`${county.address}/api/handovers/preview`, {
        data: { from: await idOf(giver), to: await idOf(taker) },
      })
    ).json()) as { items: { area: string; id: string; number: string; reasons: string[] }[] }
    const first = items.find(({ reasons }) => reasons.length === 0)!
    const at = `/${first.area}/${first.id}`
    await giver.goes(at)
    await giver.page
      .getByRole('region', { name: '交接' })
      .getByRole('button', { name: /^转\s*交$/ })
      .click()
    const dialog = giver.page.getByRole('dialog')
    await giver.fills(dialog, { 接收人: taker.name, 转交理由: '岗位调整' })
    await giver.isAccessible()
    await dialog.getByRole('button', { name: /^转\s*交$/ }).click()
    await giver.page.getByRole('region', { name: '交接' }).getByText('待签收').waitFor()

    await taker.goes('/')
    const offer = taker.page.getByRole('region', { name: '待签收的转交' }).getByRole('listitem').filter({ hasText: first.number })
    await offer.waitFor()
    await taker.isAccessible()
    await taker.pictures('desk-to-sign-for')
    await offer.getByRole('button', { name: /^签\s*收$/ }).click()
    await offer.waitFor({ state: 'detached' })
    await taker.goes(at)
    await taker.page.getByRole('region', { name: '交接' }).getByText('签收').first().waitFor()
    await taker.isAccessible()
    await taker.pictures('record-hands')
  })

  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})

const idOf = async (desk: Awaited<ReturnType<typeof county.at>>): Promise<string> =>
  (await (await desk.page.request.get(`${county.address}/api/session`)).json()).id
