/** In the browser, from end to end: a recommendation is drafted, signed, numbered, served, answered, checked by another and closed; its letter is a Word file. */
import { describe, expect, it } from 'vitest'
import { openedFile } from '../word-file.ts'
import { demoCounty } from './demo-county.ts'

const county = demoCounty('2026-03-02')

describe('一份监察建议，从起草到销号', () => {
  const drafter = () => county.at('jianduj1-jia')
  let letter = ''

  it('承办人起草、写明一条建议、呈批；部门负责人和书记签批', async () => {
    letter = await (await drafter()).registers('/recommendations/new', {
      类型: '监察建议',
      问题来源: '监督检查',
      责任单位: '县财政局',
      主送: '县财政局',
      监督调查情况: '查阅近三年会议费凭证，与经办人员核对。',
      主要问题与原因: '会议费审批由一人经手，没有复核。',
      整改建议: '收到建议书后立即整改，六十日内完成。',
      反馈要求: '书面报告整改情况，附制度文本。',
      起草部门: '第一纪检监察室',
    })
    await (await drafter()).takes(letter, '增加一条建议', { 建议内容: '建立会议费分级复核制度。' })
    await (await drafter()).takes(letter, '呈请审核批准')
    for (const account of ['jianduj1-fuze', 'shuji']) await (await county.at(account)).signs(letter)
  })

  it('编号制发、送达；建议书是 Word 文件，写着它的文号', async () => {
    const desk = await drafter()
    await desk.takes(letter, '编号制发')
    await desk.takes(letter, '送达', { 签收人: '办公室主任' })
    const file = await desk.issues(letter, '监察建议书')
    expect(file.subarray(0, 2).toString('latin1')).toBe('PK')
    const text = openedFile(file)
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n')
    expect(text).toMatch(/〔2026〕\s*\d+\s*号/)
    expect(text).toContain('建立会议费分级复核制度。')
    await desk.goes(`${letter}?view=papers`)
    await desk.isAccessible()
    await desk.pictures('record-papers')
  })

  it('收到回复，由起草人以外的人核查，合格的销号', async () => {
    const desk = await drafter()
    await desk.takes(letter, '收到回复', { 整改措施: '已制定会议费管理办法，明确两级复核。' })
    expect(await desk.offers(letter, '核查合格')).toBe(false)
    await (await county.at('jianduj1-fuze')).takes(letter, '指定核查人', { 核查人: (await county.at('jianduj1-yi')).name })
    const checked = { 核查方式和经过: '实地查看，抽查凭证二十份。', 整改成效: '新办法已经执行。' }
    await (await county.at('jianduj1-yi')).takes(letter, '核查合格', checked, [{ 落实情况: '已落实' }])
    await desk.takes(letter, '销号', { 销号意见: '建议已落实，拟销号。' })
    await (await county.at('jianduj1-fuze')).signs(letter)
    await desk.goes(letter)
    await desk.page.locator('.record-head').getByText('已销号').first().waitFor()
  })

  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
