/** What is made of a report's words: a Word file with its annex, templates of the office's own, examples that name nobody. */
import { describe, expect, it } from 'vitest'
import { county, sampleClue } from '../../../../test/helm.ts'
import { openedFile } from '../../../../test/word-file.ts'
import type { Body } from '../body.ts'
import { at, line, reportsOf, token, withLine } from './life.ts'

const c = county()
const { problem, begun, bodyOf, save } = reportsOf(c)

describe('报告的文字', () => {
  it('Word文件写着报告的文号和引用的数；另附的表列出每个数字背后的记录编号，只列看得到的', async () => {
    const report = await begun()
    const mine = await problem({ described: '公款吃喝' })
    const { body } = await c.cast.clueOffice.ask<Buffer>('GET', at(report, 'word?annex=yes'))
    const text = openedFile(body)
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n')
    expect(text).toContain(report.number)
    expect(text).toContain('附：各项数字背后的记录')
    expect(text).toContain(mine.number)
    const plain = await c.cast.clueOffice.ask<Buffer>('GET', at(report, 'word'))
    expect(
      openedFile(plain.body)
        .paragraphs.map((paragraph) => paragraph.text)
        .join('\n'),
    ).not.toContain(mine.number)
  })

  it('一份报告的正文可以存为模板：时期换成用它的时期，别的时期的数照旧；同名的以最新的为准，旧的不改', async () => {
    const { clueOffice, deputy, handler } = c.cast
    const report = await begun()
    const { content } = await bodyOf(report)
    const own = line({ type: 'text', text: '2026年3月，共查处' }, token('conduct.problems', { from: '2026-03-01', to: '2026-03-31' }))
    const other = line({ type: 'text', text: '一季度共查处' }, token('conduct.problems', { from: '2026-01-01', to: '2026-03-31' }))
    await save(report, 0, withLine(withLine(content, own), other))
    const make = (name: string, who = clueOffice) =>
      who.ask<{ id: string; name: string }[]>('POST', '/api/report-templates', { report: report.id, name })
    expect((await make('月度简报')).body.map(({ name }) => name)).toEqual(['月度简报'])
    const [first] = (await make('月度简报')).body
    const [again] = (await make('月度简报')).body
    expect(again!.id).not.toBe(first!.id)
    await deputy.mayNot(make('别的', deputy), '您的角色不能使用这项功能', 403)
    await handler.mayNot(handler.ask('GET', '/api/report-templates'), '您的角色不能使用这项功能', 403)
    const { content: april } = await clueOffice.get<{ content: Body }>(`/api/report-templates/${again!.id}/body?from=2026-04-01&to=2026-04-30`)
    const [mine, others] = april.content.slice(-2)
    expect(mine).toMatchObject({ content: [{ text: '2026年4月，共查处' }, { attrs: { from: null, to: null } }] })
    expect(others).toMatchObject({ content: [{}, { attrs: { from: '2026-01-01', to: '2026-03-31' } }] })
    const next = await clueOffice.adds('reports', { kind: 'month', name: '四月简报', fromDay: '2026-04-01', toDay: '2026-04-30' })
    expect((await save(next, 0, april)).body.version).toBe(1)
  })

  it('例子由一条记录拟出，不写姓名和单位；例子里有名册上的单位或者人名的，指出来，不能送审', async () => {
    const { clueOffice, reportOffice, organisation } = c.cast
    const unit = c.units[0]!
    await organisation!.adds('people', {
      name: '名册甲',
      idNumber: '990590197612214652',
      unitId: unit.id,
      post: '局长',
      keyFew: true,
      listedOn: '2026-01-05',
    })
    const report = await begun()
    const about = await problem()
    const proposed = await clueOffice.ask<{ content: { text?: string }[] }>('GET', at(report, `examples/conduct/${about.id}`))
    expect(proposed.body.content[0]?.text).toMatch(/^如某单位的一起问题（问题类别为.*，人员级别为乡科级），$/)
    expect(proposed.text).not.toContain(unit.name)
    const sealed = await clueOffice.adds('clues', sampleClue(c))
    await reportOffice!.mayNot(reportOffice!.ask('GET', at(report, `examples/clues/${sealed.id}`)), '没有这条记录', 404)
    const { content } = await bodyOf(report)
    const named = line({ type: 'text', text: `${unit.name}整改较好。如${unit.name}名册甲违规用餐，如实说明了情况。` })
    await save(report, 0, withLine(content, named))
    const place = `第${content.content.length + 1}段`
    await clueOffice.mayNotTake(report, 'submit', new RegExp(`${place}“.*的例子里有人名“名册甲”`))
    await clueOffice.mayNotTake(report, 'submit', `的例子里有单位名称“${unit.name}”`)
    const general = line({ type: 'text', text: `${unit.name}整改较好。如某单位某干部违规用餐，如实说明了情况。` })
    await save(report, 1, withLine(content, general))
    expect((await clueOffice.takes(report, 'submit')).state).toBe('submitted')
  })
})
