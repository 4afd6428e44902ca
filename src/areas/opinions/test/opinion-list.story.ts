/** The list of a request, brought in from Excel: whole, or not at all with every fault named. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { textOfSheet } from '../../../../test/sheets.ts'
import { numberOf, requestsOf } from './requests.ts'

const c = county()
const { drafter, registered, line, sends, marks } = requestsOf(c)

describe('人员名单', () => {
  const heading = ['序号', '姓名', '身份证号码', '工作单位', '现任职务', '拟任职务']

  it('有一处错误就一行都不登记，每一处写明行、列、原因；改好的全部登记，名单留作附件', async () => {
    c.setDay('2026-03-02')
    const page = await registered()
    const good = ['1', '干部甲', numberOf(1), '县财政局', '科员', '四级主任科员']
    const wrong = [
      ['附件：拟晋升职级人员名单'],
      heading,
      good,
      ['2', '干部乙', '990590197001010000', '县教育局', null, null],
      ['3', null, numberOf(3), '没有这个单位', null, null],
      ['4', '干部甲', numberOf(1), '县财政局', null, null],
    ]
    const refused = await sends(page, wrong)
    expect(refused.status).toBe(422)
    for (const words of ['第4行“身份证号码”：身份证号不正确', '第5行“工作单位”：单位不在名册', '第5行“姓名”：必填项为空', '第6行“姓名”：与第3行重复'])
      expect(refused.text).toContain(words)
    expect((await drafter().reads(page)).lines.persons).toEqual([])
    expect(await drafter().get(`/api/opinions/${page.id}/files`)).toEqual([])
    const added = await sends(page, [heading, good, ['2', ' 干 部 乙 ', numberOf(2), '县教育局', null, null]])
    expect(added).toMatchObject({ status: 200, text: '{"added":2}' })
    const now = await drafter().reads(page)
    expect(now.lines.persons).toMatchObject([
      { name: '干部甲', proposedPost: '四级主任科员' },
      { name: '干部乙', idNumber: numberOf(2) },
    ])
    expect(await drafter().get(`/api/opinions/${page.id}/files`)).toMatchObject([
      { name: '名单.xlsx', addedAt: expect.stringContaining('2026-03-02') },
    ])
    expect((await sends(page, [heading, good])).text).toContain('第2行“姓名”：名单中已有此人')
    expect(
      (
        await sends(page, [
          ['甲', '乙'],
          ['1', '2'],
        ])
      ).text,
    ).toContain('没有认出人员名单')
    expect((await sends(page, [heading, good], '名单.docx')).text).toContain('只能导入 .xlsx 文件')
    expect((await sends(page, [heading, good], '名单.xlsx', c.cast.clueOffice)).text).toContain('应由拟稿人办理')
    expect((await sends(page, [heading, good], '名单.xlsx', c.cast.stranger)).status).toBe(404)
    const gone = await drafter().ask('DELETE', `/api/opinions/${page.id}/persons/${line(now, '干部甲').id}`)
    expect(gone.status).toBe(200)
    expect((await drafter().reads(page)).values.persons).toBe(1)
    await drafter().mayNotTake(page, 'addPerson', '身份证号不正确', { name: '干部丙', idNumber: '1' })
  })

  it('有误的行标注了给回来：只有错的、原行号、原内容、错在哪里；名单不登记、不留存', async () => {
    const page = await registered()
    const wrong = [
      heading,
      ['1', '干部甲', numberOf(1), '县财政局', '科员', null],
      ['2', '干部乙', '990590197001010000', '县教育局', null, null],
      ['3', null, numberOf(3), '没有这个单位', null, null],
    ]
    const { status, bytes } = await marks(page, wrong)
    expect(status).toBe(200)
    const [head, ...rows] = JSON.parse(await textOfSheet(bytes)) as unknown[][]
    expect(head).toEqual(['原行号', ...heading, '错误'])
    expect(rows.map((row) => row[0])).toEqual([3, 4])
    expect(rows[0]![2]).toBe('干部乙')
    expect(String(rows[0]!.at(-1))).toContain('身份证号不正确')
    expect(String(rows[1]!.at(-1))).toContain('单位不在名册')
    expect((await drafter().reads(page)).lines.persons).toEqual([])
    expect(await drafter().get(`/api/opinions/${page.id}/files`)).toEqual([])
    expect(readdirSync(c.house.filesDir).filter((name) => name.startsWith('list-'))).toEqual([])
    expect((await marks(page, wrong, c.cast.stranger)).status).toBe(404)
    expect((await marks(page, wrong, c.cast.clueOffice)).text).toContain('应由拟稿人办理')
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
