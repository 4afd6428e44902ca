/** The list of a request: brought in whole or not at all, told apart by people where names alone do not tell, matched by a job that can be stopped. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { asTheHouse } from '../../../server/context.ts'
import { noteByHouse } from '../../../server/consequences.ts'
import { areaNamed } from '../../../server/house.ts'
import { sql } from '../../../server/sql.ts'
import { numberOf, requestsOf } from './requests.ts'

const c = county()
const { drafter, listed, stands, registered, withPersons, matched, runOf, consulted, line, opened, settles } = requestsOf(c)
const office = () => c.office.第一纪检监察室

describe('身份', () => {
  it('没有身份证号的由人认定是本人还是名册无此人；认定以前没有建议，不能往下办', async () => {
    c.setDay('2026-03-03')
    const one = await listed('干部重名', 11)
    await listed('干部重名', 12, 1)
    const page = await matched(await withPersons([{ name: '干部重名' }, { name: '干部无名' }]))
    expect(line(page, '干部重名')).toMatchObject({ identity: '待甄别', unsettled: 1 })
    expect(line(page, '干部重名').proposal).toBeUndefined()
    expect(line(page, '干部无名')).toMatchObject({ identity: '名册无此人', proposal: '无不良反映' })
    await drafter().mayNotTake(page, 'finishMatching', '身份还没有认定：干部重名', { supervisionOfficeId: office() })
    const { candidates, maySettle } = await opened(drafter(), page, '干部重名')
    expect(candidates.map(({ idNumber }) => idNumber)).toEqual(expect.arrayContaining([numberOf(11), numberOf(12)]))
    expect(maySettle).toBe(true)
    const url = `/api/opinions/${page.id}/persons/${line(page, '干部重名').id}/identity`
    await c.cast.clueOffice.mayNot(c.cast.clueOffice.ask('POST', url, { personId: one.id }), '应由拟稿人办理', 403)
    await drafter().mayNot(settles(page, '干部重名', { personId: c.units[0]!.id }), '没有这一行')
    expect((await settles(page, '干部重名', { personId: one.id })).status).toBe(200)
    const known = await drafter().reads(page)
    expect(line(known, '干部重名')).toMatchObject({ identity: '经认定为本人', idNumber: numberOf(11), personId: one.id, proposal: '无不良反映' })
    await drafter().takes(page, 'finishMatching', { supervisionOfficeId: office() })
  })

  it('身份证号与姓名不符的不自动认作一人', async () => {
    await listed('干部丑', 13)
    const page = await matched(await withPersons([{ name: '干部寅', idNumber: numberOf(13) }]))
    expect(line(page, '干部寅')).toMatchObject({ identity: '待甄别', unsettled: 1 })
    expect((await settles(page, '干部寅', { personId: null })).status).toBe(200)
    expect(line(await drafter().reads(page), '干部寅')).toMatchObject({ identity: '经认定名册无此人', unsettled: 0 })
  })

  it('同名的记录由人说是不是本人：是本人的算在内，不是的从此不再提起', async () => {
    c.setDay('2026-03-04')
    await listed('干部卯', 14)
    const elsewhere = { subjectName: '干部卯', subjectUnitId: c.units[2]!.id, source: '其他', receivedOn: '2026-02-01' }
    await stands('clues', 'verifying', { ...elsewhere, number: '线〔2026〕801号', summary: '甲事' })
    await stands('clues', 'closed', { ...elsewhere, number: '线〔2026〕802号', summary: '乙事', resultOn: '2026-02-20', result: '了结' })
    const asked = { name: '干部卯', idNumber: numberOf(14), unitId: c.units[0]!.id }
    const page = await matched(await withPersons([asked]))
    expect(line(page, '干部卯')).toMatchObject({ unsettled: 2, hits: 0 })
    const { namesakes } = await opened(drafter(), page, '干部卯')
    expect(namesakes).toMatchObject([{ what: '问题线索', name: '干部卯' }, { what: '问题线索' }])
    expect(JSON.stringify(namesakes)).not.toMatch(/801号|甲事/)
    const seen = (await opened(c.cast.clueOffice, page, '干部卯')).namesakes
    const placed = (number: string) => {
      const { recordId, role, ord } = seen.find(({ known }) => known?.number === number)!
      return { recordId, role, ord }
    }
    await settles(page, '干部卯', { place: placed('线〔2026〕801号'), same: true })
    await settles(page, '干部卯', { place: placed('线〔2026〕802号'), same: false })
    expect(line(await drafter().reads(page), '干部卯')).toMatchObject({ unsettled: 0, hits: 1, proposal: '建议暂缓' })
    expect(line(await matched(await withPersons([asked])), '干部卯')).toMatchObject({ unsettled: 0, hits: 1, proposal: '建议暂缓' })
  })

  it('名册上没有的人，只能认定同名记录不是本人', async () => {
    const clue = { subjectName: '干部辰', subjectUnitId: c.units[2]!.id, source: '其他', receivedOn: '2026-02-01' }
    await stands('clues', 'verifying', { ...clue, number: '线〔2026〕803号', summary: '丙事' })
    const page = await matched(await withPersons([{ name: '干部辰', idNumber: numberOf(15) }]))
    const { recordId, role, ord } = (await opened(drafter(), page, '干部辰')).namesakes[0]!
    const place = { recordId, role, ord }
    await drafter().mayNot(settles(page, '干部辰', { place, same: true }), '先由组织部列入名册')
    expect((await settles(page, '干部辰', { place, same: false })).status).toBe(200)
    expect(line(await matched(page), '干部辰')).toMatchObject({ unsettled: 0, proposal: '无不良反映' })
  })

  it('已决定回避某事项的人，不能办、也看不到涉及该事项的来函', async () => {
    c.setDay('2026-03-05')
    await listed('干部巳', 16)
    const clue = {
      number: '线〔2026〕804号',
      subjectName: '干部巳',
      subjectUnitId: c.units[0]!.id,
      source: '其他',
      summary: '丁事',
      receivedOn: '2026-02-01',
    }
    const clueId = await stands('clues', 'verifying', clue)
    const recusal = await c.cast.secretary.ask('POST', `/api/clues/${clueId}/exclusions`, { userId: c.cast.deputy.id, reason: '近亲属' })
    expect(recusal.status).toBe(200)
    const page = await withPersons([{ name: '干部巳', idNumber: numberOf(16), unitId: c.units[0]!.id }])
    await c.cast.deputy.reads(page)
    await matched(page)
    await c.cast.deputy.doesNotSee(page)
    expect((await drafter().reads(page)).excluded).toEqual([c.cast.deputy.id])
  })
})

/** Keeps whoever matches waiting in the middle of the work, until told to go on. */
const held = async () => {
  const locked = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const lock = asTheHouse(c.house, async (ctx) => {
    await ctx.tx.run(sql`lock table people_terms in access exclusive mode`)
    locked.resolve()
    await released.promise
  })
  await locked.promise
  return {
    goOn: async () => {
      released.resolve()
      await lock
    },
  }
}

