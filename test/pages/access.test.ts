/** In the browser: access is asked for by number, granted until a day, seen, and ended; an emergency opens at once and is confirmed by another leader. */
import { describe, expect, it } from 'vitest'
import { demoCounty } from './demo-county.ts'
import type { Desk } from './desk.ts'

const county = demoCounty('2026-03-02')
const SUBJECT = '查阅示范对象'
let clue = ''
let number = ''
let asker: Desk

const notThere = (desk: Desk): Promise<void> => desk.page.getByText('没有这条记录，或者您无权查看').waitFor()
const choose = (desk: Desk, name: RegExp) => desk.page.getByRole('dialog').getByRole('button', { name }).click()

/** Decides on what waits above the desk. */
const decides = async (desk: Desk, button: string, values: Record<string, string>): Promise<void> => {
  await desk.goes('/')
  const waits = desk.page.getByRole('region', { name: '等我审批的查阅' })
  await waits.getByRole('button', { name: button, exact: true }).click()
  const dialog = desk.page.getByRole('dialog')
  await desk.fills(dialog, values)
  await desk.isAccessible()
  await choose(desk, /^(同意查阅|确认紧急查阅)$/)
  await dialog.waitFor({ state: 'detached' })
  await waits.waitFor({ state: 'detached' })
}

describe('查阅', () => {
  it('不知情的人打不开，按编号申请', async () => {
    const clueOffice = await county.at('anguan')
    clue = await clueOffice.registers('/clues/new', {
      被反映人: SUBJECT,
      工作单位: '县财政局',
      职务: '科员',
      职级: '一般干部',
      政治面貌: '中共党员',
      对象层级: '非县管一般干部',
      线索来源: '监督检查发现',
      主要问题线索: '违规发放津贴补贴',
    })
    const handler = await county.at('jianduj1-jia')
    await clueOffice.takes(clue, '分办', { 承办部门: '第一纪检监察室', 承办人: handler.name, 分办意见: '请办理' })
    await (await county.at('shuji')).signs(clue)
    await handler.goes(clue)
    number = (await handler.page.locator('.record-head').innerText()).match(/线〔\d{4}〕\d+号/)?.[0] ?? ''
    expect(number).not.toBe('')
    asker = await county.at('dangfeng')
    await asker.goes(clue)
    await notThere(asker)
    await asker.goes('/access')
    await asker.fills(asker.page.getByRole('region', { name: '申请查阅' }), {
      类别: '问题线索',
      编号: number,
      用途: '专项监督',
      理由: '津贴补贴专项监督，需要核对同类问题',
    })
    await asker.isAccessible()
    await asker.page.getByRole('button', { name: '提交申请' }).click()
    await asker.page.getByText('待审批').waitFor()
    expect(await asker.page.getByRole('link', { name: number }).count()).toBe(0)
    await asker.isAccessible()
  })

  it('分管副书记在工作台上同意到某日；申请人打开、查到；承办人看得到谁、为什么、到哪天', async () => {
    await decides(await county.at('fushuji'), '同意查阅', { 理由: '确有工作需要' })
    await asker.goes('/access')
    await asker.page.getByText('查阅中').waitFor()
    await asker.isAccessible()
    await asker.pictures('access')
    await asker.page.getByRole('link', { name: number }).click()
    await asker.page.locator('.record-head').getByText(SUBJECT).first().waitFor()
    await asker.goes(`/search?q=${encodeURIComponent(SUBJECT)}`)
    await asker.page.getByText(number).first().waitFor()
    const handler = await county.at('jianduj1-jia')
    await handler.goes(clue)
    const panel = handler.page.getByRole('region', { name: '获准查阅的人员' })
    await panel.getByText(asker.name).waitFor()
    await panel.getByText('需要核对同类问题').waitFor()
    await panel.getByText('到 2026-03-16').waitFor()
    await handler.isAccessible()
    await handler.goes(`${clue}?view=history`)
    await handler.page.getByText('同意查阅').first().waitFor()
  })

  it('结束查阅以后又打不开', async () => {
    await asker.goes('/access')
    await asker.page.getByRole('button', { name: '结束查阅' }).click()
    await asker.page.getByRole('list', { name: '申请和审批' }).getByText('已结束', { exact: true }).waitFor()
    await asker.goes(clue)
    await notThere(asker)
  })

  it('书记指定值班人员；紧急查阅当即打开，另一位负责人确认', async () => {
    const secretary = await county.at('shuji')
    await secretary.goes('/settings?part=access')
    await secretary.page.getByLabel('可以紧急查阅的值班人员').fill(asker.name)
    await secretary.page.keyboard.press('Enter')
    await secretary.page.getByLabel('可以紧急查阅的值班人员').blur()
    await secretary.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor({ state: 'detached' })
    await secretary.isAccessible()
    await secretary.page.getByRole('button', { name: /^保\s*存$/ }).click()
    await secretary.page.getByText('查阅的设置已改').waitFor()
    await asker.goes('/access')
    await asker.fills(asker.page.getByRole('region', { name: '申请查阅' }), { 类别: '问题线索', 编号: number, 理由: '连夜核实，来不及审批' })
    await asker.page.getByRole('button', { name: '紧急查阅，当即打开' }).click()
    await asker.page.locator('.record-head').getByText(SUBJECT).first().waitFor()
    const deputy = await county.at('fushuji')
    await decides(deputy, '确认', { 理由: '情况属实' })
    await asker.goes('/access')
    await asker.page.getByText('查阅中').waitFor()
    await deputy.goes('/access')
    await deputy.isAccessible()
    const auditor = await county.at('shenji')
    await auditor.goes('/access')
    await auditor.page.getByRole('heading', { name: '未确认的紧急查阅 0 件' }).waitFor()
    await auditor.isAccessible()
  })

  it('没有一页出错；打不开的记录浏览器自己说“没有”', () => {
    expect(county.complaints.filter((says) => !says.includes('404'))).toEqual([])
    expect(county.faults).toEqual([])
  })
})
