/** The life of a request for opinions, told in order: registered, matched, consulted, decided, signed, answered, closed. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, sampleClue } from '../../../../test/helm.ts'
import { asTheHouse } from '../../../server/context.ts'
import { dossiersOf } from '../../../server/archive.ts'
import { numberOf, requestsOf } from './requests.ts'

const c = county()
const { drafter, listed, stands, withPersons, matched, consulted, line, opened, replied } = requestsOf(c)

const figureOf = async (id: string, from: string, to: string) => {
  const figures = await c.cast.secretary.get<{ id: string; value: number; parts?: { key: string; value: number }[]; refused?: string }[]>(
    `/api/figures?from=${from}&to=${to}`,
  )
  return figures.find((each) => each.id === `opinions.${id}`)
}

describe('一份来函的一生', () => {
  it('比对、会审、逐人结论、审核、签发、回函：每一项建议写明依据，拟稿人、审核人、签发人不是一人', async () => {
    c.setDay('2026-04-01')
    const { clueOffice, intake, trialHead, head, deputy, secretary, stranger } = c.cast
    await listed('干部甲', 1)
    await listed('干部乙', 2, 1)
    await listed('干部丙', 3)
    const clue = await clueOffice.adds('clues', sampleClue(c, { subjectName: '干部乙', subjectUnitId: c.units[1]!.id, summary: '内容不得外传' }))
    const sanction = {
      name: '干部丙',
      unitId: c.units[0]!.id,
      decidedOn: '2025-09-01',
      closedOn: '2025-12-01',
      partySanction: '严重警告',
      form: '第二种形态',
    }
    const about = {
      number: '案〔2025〕9号',
      subjects: '干部丙',
      brief: '违规收受礼金',
      unitId: c.units[0]!.id,
      filedOn: '2025-06-01',
      closedOn: '2025-12-01',
    }
    await stands('cases', 'closed', { ...about, officeId: c.office.第一纪检监察室 }, { persons: [sanction] })
    const names = ['干部甲', '干部乙', '干部丙']
    const page = await withPersons(
      names.map((name, i) => ({ name, idNumber: numberOf(i + 1), unitId: c.units[i === 1 ? 1 : 0]!.id, proposedPost: '四级主任科员' })),
    )
    await drafter().mayNotTake(page, 'finishMatching', '还没有比对：干部甲、干部乙、干部丙', { supervisionOfficeId: c.office.第一纪检监察室 })
    const done = await matched(page)
    expect(names.map((name) => line(done, name).proposal)).toEqual(['无不良反映', '建议暂缓', '不适宜'])
    expect(line(done, '干部丙').grounds).toContain('党纪处分“严重警告”影响期，2025-09-01起至2027-02-28。依据《中国共产党纪律处分条例》第10条')
    expect(line(done, '干部乙').grounds).toContain('问题线索：未了结')
    expect(JSON.stringify(done.lines)).not.toContain('内容不得外传')

    // The drafter may not know the clue: kind and rule, no number. Whoever may know it sees the number.
    const [unknown] = (await opened(drafter(), done, '干部乙')).matters
    expect(unknown).toMatchObject({ stands: 'open', what: '问题线索', basis: { article: '18' } })
    expect(unknown).not.toHaveProperty('known')
    expect((await opened(clueOffice, done, '干部乙')).matters[0]).toMatchObject({ recordId: clue.id, known: { number: clue.number } })
    expect((await stranger.ask('GET', `/api/opinions/${done.id}/persons/${line(done, '干部乙').id}`)).status).toBe(404)

    await drafter().takes(page, 'finishMatching', { supervisionOfficeId: c.office.第一纪检监察室 })
    await drafter().mayNotTake(page, 'consultWithGroup', '没有指明派驻机构')
    await intake.doesNotSee(page)
    await drafter().takes(page, 'consult')
    await clueOffice.mayNotSign(page, '现在应由信访室签批')
    await intake.reads(page)
    const heard = await everyoneSigns(page, intake, clueOffice, trialHead, head)
    expect(heard.state).toBe('drafting')
    expect(heard.values.consulted).toContain('信访室：信访甲，同意')

    const [clean, busy, weighed] = names.map((name) => line(heard, name)) as [
      ReturnType<typeof line>,
      ReturnType<typeof line>,
      ReturnType<typeof line>,
    ]
    const asProposed = (of: typeof clean) => ({ conclusion: of.proposal, wording: of.proposedWording })
    const both = { [clean.id]: asProposed(clean), [busy.id]: asProposed(busy) }
    await drafter().mayNotTake(page, 'decide', '应当逐人作出结论，不能一并确认：干部乙', {}, both)
    await drafter().mayNotTake(page, 'decide', '请选择干部甲的结论', {}, { [clean.id]: { wording: '无' } })
    await drafter().mayNotTake(
      page,
      'decide',
      '与系统建议（建议暂缓）不同，请写明理由',
      {},
      { [busy.id]: { conclusion: '提示性意见', wording: '供参考' } },
    )
    await secretary.mayNotTake(page, 'decide', '应由拟稿人办理', {}, { [clean.id]: asProposed(clean) })
    await drafter().takes(page, 'decide', {}, { [clean.id]: asProposed(clean) })
    await drafter().mayNotTake(page, 'submit', '还没有结论：干部乙、干部丙')
    const changed = { conclusion: '提示性意见', wording: '家属问题供参考', reason: '线索反映的是其家属' }
    await drafter().takes(page, 'decide', {}, { [busy.id]: changed })
    await drafter().takes(page, 'decide', {}, { [weighed.id]: asProposed(weighed) })
    await drafter().takes(page, 'submit')
    await drafter().mayNotSign(page, '现在应由分管副书记签批')
    await deputy.signs(page)
    await deputy.mayNotSign(page, '现在应由纪委书记')
    const signed = await secretary.signs(page)
    expect(signed).toMatchObject({ state: 'approved', values: { issuedOn: '2026-04-01' } })
    await drafter().mayNotTake(page, 'reply', '回函不能早于签发', { replyNumber: '纪函〔2026〕3号', repliedOn: '2026-03-31' })
    const out = await drafter().takes(page, 'reply', { replyNumber: '纪函〔2026〕3号', repliedOn: '2026-04-01' })
    expect(out.values).toMatchObject({ repliedLate: false, validUntil: '2026-07-01', persons: 3 })
    for (const each of out.lines.persons!) expect(each.repliedOn).toBe('2026-04-01')
    const value = async (id: string) => (await figureOf(id, '2026-04-01', '2026-04-30'))?.value
    expect([await value('persons'), await value('unfit'), await value('deferred'), await value('inTime')]).toEqual([3, 1, 0, 1])
    c.setDay('2026-06-30')
    await drafter().mayNotTake(page, 'close', '2026-07-01以前有效')
    c.setDay('2026-07-02')
    expect((await drafter().takes(page, 'close')).state).toBe('closed')
  })

  it('没有反映的可以一并确认；呈批以当天的比对为准，重新比对不改依据未变的结论', async () => {
    c.setDay('2026-04-07')
    await listed('干部丁', 4)
    await listed('干部戊', 5)
    const persons = [4, 5].map((n) => ({ name: n === 4 ? '干部丁' : '干部戊', idNumber: numberOf(n) }))
    const page = await consulted(await matched(await withPersons(persons)))
    const all = Object.fromEntries(
      page.lines.persons!.map(({ id, proposal, proposedWording }) => [id, { conclusion: proposal, wording: proposedWording }]),
    )
    expect((await drafter().takes(page, 'decide', {}, all)).values.undecided).toBe(0)
    c.setDay('2026-04-08')
    await drafter().mayNotTake(page, 'submit', '比对是2026-04-07作的，请重新比对')
    const again = await matched(page)
    expect(again.values.undecided).toBe(0)
    expect(line(again, '干部丁').wording).toContain('截至2026年4月8日')
    await drafter().takes(page, 'submit')
    // The signers may take until tomorrow; what they sign is what was submitted.
    c.setDay('2026-04-09')
    expect((await everyoneSigns(page, c.cast.deputy, c.cast.secretary)).state).toBe('approved')
  })

  it('有效期内重复来函的，引用前次回复的文号、日期、结论，并说明此后有没有新的情况', async () => {
    c.setDay('2026-05-06')
    await listed('干部己', 6)
    const asked = [{ name: '干部己', idNumber: numberOf(6) }]
    await replied(asked)
    c.setDay('2026-05-20')
    const second = await matched(await withPersons(asked))
    expect(line(second, '干部己').formerReply).toMatch(
      /^2026-05-06以纪函〔2026〕\d+号回复县委组织部（职级晋升）：无不良反映，有效期至2026-08-06；此后没有新的情况$/,
    )
    await stands('clues', 'shelved', {
      number: '线〔2026〕901号',
      subjectName: '干部己',
      subjectUnitId: c.units[0]!.id,
      source: '其他',
      summary: '反映',
      receivedOn: '2026-05-12',
    })
    expect(line(await matched(second), '干部己').formerReply).toMatch(/此后有新的情况1项：问题线索：/)
    c.setDay('2026-08-10')
    expect(line(await matched(await withPersons(asked)), '干部己').formerReply).toBeUndefined()
  })

  it('台账没有写有效期的前次回复，按本单位的有效期算', async () => {
    c.setDay('2026-08-11')
    await listed('干部辛', 8)
    const former = { number: '函〔2026〕77号', askedBy: '县人大常委会办公室', purpose: '换届提名', receivedOn: '2026-05-20' }
    const person = { name: '干部辛', idNumber: numberOf(8), unitId: c.units[0]!.id, conclusion: '提示性意见', repliedOn: '2026-06-01' }
    await stands('opinions', 'closed', { ...former, replyNumber: '廉复77号', repliedOn: '2026-06-01' }, { persons: [person] })
    const page = await withPersons([{ name: '干部辛', idNumber: numberOf(8) }])
    const words = '2026-06-01以廉复77号回复县人大常委会办公室（换届提名）：提示性意见，有效期至2026-09-01；此后没有新的情况'
    expect(line(await matched(page), '干部辛').formerReply).toBe(words)
    c.setDay('2026-09-02')
    expect(line(await matched(page), '干部辛').formerReply).toBeUndefined()
  })

  it('回复存入本人廉政档案，不算一项反映', async () => {
    c.setDay('2026-10-09')
    const { id: personId } = await listed('干部庚', 7)
    const asked = [{ name: '干部庚', idNumber: numberOf(7) }]
    const { id: recordId } = await replied(asked)
    const sought = [{ personId, name: '干部庚', idNumber: numberOf(7), unitIds: [] }]
    const [dossier] = await asTheHouse(c.house, (ctx) => dossiersOf(ctx, sought))
    expect(dossier?.entries).toMatchObject([{ kind: 'opinion', on: '2026-10-09', recordId, says: expect.stringContaining('职级晋升）：无不良反映') }])
    c.setDay('2027-03-01')
    expect(line(await matched(await withPersons(asked)), '干部庚')).toMatchObject({ proposal: '无不良反映', hits: 0 })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
