/** What an officer does at a page: fills a form by its labels, takes a step, signs, reads a number. */
import AxeBuilder from '@axe-core/playwright'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { DemoAccount } from '../../src/app/demo.ts'

export type Desk = Awaited<ReturnType<typeof sitDown>>

/** Runs in the page: ends once nothing that comes in or goes out is still on its way. What has just been asked for sets out some frames later. */
const allArrived = async (): Promise<void> => {
  type Moving = { effect: { getTiming(): { iterations: number } } | null; finished: Promise<unknown> }
  type Page = { document: { getAnimations(): Moving[] }; requestAnimationFrame(next: (at: number) => void): void }
  const { document, requestAnimationFrame } = globalThis as unknown as Page
  for (let still = 0; still < 5; ) {
    await new Promise(requestAnimationFrame)
    const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
    still = ending.length === 0 ? still + 1 : 0
    await Promise.allSettled(ending.map(({ finished }) => finished))
  }
}

/** Pictures are kept only when `SCREENS` names a folder: a test leaves no trace in the tree. */
const screens = process.env.SCREENS

/** By its whole label where there is such a one, else by a part of it. */
const fieldOf = async (within: Locator, label: string): Promise<Locator> => {
  const labelled = (hasText: RegExp | string) => within.locator('.field').filter({ has: within.page().locator('label', { hasText }) })
  const part = labelled(label).first()
  await part.waitFor()
  const whole = labelled(new RegExp(`^${label}\\*?$`)).first()
  return (await whole.count()) ? whole : part
}

/** Fills the control of a field, whatever it is: a choice is typed and confirmed, as a person at the keyboard does. */
const fill = async (field: Locator, value: string): Promise<void> => {
  const { keyboard } = field.page()
  if (await field.locator('.ant-radio-group').count()) return field.getByText(value, { exact: true }).click()
  if (await field.locator('textarea').count()) return field.locator('textarea').first().fill(value)
  if (await field.locator('.ant-picker').count()) {
    await field.locator('input').fill(value)
    return keyboard.press('Enter')
  }
  if (await field.locator('.ant-select').count()) {
    for (const one of value.split('、')) {
      await field.locator('input').fill(one)
      await field
        .page()
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active', { hasText: one })
        .first()
        .waitFor()
      await keyboard.press('Enter')
    }
    await field.locator('input').blur()
    // A list that is still closing is neither there for a person nor gone for a check.
    return field.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').first().waitFor({ state: 'hidden' })
  }
  return field.locator('input').first().fill(value)
}

const fillAll = async (within: Locator, values: Record<string, string>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) await fill(await fieldOf(within, label), value)
}

const signIn = async (page: Page, address: string, { account, password }: DemoAccount): Promise<void> => {
  await page.goto(address)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('口令', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.locator('nav').first().waitFor()
}

/** Signs somebody in at a page of 1366×768. */
export const sitDown = async (browser: Browser, address: string, who: DemoAccount, complain: (says: string) => void) => {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await signIn(page, address, who)
  page.on('pageerror', (error) => complain(`${who.account}: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && complain(`${who.account}: ${message.text()}`))
  const settled = async (): Promise<void> => {
    await page.waitForLoadState('networkidle')
    await page.locator('.bone').first().waitFor({ state: 'detached' })
  }
  return {
    page,
    name: who.name,
    goes: async (path: string): Promise<void> => {
      await page.goto(`${address}${path}`)
      await settled()
    },
    settled,
    /** Fills fields by their labels wherever they stand. */
    fills: fillAll,
    /** Registers a record and says where it lies. */
    registers: async (path: string, values: Record<string, string>): Promise<string> => {
      await page.goto(`${address}${path}`)
      await fillAll(page.locator('form.register'), values)
      await page.locator('form.register').getByRole('button', { name: '登记' }).click()
      await page.locator('.record-head').waitFor()
      return new URL(page.url()).pathname
    },
    /** Takes a step through its dialog; what it asks of each line is given in the order of the lines. */
    takes: async (path: string, step: string, values: Record<string, string> = {}, lines: Record<string, string>[] = []): Promise<void> => {
      await page.goto(`${address}${path}`)
      await page.getByRole('region', { name: '办理步骤' }).getByRole('button', { name: step, exact: true }).click()
      const drawer = page.locator('.ant-drawer').last()
      await fillAll(drawer, values)
      for (const [nth, line] of lines.entries()) {
        const form = drawer.locator('.line-form').nth(nth)
        await form.getByRole('checkbox').first().check()
        await fillAll(form, line)
      }
      await drawer.locator('.dialog-foot button.ant-btn-primary').click()
      await drawer.waitFor({ state: 'detached' })
    },
    /** Signs what waits on a record. */
    signs: async (path: string, opinion = '同意'): Promise<void> => {
      await page.goto(`${address}${path}`)
      await page.getByRole('region', { name: '签批' }).getByRole('button', { name: '签批', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('签批意见').fill(opinion)
      await dialog.getByRole('button', { name: /^同\s*意$/ }).click()
      await dialog.waitFor({ state: 'detached' })
    },
    /** Is this step offered on the record to whoever sits here? */
    offers: async (path: string, step: string): Promise<boolean> => {
      await page.goto(`${address}${path}`)
      const steps = page.getByRole('region', { name: '办理步骤' })
      await steps.waitFor()
      return (await steps.getByRole('button', { name: step, exact: true }).count()) > 0
    },
    /** Where the record lies that hangs on this one, by the name of the tie. */
    tied: async (path: string, how: string): Promise<string> => {
      await page.goto(`${address}${path}?view=ties`)
      const link = page.getByRole('listitem').filter({ hasText: how }).getByRole('link').first()
      return String(await link.getAttribute('href'))
    },
    /** Takes a paper of the record as a Word file, for a reason where one is asked for. */
    issues: async (path: string, paper: string, why?: string): Promise<Buffer> => {
      await page.goto(`${address}${path}?view=papers`)
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: `出具${paper}` }).click()
      if (why) {
        await page.getByLabel('出具理由').fill(why)
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^出\s*具$/ })
          .click()
      }
      const file = await coming
      return readFileSync(await file.path())
    },
    /** What an address of the interface answers to whoever sits here. */
    asks: async <T>(path: string): Promise<T> => (await page.request.get(`${address}${path}`)).json() as Promise<T>,
    /** No serious finding of the accessibility check on the page as it stands, once what comes in has come in. */
    isAccessible: async (): Promise<void> => {
      await page.evaluate(allArrived)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      const said = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
      expect(said, page.url()).toEqual([])
    },
    /** Keeps a picture of the page under this name, when pictures are wanted. */
    pictures: async (name: string): Promise<void> => {
      if (!screens) return
      mkdirSync(screens, { recursive: true })
      await page.evaluate(allArrived)
      await page.screenshot({ path: join(screens, `${name}.png`) })
    },
  }
}
