/** Signing in at a real browser: a code, a passkey, a forced change, a session that was ended; and nothing that the policy forbids. */
import AxeBuilder from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, stepAt } from '../../src/base/users/server/totp.ts'
import { openBrowser } from '../browser.ts'
import { county } from '../helm.ts'

const c = county()
const screens = process.env.SCREENS
const complaints: string[] = []
let browser: Browser
let address = ''

beforeAll(async () => {
  // Passkeys are bound to a name, so the house is asked by its name here.
  address = (await c.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
  browser = await openBrowser()
})
afterAll(async () => browser?.close())

const sits = async (): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  // Refusals are answers; what the policy stops is a fault.
  page.on('console', (message) => message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && complaints.push(message.text()))
  await page.goto(address)
  return page
}

const types = async (page: Page, { account, password }: { account: string; password: string }): Promise<void> => {
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('口令', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

const isIn = (page: Page): Promise<void> => page.locator('nav').first().waitFor()

const isAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    page.url(),
  ).toEqual([])
}

const pictures = async (page: Page, name: string): Promise<void> => {
  if (!screens) return
  mkdirSync(screens, { recursive: true })
  await page.screenshot({ path: join(screens, `${name}.png`) })
}

const bytesOf = (base32: string): Uint8Array => {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return new Uint8Array((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
const codeAt = (secret: string, later: number): string => codeOf(bytesOf(secret), stepAt(c.house.clock()) + later)

const leaves = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /我的账号$/ }).click()
  await page.getByRole('menuitem', { name: '退出' }).click()
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
}

const asksForMyAccount = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /我的账号$/ }).click()
  await page.getByRole('menuitem', { name: '我的账号' }).click()
}

const toMyAccount = async (page: Page): Promise<void> => {
  await asksForMyAccount(page)
  await page.getByRole('heading', { name: '两步验证' }).waitFor()
}

