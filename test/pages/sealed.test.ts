/** In two browsers: what the handler's page is given holds nothing of the reporter; a release by two signatures opens it to the asker alone, under their name. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoCounty } from './demo-county.ts'

const county = demoCounty('2026-03-02')
const NAME = '柳望舒'
const CONTACT = '13912340077'
let petition = ''
let clue = ''

/** Everything that a page is answered from now on, as text. */
const listening = (page: Page): string[] => {
  const heard: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/'))
      response.text().then(
        (text) => heard.push(text),
        () => undefined,
      )
  })
  return heard
}

describe('举报人保护', () => {
  it('信访室登记，逐次点开查看；转出前指出会暴露举报人的字', async () => {
    const intake = await county.at('xinfang')
    petition = await intake.registers('/petitions/new', {
      收到日期: '2026-03-02',
      信访渠道: '来信',
      是否实名: '实名',
      举报人: NAME,
      联系方式: CONTACT,
      被反映人: '葛青峰',
      单位: '双溪镇',
      职级: '一般干部',
      内容摘要: '本人在村里记账，反映葛青峰克扣土地流转费',
    })
    await intake.settled()
    const panel = intake.page.getByRole('region', { name: '举报人保护' })
    await panel.getByRole('button', { name: '查看举报人' }).click()
    await panel.getByText(CONTACT).waitFor()
    await intake.page.getByText('查看已留痕').scrollIntoViewIfNeeded()
    await intake.isAccessible()
    await intake.pictures('sealed')
    await intake.takes(petition, '甄别分类', { 类别: '检举控告', 初重: '初次' })
    await intake.goes(petition)
    const guard = intake.page.getByRole('region', { name: '转出前核对' })
    await guard.getByRole('button', { name: '找出会暴露举报人的字' }).click()
    await guard.getByText('■■在村里记账').waitFor()
    await intake.isAccessible()
    await intake.pictures('before-handing-on')
  })

  it('移送、分办到承办人：承办人得到的一切里没有举报人', async () => {
    const intake = await county.at('xinfang')
    const head = await county.at('jianduj1-fuze')
    const handler = await county.at('jianduj1-jia')
    await intake.takes(petition, '移送承办部门', {
      承办部门: '第一纪检监察室',
      拟办意见: '反映具体，拟移送',
      举报人保护: '已改用隐去后的摘要',
      转出用的摘要: '反映葛青峰克扣土地流转费',
    })
    await (await county.at('fushuji')).signs(petition)
    const clueOffice = await county.at('anguan')
    clue = await clueOffice.tied(petition, '信访转为线索')
    await clueOffice.takes(clue, '分办', { 承办部门: '第一纪检监察室', 承办人: handler.name, 对象层级: '一般干部', 分办意见: '请办理' })
    await (await county.at('shuji')).signs(clue)
    for (const desk of [handler, head]) {
      const heard = listening(desk.page)
      for (const view of ['', '?view=course', '?view=ties', '?view=history', '?view=files', '?view=papers']) await desk.goes(`${clue}${view}`)
      await desk.goes('/')
      await desk.goes(`/search?q=${encodeURIComponent('葛青峰')}`)
      const all = [...heard, await desk.page.content()].join('\n')
      expect(heard.length).toBeGreaterThan(10)
      expect(all).toContain('葛青峰')
      for (const word of desk === handler ? [NAME, CONTACT, '在村里记账'] : [NAME, CONTACT]) expect(all.includes(word), word).toBe(false)
    }
  })

  it('申请知悉，两人签批，只有申请人看得到，带本人姓名', async () => {
    const handler = await county.at('jianduj1-jia')
    await handler.goes(clue)
    await handler.page.getByRole('region', { name: '举报人保护' }).getByRole('button', { name: '申请知悉举报人' }).click()
    const dialog = handler.page.getByRole('dialog')
    await handler.fills(dialog, { 理由: '需要当面核实账目的来源' })
    await handler.isAccessible()
    await dialog.getByRole('button', { name: /^申\s*请$/ }).click()
    await dialog.waitFor({ state: 'detached' })
    for (const account of ['xinfang', 'fushuji']) {
      const signer = await county.at(account)
      await signer.goes('/')
      const waits = signer.page.getByRole('region', { name: '知悉举报人的申请' })
      await waits.getByText('需要当面核实账目的来源').waitFor()
      await signer.isAccessible()
      await waits.getByRole('button', { name: '同意知悉' }).click()
      await waits.getByRole('button', { name: '同意知悉' }).waitFor({ state: 'detached' })
    }
    await handler.goes('/releases')
    const mine = handler.page.getByRole('region', { name: '申请' })
    await mine.getByRole('button', { name: '查看举报人' }).click()
    await mine.getByText(CONTACT).waitFor()
    await mine
      .getByText(new RegExp(`${handler.name} 2026-03-02`))
      .first()
      .waitFor()
    await handler.isAccessible()
    await handler.pictures('release')
    const intake = await county.at('xinfang')
    await intake.goes(`${petition}?view=history`)
    await intake.page.getByText(/^谁看过/).click()
    await intake.page.getByText('获准后查看举报人信息').first().waitFor()
    const other = await county.at('jianduj1-yi')
    const heard = listening(other.page)
    await other.goes('/releases')
    await other.page.getByText('没有知悉申请').waitFor()
    expect(heard.join('').includes(NAME)).toBe(false)
  })

  it('我的申报：申报一项，列出来，可以撤回', async () => {
    const handler = await county.at('jianduj1-jia')
    await handler.goes('/disclosures')
    await handler.fills(handler.page.getByRole('region', { name: '申报一项关系' }), { 对方姓名: '葛青峰', 说明: '同村' })
    await handler.page.getByRole('button', { name: /^申\s*报$/ }).click()
    const mine = handler.page.getByRole('list', { name: '申报过的关系' })
    await mine.getByText('葛青峰').waitFor()
    await handler.isAccessible()
    await handler.pictures('disclosures')
    await mine.getByRole('button', { name: /^撤\s*回$/ }).click()
    await handler.page.getByText('没有申报过').waitFor()
  })

  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
