/** In the browser, from end to end: a request for opinions is registered, listed by Excel, matched, decided by people, signed and answered; one outside the list goes back. */
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { numberOf } from '../../src/areas/opinions/test/requests.ts'
import { demoCounty } from './demo-county.ts'
import type { Desk } from './desk.ts'

const county = demoCounty('2026-03-02')

const drafter = () => county.at('dangfeng')
const list = (desk: Desk) => desk.page.getByRole('region', { name: '人员名单' })
const rowOf = (desk: Desk, name: string) => list(desk).getByRole('row').filter({ hasText: name })
const opens = (desk: Desk, name: string) => rowOf(desk, name).locator('[data-row]').first().click()

const persons = [
  ['姓名', '身份证号', '单位', '职务', '拟任职务'],
  ['示范干部戊', numberOf(701), '县财政局', '科员', '四级主任科员'],
  ['示范干部己', null, '县财政局', '科员', '四级主任科员'],
  ['示范干部庚', numberOf(704), '县教育局', '科员', '四级主任科员'],
]

describe('征求党风廉政意见', () => {
  let request = ''

  it('党风室登记来函，名单由表格带入', async () => {
    const register = await county.at('zuzhi')
    for (const [name, n, unit] of [
      ['示范干部戊', 701, '县财政局'],
      ['示范干部己', 702, '县财政局'],
      ['示范干部己', 703, '县教育局'],
    ] as const)
      await register.registers('/people/new', { 身份证号: numberOf(n), 姓名: name, 单位: unit, 职务: '科员' })
    const desk = await drafter()
    request = await desk.registers('/opinions/new', {
      来函文号: '组干函〔2026〕91号',
      来函单位: '县委组织部',
      事由: '职级晋升',
      依据文件: '职级晋升工作方案',
    })
    const bytes = await writeXlsx({ sheets: [{ name: '名单', rows: persons }] })
    await desk.page.getByLabel('选择名单文件').setInputFiles({ name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByText('我确认名单不含国家秘密').click()
    await dialog.getByRole('button', { name: /^上\s*传$/ }).click()
    await rowOf(desk, '示范干部庚').waitFor()
    expect(await list(desk).locator('[data-row]').count()).toBe(3)
  })

  it('比对名单；同名的两个人是哪一个，由人认定', async () => {
    const desk = await drafter()
    await list(desk).getByRole('button', { name: '比对名单' }).click()
    await rowOf(desk, '示范干部己').getByText('待甄别').waitFor()
    await opens(desk, '示范干部己')
    const drawer = desk.page.locator('.ant-drawer').last()
    await drawer.getByRole('listitem').filter({ hasText: '县财政局' }).getByRole('button', { name: '是本人' }).click()
    await drawer.getByText('经认定为本人').first().waitFor()
    await desk.goes(request)
    await rowOf(desk, '示范干部己').getByText('经认定为本人').waitFor()
    await desk.isAccessible()
    await desk.takes(request, '比对完成', { 会审的监督检查部门: '第一纪检监察室' })
  })

  it('会审以后逐人作出结论：不采用建议的写明理由，没有反映的一并确认', async () => {
    const desk = await drafter()
    await desk.takes(request, '送请会审')
    for (const account of ['xinfang', 'anguan', 'shenli', 'jianduj1-fuze']) await (await county.at(account)).signs(request)
    await desk.goes(request)
    await opens(desk, '示范干部庚')
    const drawer = desk.page.locator('.ant-drawer').last()
    await desk.fills(drawer, { 结论: '提示性意见', 回复表述: '所在单位正在整改，请斟酌。' })
    await desk.fills(drawer, { 不采用建议的理由: '所在单位存在系统性问题。' })
    await desk.pictures('opinion-panel')
    await drawer.getByRole('button', { name: '按此作出结论' }).click()
    await desk.goes(request)
    await list(desk)
      .getByRole('button', { name: /一并确认无反映 2 人次/ })
      .click()
    await desk.page.getByRole('button', { name: /^确\s*认$/ }).click()
    await rowOf(desk, '示范干部戊').getByText('无不良反映').nth(1).waitFor()
  })

  it('副书记、书记签批后回函；档案里看得到这次回复', async () => {
    const desk = await drafter()
    await desk.takes(request, '拟稿呈批')
    for (const account of ['fushuji', 'shuji']) await (await county.at(account)).signs(request)
    await desk.takes(request, '回函', { 回函文号: '纪函〔2026〕91号', 回函时间: '2026-03-02' })
    const keeper = await county.at('anguan')
    await keeper.goes('/archive?q=示范干部戊')
    await keeper.page
      .getByRole('button', { name: /^查\s*阅$/ })
      .first()
      .click()
    const drawer = keeper.page.locator('.ant-drawer').last()
    await keeper.fills(drawer, { 查阅用途: '意见回复', 查阅事由: '核对回复', 依据文号: '组干函〔2026〕91号', 与档案对象没有近亲属: '是' })
    await drawer.getByRole('button', { name: '打开档案' }).click()
    await keeper.page.getByText('纪函〔2026〕91号').first().waitFor()
    await keeper.isAccessible()
    await keeper.pictures('archive')
  })

  it('事由不在清单的来函，分管副书记批准后退回', async () => {
    const desk = await drafter()
    const outside = await desk.registers('/opinions/new', {
      来函文号: '教函〔2026〕12号',
      来函单位: '县教育局',
      事由: '清单以外的事由',
      依据文件: '职称评定工作通知',
      清单以外的事由: '职称评定',
    })
    await desk.takes(outside, '退回来函', { 退回理由: '事由不在清单', 退回说明: '职称评定不在征求意见的事由之列' })
    await (await county.at('fushuji')).signs(outside)
    await desk.goes(outside)
    await desk.page.locator('.record-head').getByText('退回').first().waitFor()
  })

  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
