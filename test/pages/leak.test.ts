/** Two people of different sight at two browsers at once, and two people one after the other at one browser: nothing passes over. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordPage } from '../../src/kit/record-page.ts'
import { openBrowser } from '../browser.ts'
import { county, sampleClue } from '../helm.ts'

const c = county()
const mark = '绝密某甲'
const paths = [
  '/',
  '/clues',
  '/petitions',
  `/search?q=${encodeURIComponent(mark)}`,
  '/figures',
  '/board',
  '/reports',
  '/calendar',
  '/handovers',
  '/people',
  '/releases',
  '/handbook',
]
let browser: Browser
let address = ''
let clue: RecordPage

beforeAll(async () => {
  address = await c.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  clue = await c.cast.clueOffice.adds('clues', sampleClue(c, { subjectName: mark, summary: `反映${mark}的问题` }))
})
afterAll(async () => browser?.close())

type Seat = { context: BrowserContext; page: Page; answers: { url: string; text: string }[] }

/** A browser of one's own, in which every answer of the network is kept. */
const sits = async (): Promise<Seat> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const answers: Seat['answers'] = []
  page.on('response', (response) => {
    if (!response.url().includes('/api/')) return
    response.text().then(
      (text) => answers.push({ url: response.url(), text }),
      () => undefined,
    )
  })
  await page.goto(address)
  return { context, page, answers }
}

const signsIn = async ({ page }: Seat, { account, password }: { account: string; password: string }): Promise<void> => {
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('口令', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.locator('nav').first().waitFor()
}

const signsOut = async ({ page }: Seat): Promise<void> => {
  await page.getByRole('button', { name: /我的账号$/ }).click()
  await page.getByRole('menuitem', { name: '退出' }).click()
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
}

const goes = async ({ page }: Seat, path: string): Promise<string> => {
  await page.goto(`${address}${path}`)
  await page.waitForLoadState('networkidle')
  await page.locator('.bone').first().waitFor({ state: 'detached' })
  return page.content()
}

/** Somebody who may know it sees it there. */
const looksAt = async (seat: Seat, path: string): Promise<void> => {
  await goes(seat, path)
  await seat.page.locator('main').getByText(mark).first().waitFor()
}

/** Types a name into the finder, and waits for what it says. */
const finds = async ({ page }: Seat, says: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^查找姓名/ }).fill(mark)
  await page.locator('search').getByText(says).first().waitFor()
}

/** All that the browser itself keeps of this site. */
const everythingKept = `(async () => {
  const cached = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) cached.push(request.url, await (await cache.match(request)).text())
  }
  const databases = (await indexedDB.databases()).map(({ name }) => name)
  return JSON.stringify({ local: { ...localStorage }, session: { ...sessionStorage }, cached, databases, cookie: document.cookie })
})()`
const kept = ({ page }: Seat): Promise<string> => page.evaluate<string>(everythingKept)

const withMark = ({ answers }: Seat): string[] => answers.filter(({ text }) => text.includes(mark)).map(({ url }) => new URL(url).pathname)

describe('两个人同时在两个浏览器', () => {
  it('同样的页面同时打开：知情的看得到，不知情的页面、回答、浏览器里都没有', async () => {
    const [knows, knowsNot] = [await sits(), await sits()]
    await Promise.all([signsIn(knows, c.cast.clueOffice), signsIn(knowsNot, c.cast.stranger)])
    const shows = ['/', '/clues', `/clues/${clue.id}`]
    for (const path of [...paths, `/clues/${clue.id}`]) {
      // Where there is something to leak, it is there to be seen for the one who may.
      const [, hers] = await Promise.all([(shows.includes(path) ? looksAt : goes)(knows, path), goes(knowsNot, path)])
      if (!path.startsWith('/search')) expect(hers, path).not.toContain(mark)
    }
    await goes(knowsNot, '/')
    await Promise.all([finds(knows, '问题线索'), finds(knowsNot, `没有找到“${mark}”`)])
    expect(withMark(knows)).toEqual(expect.arrayContaining(['/api/clues', `/api/clues/${clue.id}`, '/api/search']))
    expect(withMark(knowsNot)).toEqual([])
    expect(await kept(knowsNot)).not.toContain(mark)
    await Promise.all([knows.context.close(), knowsNot.context.close()])
  })
})

describe('两个人先后用一个浏览器', () => {
  it('退出以后：后退、浏览器留下的、整页留存的，都没有前一个人看过的；下一个人登录也没有', async () => {
    const seat = await sits()
    const { page } = seat
    await signsIn(seat, c.cast.clueOffice)
    await looksAt(seat, '/clues')
    await looksAt(seat, `/clues/${clue.id}`)
    await signsOut(seat)
    seat.answers.length = 0
    expect(await kept(seat)).not.toContain(mark)
    for (let back = 0; back < 3; back += 1) {
      await page.goBack()
      await page.waitForLoadState('networkidle')
      expect(await page.content(), page.url()).not.toContain(mark)
    }
    await page.goto(address)
    await signsIn(seat, c.cast.stranger)
    for (const path of ['/', '/clues', `/clues/${clue.id}`]) expect(await goes(seat, path), path).not.toContain(mark)
    await page.goBack()
    await page.waitForLoadState('networkidle')
    expect(await page.content()).not.toContain(mark)
    expect(withMark(seat)).toEqual([])
    expect(await kept(seat)).not.toContain(mark)
    await seat.context.close()
  })

  it('浏览器把整页留存又端出来的，重新装载，问一遍是谁', async () => {
    const seat = await sits()
    await signsIn(seat, c.cast.clueOffice)
    await looksAt(seat, '/clues')
    await seat.context.clearCookies()
    await Promise.all([
      seat.page.waitForEvent('load'),
      seat.page.evaluate(`void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`),
    ])
    await seat.page.getByRole('heading', { name: '登录', exact: true }).waitFor()
    expect(await seat.page.content()).not.toContain(mark)
    await seat.context.close()
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
