/** 帮助: the guide, large type, the keys and the handbook, as somebody new to the office meets them. */
import { expect, describe, it } from 'vitest'
import { areas } from '../../src/app/areas.ts'
import { stepsOf } from '../../src/kit/procedure/step.ts'
import type { RecordPage } from '../../src/kit/record-page.ts'
import { fieldsOf } from '../../src/kit/record/fields.ts'
import { demoCounty } from './demo-county.ts'
import type { Desk } from './desk.ts'

const county = demoCounty('2026-03-02')

const chooses = async ({ page }: Desk, item: string): Promise<void> => {
  await page.getByRole('button', { name: '帮助', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Nothing of the page stands out to the right of the window. */
const fits = async ({ page }: Desk): Promise<void> =>
  expect(await page.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth), page.url()).toBe(true)

describe('帮助', () => {
  it('新手引导第一次登录时提出，按自己的菜单走一遍，看过就不再提出', async () => {
    const desk = await county.at('jianduj1-jia')
    await desk.goes('/')
    await desk.page.getByRole('button', { name: '第一次使用？看新手引导' }).click()
    const panel = desk.page.locator('.ant-tour')
    await panel.getByText('您的岗位是承办人').waitFor()
    await desk.isAccessible()
    await desk.pictures('tour')
    let seen = 1
    while (await panel.getByRole('button', { name: '下一步' }).count()) {
      await panel.getByRole('button', { name: '下一步' }).click()
      seen += 1
      await panel.locator('.ant-tour-title').waitFor()
    }
    expect(seen).toBeGreaterThanOrEqual(5)
    expect(seen).toBeLessThanOrEqual(7)
    await panel.getByRole('button', { name: '结束导览' }).click()
    await desk.goes('/')
    expect(await desk.page.getByRole('button', { name: '第一次使用？看新手引导' }).count()).toBe(0)
  })

  it('引导可以再看，按 Esc 离开；不看的也不再提出', async () => {
    const desk = await county.at('xitong')
    await desk.goes('/users')
    await desk.page.getByRole('button', { name: '不看新手引导' }).click()
    expect(await desk.page.locator('.help-offer').count()).toBe(0)
    await chooses(desk, '新手引导')
    const panel = desk.page.locator('.ant-tour')
    await panel.getByText('不参与业务办理').waitFor()
    await desk.page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  it('大字：工作台、台账、记录都不出边，换页、重开都记得，再点恢复', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/')
    const height = (): Promise<number> =>
      desk.page
        .locator('h1')
        .first()
        .evaluate((heading) => heading.getBoundingClientRect().height)
    const usual = await height()
    await chooses(desk, '大字')
    await desk.goes('/')
    expect((await height()) / usual).toBeCloseTo(1.25, 1)
    await fits(desk)
    await desk.pictures('large-type-desk')
    await desk.goes('/clues')
    await fits(desk)
    await desk.isAccessible()
    await desk.pictures('large-type-ledger')
    await desk.page.locator('[data-row]').first().click()
    await desk.page.locator('.record-head').waitFor()
    await desk.settled()
    await fits(desk)
    await desk.pictures('large-type')
    await chooses(desk, '恢复普通字号')
    await desk.goes('/')
    expect(await height()).toBe(usual)
  })

  it('按键：说的键都管用，写字的时候不抢键', async () => {
    const { page, goes } = await county.at('anguan')
    await goes('/clues')
    const keys = page.getByRole('dialog', { name: '按键' })
    await page.keyboard.press('?')
    await keys.waitFor()
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'hidden' })
    const search = page.getByLabel('查找姓名、拼音、编号、文号、单位、事由')
    await page.keyboard.press('/')
    expect(await search.evaluate((input) => input.matches(':focus'))).toBe(true)
    await page.keyboard.type('?jk')
    expect(await search.inputValue()).toBe('?jk')
    expect(await keys.isVisible()).toBe(false)
    await search.fill('')
    await page.locator('h1').first().click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.record-head').waitFor()
  })

  it('工作手册：按岗位读，目录跳到所选的一节，下载文档', async () => {
    const desk = await county.at('anguan')
    await chooses(desk, '工作手册')
    await desk.page.getByRole('article', { name: '案件监督管理室' }).waitFor()
    await desk.settled()
    await desk.isAccessible()
    await desk.pictures('handbook')
    await desk.page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: '三、代码表' }).click()
    const heading = desk.page.getByRole('heading', { name: '三、代码表' })
    await expect.poll(async () => (await heading.boundingBox())?.y ?? 9999).toBeLessThan(768)
    const [file] = await Promise.all([desk.page.waitForEvent('download'), desk.page.getByRole('button', { name: '下载文档' }).click()])
    expect(file.suggestedFilename()).toMatch(/工作手册（案件监督管理室）\.docx$/)
  })

  it('流程图：步骤用键盘打开，写着签批人、须填写的、期限和依据', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/charts?area=referrals')
    await desk.page.getByRole('button', { name: '发出', exact: true }).focus()
    await desk.page.keyboard.press('Enter')
    const told = desk.page.locator('.step-told')
    await told.waitFor()
    expect(await told.innerText()).toMatch(
      /由谁办理[\s\S]*党风政风监督室[\s\S]*依次签批[\s\S]*分管副书记[\s\S]*反馈期限[\s\S]*签收（5个工作日）[\s\S]*第34条/,
    )
    await desk.isAccessible()
    await desk.pictures('chart-step')
  })

  it('登记时字段所依据的条文一点就看到', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/clues/new')
    await desk.page.locator('.field').getByRole('button', { name: '线索来源的依据' }).click()
    await desk.page.locator('.wording').waitFor()
    await desk.isAccessible()
    await desk.pictures('field-help')
  })

  it('依据的问号用键盘打开、读得到条文，按 Esc 只关它自己，不关所在的抽屉', async () => {
    const desk = await county.at('anguan')
    const { page } = desk
    await desk.goes('/clues?origin=here&state=received')
    await page.locator('a[href^="/clues/"]:not([href$="/new"])').first().click()
    await page.getByRole('button', { name: '更正', exact: true }).click()
    const drawer = page.locator('.ant-drawer').filter({ hasText: '更正理由' })
    const mark = drawer.getByRole('button', { name: '线索来源的依据' })
    await mark.focus()
    await page.keyboard.press('Enter')
    const said = page.locator('.wording').filter({ visible: true })
    await said.waitFor()
    const told = String(await mark.getAttribute('aria-describedby'))
    expect((await page.locator(`[id="${told}"]`).innerText()).length).toBeGreaterThan(20)
    await desk.isAccessible()
    await page.keyboard.press('Escape')
    await said.waitFor({ state: 'hidden' })
    expect(await mark.getAttribute('aria-expanded')).toBe('false')
    expect(await drawer.isVisible()).toBe(true)
    expect(await drawer.locator('button:focus').getAttribute('aria-label')).toBe('线索来源的依据')
  })

  it('每个流程的步骤、期限、延长和按规定填写的项目，声明了依据的在页面上都打得开', async () => {
    const desk = await county.at('anguan')
    const inTable = (label: string) =>
      desk.page
        .getByRole('table', { name: label })
        .or(desk.page.getByRole('region', { name: label }))
        .first()
    for (const area of areas) {
      if (!area.procedure) continue
      const { steps, limits } = area.procedure
      await desk.goes(`/charts?area=${area.name}`)
      const ruled = Object.values(steps).filter(({ basis }) => basis)
      expect(await inTable('步骤').locator('button.cited').count(), area.label).toBe(ruled.length)
      expect(await inTable('期限').locator('button.cited').count(), area.label).toBe(Object.keys(limits).length)
      for (const { label, extendable } of Object.values(limits))
        expect(await desk.page.getByRole('button', { name: `延长“${label}”的依据` }).count(), label).toBe(extendable ? 1 : 0)
      const tables = (area.codes ?? []).filter(({ basis }) => basis)
      if (tables.length > 0) expect(await inTable('按规定填写的项目').locator('button.cited').count(), area.label).toBe(tables.length)
    }
  })

  it('记录页：能办和不能办的步骤、期限、填写的项目旁边都有问号；没有流程的登记表也有', async () => {
    const desk = await county.at('jianduj1-jia')
    for (const area of areas.filter(({ name }) => ['clues', 'cases', 'checks'].includes(name))) {
      await desk.goes(`/${area.name}`)
      const link = desk.page.locator(`a[href^="/${area.name}/"]:not([href$="/new"])`).first()
      const path = String(await link.getAttribute('href'))
      const shown = await desk.asks<RecordPage>(`/api${path}`)
      await desk.goes(path)
      const steps = area.procedure ? stepsOf(area.procedure) : {}
      const hasMark = (of: string) => desk.page.locator('.rule-mark').and(desk.page.getByLabel(`${of}的依据`, { exact: true }))
      for (const { name } of shown.steps)
        if (steps[name]?.basis) expect(await hasMark(steps[name].label).count(), `${path} ${steps[name].label}`).toBeGreaterThan(0)
      for (const { label } of shown.limits) expect(await hasMark(`期限“${label}”`).count(), `${path} ${label}`).toBeGreaterThan(0)
      for (const { label, codes, name } of fieldsOf(area.record))
        if (codes?.basis && shown.values[name] !== undefined) expect(await hasMark(label).count(), `${path} ${label}`).toBeGreaterThan(0)
      await desk.isAccessible()
    }
    const office = await county.at('dangfeng')
    await office.goes('/conduct/new')
    await office.page.getByRole('button', { name: '问题类别的依据' }).waitFor()
  })

  it('一路没有报错', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
