/** Every page as its users meet it: without a serious finding of the accessibility check, without English, without an error. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areas } from '../../src/app/areas.ts'
import { rolesMeant } from '../../src/kit/who.ts'
import { demoCounty } from './demo-county.ts'
import type { Desk } from './desk.ts'

const county = demoCounty('2026-03-02')

/** Names of keys, of file kinds, and of the national standard. */
const allowed = /^(Ctrl|Enter|Esc|xlsx|Excel|Word|Shift|Tab|GB)$/i

/** Latin words that a reader would meet on the page; numbers of the office's own and accounts are what people gave. */
const english = async (desk: Desk): Promise<string[]> => {
  const said = await desk.page.locator('body').innerText()
  const words = said.match(/(?<![\w-])[A-Za-z]{2,}(?![\w-])/g) ?? []
  return [...new Set(words)].filter((word) => !allowed.test(word) && !county.accounts.includes(word))
}

const pages: [account: string, path: string, picture?: string][] = [
  ['anguan', '/', 'desk'],
  ['anguan', '/clues', 'ledger'],
  ['anguan', '/clues/new'],
  ['anguan', '/cases'],
  ['anguan', '/petitions'],
  ['anguan', '/recommendations'],
  ['anguan', '/accountability'],
  ['anguan', '/conduct'],
  ['anguan', '/opinions'],
  ['anguan', '/units'],
  ['anguan', '/people'],
  ['anguan', '/reports'],
  ['anguan', '/reports/paper?kind=year&from=2024-01-01&to=2024-12-31', 'report'],
  ['anguan', '/reports/paper?kind=quarter&from=2024-01-01&to=2024-03-31', 'bulletin'],
  ['anguan', '/reports/paper?kind=month&from=2024-05-01&to=2024-05-31'],
  ['anguan', '/reports/paper?kind=dispatch&from=2024-01-01&to=2024-03-31'],
  ['jianduj1-fuze', '/reports/dispatch?from=2024-01-01&to=2024-03-31'],
  ['anguan', '/figures?from=2024-01-01&to=2024-12-31', 'figures'],
  ['anguan', '/archive'],
  ['anguan', '/templates'],
  ['jianduj1-jia', '/', 'desk-of-handler'],
  ['anguan', '/imports'],
  ['anguan', '/charts', 'charts'],
  ['anguan', '/rules'],
  ['anguan', '/handbook?role=whole'],
  ['shenji', '/handbook'],
  ['anguan', '/codes'],
  ['anguan', '/search?q=财政'],
  ['shuji', '/'],
  ['shuji', '/settings'],
  ['xitong', '/users'],
  ['shenji', '/trail'],
]

/** 案件监督管理室 keeps the accounts, so that almost every ledger is open to it. */
const maySee = (area: (typeof areas)[number]): boolean => rolesMeant(area.seenBy).includes('clueOffice')

const isSound = async (desk: Desk): Promise<void> => {
  expect(await desk.page.locator('h1').count(), desk.page.url()).toBeGreaterThan(0)
  await desk.isAccessible()
  expect(await english(desk), desk.page.url()).toEqual([])
}

describe('页面', () => {
  for (const [account, path, picture] of pages) {
    it(`${path}（${account}）`, async () => {
      const desk = await county.at(account)
      await desk.goes(path)
      await isSound(desk)
      if (picture) await desk.pictures(picture)
    })
  }

  it.each(areas.filter(maySee).map(({ name, label }) => [label, name]))('%s：台账和第一条记录', async (_, name) => {
    const desk = await county.at('anguan')
    await desk.goes(`/${name}`)
    await isSound(desk)
    const first = desk.page.locator('[data-row]').first()
    if (!(await first.count())) return
    await first.click()
    await desk.page.locator('.record-head').waitFor()
    await desk.settled()
    await isSound(desk)
  })

  it('一条记录的每一栏', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/cases')
    await desk.page.locator('[data-row]').first().click()
    await desk.page.locator('.record-head').waitFor()
    const at = new URL(desk.page.url()).pathname
    for (const view of ['facts', 'course', 'chart', 'papers', 'files', 'ties', 'history']) {
      await desk.goes(`${at}?view=${view}`)
      await desk.isAccessible()
      if (view === 'facts') await desk.pictures('record')
      if (view === 'chart') await desk.pictures('record-chart')
    }
  })

  it('导入试算：错的逐行说明', async () => {
    const desk = await county.at('anguan')
    await desk.goes('/imports')
    await desk.page.getByText('我确认台账不含国家秘密').click()
    await desk.page.locator('input[type=file]').setInputFiles(join(import.meta.dirname, '../ledgers/bad-04-问题线索管理台账.xlsx'))
    await desk.page.getByText('处错误').or(desk.page.getByText('错在哪里')).first().waitFor()
    await desk.settled()
    await desk.isAccessible()
    await desk.pictures('import-dry-run')
  })

  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
