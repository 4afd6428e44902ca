/** The demonstration county behind a real address, and a real browser that its staff sit at. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { DemoAccount } from '../../src/app/demo.ts'
import { turnDay } from '../../src/server/day-turn.ts'
import type { House } from '../../src/server/house.ts'
import { openBrowser } from '../browser.ts'
import { demoHouse } from '../demo-house.ts'
import { keptAccounts } from '../kept-demo.ts'
import { type Desk, sitDown } from './desk.ts'

export type DemoCounty = {
  address: string
  /** One of the staff, signed in at a page of their own. */
  at(account: string): Promise<Desk>
  /** What any page complained of. */
  complaints: string[]
  faults: unknown[]
  /** What each night does. */
  turnsDay(): Promise<void>
  accounts: string[]
  house: House
}

/** Opens the county of the given day before the first test of a file. */
export const demoCounty = (day: string): DemoCounty => {
  const county = { complaints: [] as string[], accounts: [] as string[] } as DemoCounty
  const desks = new Map<string, Desk>()
  let accounts: DemoAccount[] = []
  let browser: Browser | undefined
  const fresh = demoHouse(day, async (made) => {
    accounts = keptAccounts(made.template)
    county.accounts.push(...accounts.map(({ account }) => account))
    county.address = await made.app.listen({ port: 0, host: '127.0.0.1' })
    county.faults = made.faults
    county.turnsDay = () => turnDay(made.house)
    county.house = made.house
  })
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  county.at = async (account) => {
    const known = desks.get(account)
    if (known) return known
    const who = accounts.find((each) => each.account === account)
    expect(who, `no account ${account}`).toBeDefined()
    const desk = await sitDown(browser as Browser, county.address, who as DemoAccount, (complaint) => county.complaints.push(complaint))
    desks.set(account, desk)
    return desk
  }
  return Object.assign(county, { faults: fresh.faults })
}