describe('比对', () => {
  it('只有拟稿人能比对；空名单、重复的比对被拒绝；停止后不留改动', async () => {
    c.setDay('2026-03-06')
    const empty = await registered()
    const start = (page: { id: string }, who = drafter()) => who.ask('POST', `/api/opinions/${page.id}/matching`)
    await drafter().mayNot(start(empty), '名单是空的')
    expect(await drafter().get(`/api/opinions/${empty.id}/matching`)).toMatchObject({ standing: 'none' })
    const page = await withPersons([{ name: '干部午', idNumber: numberOf(17) }])
    await c.cast.clueOffice.mayNot(start(page, c.cast.clueOffice), '应由拟稿人办理', 403)
    const atWork = await held()
    expect((await start(page)).body).toMatchObject({ standing: 'running', total: 1 })
    await drafter().mayNot(start(page), '正在比对')
    const stopping = drafter().ask('POST', `/api/opinions/${page.id}/matching/stop`)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await atWork.goOn()
    expect((await stopping).body).toMatchObject({ standing: 'stopped', message: '已停止，没有留下任何改动' })
    expect(line(await drafter().reads(page), '干部午').matchedOn).toBeUndefined()
    const ready = await matched(page)
    expect(await runOf(page)).toMatchObject({ standing: 'done', done: 1 })
    const at = `/api/opinions/${page.id}`
    const person = `${at}/persons/${line(ready, '干部午').id}`
    for (const [method, url, body] of [
      ['POST', `${at}/matching`],
      ['GET', `${at}/matching`],
      ['POST', `${at}/matching/stop`],
      ['GET', person],
      ['DELETE', person],
      ['POST', `${person}/identity`, { personId: null }],
    ] as const)
      expect((await c.cast.stranger.ask(method, url, body)).status, url).toBe(404)
  })

  it('接办只能由本人；会审期间不能比对，退回以后可以', async () => {
    const page = await matched(await withPersons([{ name: '干部未', idNumber: numberOf(18) }]))
    await drafter().mayNotTake(page, 'takeOver', '您已经是拟稿人', { drafterId: drafter().id })
    await c.cast.clueOffice.mayNotTake(page, 'takeOver', '应由党风政风监督室办理', { drafterId: c.cast.clueOffice.id })
    const left = await asTheHouse(c.house, (ctx) => noteByHouse(ctx, areaNamed(c.house, 'opinions'), page.id, { drafterId: c.cast.handler.id }))
    expect(left.values.drafterId).toBe(c.cast.handler.id)
    await drafter().mayNotTake(page, 'finishMatching', '应由拟稿人办理', { supervisionOfficeId: office() })
    await drafter().mayNotTake(page, 'takeOver', '接办的只能是本人', { drafterId: c.cast.handler.id })
    await drafter().takes(page, 'takeOver', { drafterId: drafter().id })
    await drafter().takes(page, 'finishMatching', { supervisionOfficeId: office() })
    await drafter().takes(page, 'consult')
    await drafter().mayNot(drafter().ask('POST', `/api/opinions/${page.id}/matching`), '正在呈批', 409)
    await c.cast.intake.sendsBack(page, '名单中一人有信访件正在受理，请核对')
    expect((await matched(page)).state).toBe('consulting')
  })

  it('比对以后出现的事项改变建议，原来作的结论作废重作', async () => {
    c.setDay('2026-03-09')
    await listed('干部申', 19)
    const page = await consulted(await matched(await withPersons([{ name: '干部申', idNumber: numberOf(19) }])))
    const { id, proposal, proposedWording } = line(page, '干部申')
    await drafter().takes(page, 'decide', {}, { [id]: { conclusion: proposal, wording: proposedWording } })
    const clue = {
      number: '线〔2026〕805号',
      subjectName: '干部申',
      subjectUnitId: c.units[0]!.id,
      source: '其他',
      summary: '戊事',
      receivedOn: '2026-03-09',
    }
    await stands('clues', 'verifying', clue)
    expect((await opened(drafter(), page, '干部申')).stale).toBe(true)
    const now = line(await matched(page), '干部申')
    expect(now.proposal).toBe('建议暂缓')
    expect(now.conclusion).toBeUndefined()
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
