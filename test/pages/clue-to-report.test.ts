/** In the browser, from end to end: a clue is registered, given out, verified, signed and filed as a case, and the report's figure grows by one. */
import { describe, expect, it } from 'vitest'
import { demoCounty } from './demo-county.ts'
import type { Desk } from './desk.ts'

const county = demoCounty('2026-03-02')

const report = '/reports/paper?kind=year&from=2026-01-01&to=2026-12-31'

/** The number that follows these words in the report. */
const numberAfter = (desk: Desk, words: string) =>
  desk.page.locator(`xpath=//article//button[contains(preceding-sibling::text()[1], '${words}')]`).first()

/** How many cases the report says were filed. */
const filedInReport = async (desk: Desk): Promise<number> => {
  await desk.goes(report)
  return Number(await numberAfter(desk, '立案查处违纪违法案件').innerText())
}

describe('一条线索，从登记到报告', () => {
  let before = 0
  let clue = ''
  let filed = ''

  it('报告里的立案数先记下来', async () => {
    before = await filedInReport(await county.at('anguan'))
    expect(before).toBeGreaterThanOrEqual(0)
  })

  it('案管登记线索、呈批分办，书记签批', async () => {
    const clueOffice = await county.at('anguan')
    clue = await clueOffice.registers('/clues/new', {
      被反映人: '示范对象甲',
      工作单位: '县财政局',
      职务: '科员',
      职级: '一般干部',
      政治面貌: '中共党员',
      对象层级: '非县管一般干部',
      线索来源: '监督检查发现',
      主要问题线索: '违规发放津贴补贴',
    })
    await clueOffice.takes(clue, '分办', { 承办部门: '第一纪检监察室', 承办人: await nameOf('jianduj1-jia'), 分办意见: '请承办部门提出处置意见' })
    await (await county.at('shuji')).signs(clue)
  })

  it('承办人提出初步核实，逐级签批；呈批的人自己不能签', async () => {
    const handler = await county.at('jianduj1-jia')
    await handler.takes(clue, '初步核实', {
      核查组成员: `${await nameOf('jianduj1-jia')}、${await nameOf('jianduj1-yi')}`,
      处置意见: '拟初步核实',
      核查方案: '查阅凭证，谈话核实',
    })
    await handler.goes(clue)
    expect(await handler.page.getByRole('region', { name: '签批' }).getByRole('button', { name: '签批', exact: true }).count()).toBe(0)
    await handler.pictures('record-signing')
    for (const signer of ['jianduj1-fuze', 'fushuji']) await (await county.at(signer)).signs(clue)
  })

  it('初核后拟立案，案件由系统立出，常委会研究后批准立案', async () => {
    const handler = await county.at('jianduj1-jia')
    await handler.takes(clue, '拟立案', { 初核情况和立案建议: '已查明违规发放事实，建议立案', 核查组成员已全体签名: '是' })
    for (const signer of ['jianduj1-fuze', 'fushuji', 'shuji']) await (await county.at(signer)).signs(clue)
    const head = await county.at('jianduj1-fuze')
    await head.goes(`${clue}?view=ties`)
    const link = head.page.getByRole('listitem').filter({ hasText: '线索转立案' }).getByRole('link')
    filed = String(await link.getAttribute('href'))
    await head.takes(filed, '指定承办人和审查调查组', {
      承办人: await nameOf('jianduj1-jia'),
      审查调查组成员: `${await nameOf('jianduj1-jia')}、${await nameOf('jianduj1-yi')}`,
    })
    await handler.takes(filed, '立案', { 会议纪要编号: '纪要〔2026〕3号', 立案依据: '已掌握部分违纪事实和证据', 涉黑涉恶: '否' })
    await signAll(filed)
  })

  it('报告的立案数多了一件，点开就是这件案件', async () => {
    const clueOffice = await county.at('anguan')
    expect(await filedInReport(clueOffice)).toBe(before + 1)
    await numberAfter(clueOffice, '立案查处违纪违法案件').click()
    await clueOffice.page.locator('.behind').getByText('示范对象甲').first().waitFor()
    await clueOffice.pictures('report-behind')
  })

  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})

const nameOf = async (account: string): Promise<string> => (await county.at(account)).name

/** Each of those who lead opens the record; whose turn it is signs, until nothing waits. */
const signAll = async (path: string): Promise<void> => {
  for (const account of ['jianduj1-fuze', 'fushuji', 'changwei', 'shuji', 'xianwei']) {
    const desk = await county.at(account)
    await desk.goes(path)
    if (await desk.page.getByRole('button', { name: '签批', exact: true }).count()) await desk.signs(path)
  }
}
