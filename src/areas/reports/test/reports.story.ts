/** The life of a report: begun, written, refused while a digit stands loose, checked by another, signed; then its numbers are fixed. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { tokensIn } from '../body.ts'
import type { Correction } from '../contract.ts'
import { at, line, reportsOf, token, withLine } from './life.ts'

const c = county()
const { problem, begun, bodyOf, save, signed } = reportsOf(c)

describe('工作报告', () => {
  it('正文从本类报告的样子开始，每个数字都是引用，数的就是本期的记录', async () => {
    c.setDay('2026-04-01')
    await problem()
    await problem({ class: 'B1', handled: 3, sanctioned: 0 })
    await problem({ foundOn: '2026-02-10' })
    const report = await begun()
    expect(report).toMatchObject({ state: 'drafting', values: { drafterId: c.cast.clueOffice.id } })
    const body = await bodyOf(report)
    expect(body).toMatchObject({ version: 0, mayWrite: true, span: { from: '2026-03-01', to: '2026-03-31' } })
    expect(tokensIn(body.content).length).toBe(body.values.length)
    const value = (key: string) => body.values.find((each) => each.key.startsWith(`${key}|`))?.value
    expect(value('conduct.problems')).toBe(2)
    expect(value('conduct.personsHandled')).toBe(5)
    expect(value('conduct.byClass|B1')).toBe(1)
    await c.cast.handler.mayNot(c.cast.handler.ask('GET', at(report, 'body')), '没有这条记录', 404)
    expect((await bodyOf(report, c.cast.deputy)).mayWrite).toBe(false)
  })

  it('正文里只能有文字、引用、空和表格；引用的指标要有；版本要对', async () => {
    const report = await begun()
    const { content } = await bodyOf(report)
    const { clueOffice, deputy } = c.cast
    const picture = { type: 'doc', content: [...content.content, { type: 'image', attrs: { src: 'x' } }] }
    await clueOffice.mayNot(save(report, 0, picture), new RegExp(`第${content.content.length + 1}段里有不能保存的内容`), 422)
    const bold = line({ type: 'text', text: '重点', marks: [{ type: 'bold' }] } as never)
    await clueOffice.mayNot(save(report, 0, withLine(content, bold)), '正文只能有文字、引用的数字、待填写的空和表格', 422)
    await clueOffice.mayNot(save(report, 0, undefined), '请给出正文', 422)
    await clueOffice.mayNot(save(report, 0, withLine(content, line(token('conduct.nothing')))), '正文引用了没有的指标', 422)
    await deputy.mayNot(save(report, 0, content, deputy), '应由撰写报告的人员办理', 403)
    expect((await save(report, 0, content)).body.version).toBe(1)
    await clueOffice.mayNot(save(report, 0, content), '刚被他人改动', 409)
    const read = await bodyOf(report)
    for (const { token: kept } of tokensIn(read.content)) expect(kept.definition).toMatch(/^[0-9a-f]{16}$/)
  })

  it('没有引用的数字、没有填的空，写明在哪里，不能送审', async () => {
    const report = await begun()
    const { content } = await bodyOf(report)
    const loose = line({ type: 'text', text: '2026年3月，全县共查处' }, token('conduct.problems'), { type: 'text', text: '起，一是处理12人。' })
    await save(report, 0, withLine(withLine(content, loose), line({ type: 'blank', attrs: { hint: '下一步打算' } })))
    const place = `第${content.content.length + 1}段“2026年3月，全县共查……”中的“12”不是引用的数字`
    await c.cast.clueOffice.mayNotTake(report, 'submit', place)
    await c.cast.clueOffice.mayNotTake(report, 'submit', '“下一步打算”还没有填写')
    expect((await c.cast.clueOffice.reads(report)).state).toBe('drafting')
    const looked = await c.cast.clueOffice.ask<{ faults: { text: string }[] }>('POST', at(report, 'figures'), { content: withLine(content, loose) })
    expect(looked.body.faults.map(({ text }) => text)).toEqual([expect.stringContaining(place)])
  })

  it('送审的人不能核自己的稿；退回修改的能再写；核过、呈请签发，审核和签发各签一次', async () => {
    const report = await begun()
    const { clueOffice, reportOffice } = c.cast
    await clueOffice.takes(report, 'submit')
    const { content } = await bodyOf(report)
    await clueOffice.mayNot(save(report, 1, content), '当前状态不能办理', 409)
    await clueOffice.mayNotTake(report, 'check', '不能核自己送审的报告', { checking: '一致' })
    await reportOffice!.takes(report, 'sendBack', { reason: '补充上年同期' })
    const beside = line({ type: 'text', text: '共查处' }, token('conduct.problems', { beside: 'lastYear' }), { type: 'text', text: '起。' })
    const again = await save(report, 1, withLine(content, beside))
    expect(again.body.values.at(-1)).toMatchObject({ value: 2, before: 0 })
    const done = await signed(report)
    expect(done).toMatchObject({ state: 'signed', values: { signedOn: '2026-04-01' } })
    const body = await bodyOf(report)
    expect(body.signed?.digest).toMatch(/^[0-9a-f]{64}$/)
    await clueOffice.mayNot(save(report, body.version, body.content), '当前状态不能办理', 409)
  })

  it('签发后记录更正，报告上仍是签发时的数，写明差在哪条记录；签发时的记录打得开，看不到的只说有几条', async () => {
    const { clueOffice, conductOffice, reportOffice } = c.cast
    const wrong = await problem({ handled: 4 })
    const report = await begun()
    await signed(report)
    expect(await clueOffice.get<Correction[]>(at(report, 'corrections'))).toEqual([])
    const change = { version: wrong.version, values: { foundOn: '2026-02-11' }, why: '查处时间录错' }
    expect((await conductOffice!.ask('PATCH', `/api/conduct/${wrong.id}`, change)).status).toBe(200)
    const body = await bodyOf(report)
    const ord = body.values.findIndex(({ key }) => key.startsWith('conduct.problems||'))
    expect(body.values[ord]?.value).toBe(3)
    const corrections = await clueOffice.get<Correction[]>(at(report, 'corrections'))
    expect(corrections.find((each) => each.ord === ord)).toMatchObject({
      frozen: 3,
      now: 2,
      came: [],
      left: [{ id: wrong.id, number: wrong.number }],
    })
    const frozen = await reportOffice!.get<{ value: number; records: { id: string }[]; unseen: number }>(at(report, `figures/${ord}`))
    expect(frozen).toMatchObject({ value: 3, unseen: 0 })
    expect(frozen.records.map(({ id }) => id)).toContain(wrong.id)
    const leaves = { userId: reportOffice!.id, reason: '与当事人有利害关系' }
    expect((await c.cast.deputy.ask('POST', `/api/conduct/${wrong.id}/exclusions`, leaves)).status).toBe(200)
    const less = await reportOffice!.ask<{ value: number; unseen: number }>('GET', at(report, `figures/${ord}`))
    expect(less.body).toMatchObject({ value: 3, unseen: 1 })
    expect(less.text).not.toContain(wrong.number)
    expect((await reportOffice!.ask('GET', at(report, 'corrections'))).text).not.toContain(wrong.number)
  })

  it('签发后要改的，说明理由、书记同意才重新起草；再次签发另存一份，前一份不动', async () => {
    const report = await begun()
    await signed(report)
    const { clueOffice, secretary } = c.cast
    const first = await bodyOf(report)
    await clueOffice.takes(report, 'reopen', { reason: '一条记录的查处时间录错' })
    await secretary.signs(report)
    expect((await bodyOf(report)).signed).toBeUndefined()
    await problem()
    await signed(report)
    const second = await bodyOf(report)
    expect(second.signed?.issue).toBe(2)
    expect(second.signed?.digest).not.toBe(first.signed?.digest)
  })
})