describe('登录', () => {
  it('在“我的账号”设置动态验证码，恢复码只显示一次，下次登录要第二步', async () => {
    const { handler } = c.cast
    const page = await sits()
    await isAccessible(page)
    await types(page, handler)
    await isIn(page)
    await toMyAccount(page)
    await isAccessible(page)
    await page.getByRole('button', { name: '设置动态验证码' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('请输入本人口令确认').fill(handler.password)
    await dialog.getByRole('button', { name: '下一步' }).click()
    const secret = (await dialog.locator('.enrol-secret').innerText()).replace(/\s/g, '')
    await dialog.locator('svg').first().waitFor()
    await dialog.getByLabel('填写验证器显示的六位数字').fill(codeAt(secret, -1))
    await isAccessible(page)
    await dialog.getByRole('button', { name: '验证并启用' }).click()
    await dialog.getByRole('list', { name: '恢复码' }).waitFor()
    const codes = await dialog.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts()
    expect(codes.length).toBe(10)
    await dialog.getByRole('button', { name: '已经记下' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('还有 10 个恢复码没有用过').waitFor()
    expect(await page.content()).not.toContain(codes[0])
    await page.locator('.ant-message-notice').waitFor({ state: 'detached' })
    await pictures(page, 'my-account')
    await leaves(page)
    await types(page, handler)
    await page.getByLabel('手机上验证器显示的六位数字').fill('000000')
    await page.getByRole('button', { name: '验证并登录' }).click()
    await page.getByText('验证没有通过').waitFor()
    await isAccessible(page)
    await pictures(page, 'second-factor')
    await page.getByLabel('手机上验证器显示的六位数字').fill(codeAt(secret, 0))
    await page.getByRole('button', { name: '验证并登录' }).click()
    await isIn(page)
    await leaves(page)
    await types(page, handler)
    await page.getByRole('button', { name: '手机不在身边，用恢复码' }).click()
    await page.getByLabel('恢复码').fill(codes[0] as string)
    await page.getByRole('button', { name: '验证并登录' }).click()
    await page.getByRole('dialog', { name: '您的账号有变动' }).getByText('用恢复码登录过一次').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await isIn(page)
    await page.context().close()
  })

  it('角色必须设置的，登录后先设置；用通行密钥设置，以后用它登录', async () => {
    const { security, head } = c.cast
    const rules = await security!.get<object>('/api/sign-in-rules')
    await security!.ask('PUT', '/api/sign-in-rules', { ...rules, secondFactor: { officeHead: 'required' } })
    const page = await sits()
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    })
    await types(page, head)
    await page.getByRole('heading', { name: '设置两步验证' }).waitFor()
    await isAccessible(page)
    await page.getByRole('button', { name: '改用通行密钥' }).click()
    await page.getByLabel('名称（便于以后辨认）').fill('办公室电脑')
    await page.getByLabel('请输入本人口令确认').fill(head.password)
    await page.getByRole('button', { name: /^添\s*加$/ }).click()
    await page.getByRole('button', { name: '已经记下' }).click()
    await isIn(page)
    await leaves(page)
    await types(page, head)
    await page.getByRole('button', { name: '使用通行密钥' }).click()
    await isIn(page)
    await toMyAccount(page)
    await page.getByText('办公室电脑').waitFor()
    await page.context().close()
  })

  it('口令被重置后先改口令，不合规则的说清楚；改好了看到是谁动过账号', async () => {
    const { admin, stranger } = c.cast
    const { body } = await admin.ask<{ password: string }>('POST', `/api/users/${stranger.id}/password`)
    const page = await sits()
    await types(page, { account: stranger.account, password: body.password })
    await page.getByRole('heading', { name: '请先修改口令' }).waitFor()
    await isAccessible(page)
    const change = async (fresh: string): Promise<void> => {
      await page.getByLabel('原口令').fill(body.password)
      await page.getByLabel('新口令', { exact: true }).fill(fresh)
      await page.getByLabel('再输入一次新口令').fill(fresh)
      await page.getByRole('button', { name: '修改口令' }).click()
    }
    await change('Password123!')
    await page.getByText('这是常见的弱口令').waitFor()
    await change('Kumquat-River-9')
    await page.getByRole('dialog', { name: '您的账号有变动' }).getByText('系统管理员重置了您的口令').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await isIn(page)
    await page.context().close()
  })

  it('登录被结束的，原来的页面还在，重新登录就回来', async () => {
    const { clueOffice, security } = c.cast
    const page = await sits()
    await types(page, clueOffice)
    await isIn(page)
    await page.getByRole('link', { name: '问题线索' }).first().click()
    await page.getByRole('heading', { level: 1, name: '问题线索' }).waitFor()
    expect((await security!.ask('DELETE', `/api/users/${clueOffice.id}/sessions`)).status).toBe(200)
    await asksForMyAccount(page)
    const again = page.getByRole('dialog', { name: '重新登录' })
    await again.getByLabel('口令', { exact: true }).fill(clueOffice.password)
    await again.getByRole('button', { name: '登录', exact: true }).click()
    await again.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: '两步验证' }).waitFor()
    await page.context().close()
  })

  it('安全管理员在“登录与口令”设定规则，系统管理员只能看', async () => {
    const page = await sits()
    await types(page, c.cast.security!)
    await isIn(page)
    await page.goto(`${address}/sign-in-rules`)
    await page.getByRole('heading', { name: '口令与登录' }).waitFor()
    await isAccessible(page)
    await page.getByLabel('口令至少多长').fill('12')
    await page.getByRole('button', { name: /^保\s*存$/ }).click()
    await page.getByText('规则已改').waitFor()
    expect(await c.cast.admin.get('/api/sign-in-rules')).toMatchObject({ passwordLength: 12 })
    await pictures(page, 'sign-in-rules')
    await page.context().close()
  })

  it('网页和它的资源带着安全响应头，策略不许页内的脚本', async () => {
    const answer = await fetch(address)
    const policy = String(answer.headers.get('content-security-policy'))
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    const [asset] = /\/assets\/[^"]+\.js/.exec(await answer.text()) ?? []
    const script = await fetch(`${address}${asset}`)
    expect([script.status, script.headers.get('x-content-type-options'), script.headers.get('cross-origin-resource-policy')]).toEqual([
      200,
      'nosniff',
      'same-origin',
    ])
    expect(script.headers.get('cache-control')).toContain('immutable')
  })

  it('一路没有报错，也没有被策略拦下的', () => {
    expect(complaints).toEqual([])
    expect(c.faults).toEqual([])
  })
})
