/** Whose hands a request goes through: a recusal holds at once, nobody reviews what they had a part in, and numbers are whole only for whoever tells people apart. */
import { describe, expect, it } from 'vitest'
import { colleague, county, everyoneSigns } from '../../../../test/helm.ts'
import { issuedTexts } from '../../../../test/issued.ts'
import type { Role } from '../../../kit/role.ts'
import { asTheHouse } from '../../../server/context.ts'
import { lookAtReplies } from '../server/arisen.ts'
import { numberOf, requestsOf } from './requests.ts'

const c = county()
const { drafter, listed, stands, withPersons, matched, consulted, decided, approved, replied, line, opened } = requestsOf(c)

const withRoles = (account: string, ...roles: Role[]) => colleague(c, account, '党风政风监督室', roles)

const clueAbout = (name: string, n: number) =>
  stands('clues', 'verifying', {
    number: `线〔2026〕90${n}号`,
    subjectName: name,
    subjectUnitId: c.units[0]!.id,
    source: '其他',
    summary: '某事',
    receivedOn: '2026-01-06',
  })

const recuses = async (area: string, id: string, userId: string): Promise<void> => {
  const { status, text } = await c.cast.secretary.ask('POST', `/api/${area}/${id}/exclusions`, { userId, reason: '近亲属' })
  expect(status, text).toBe(200)
}

describe('办理中决定的回避', () => {
  it('会审的签批还没有签完，决定对所涉事项回避的人当时就看不到来函', async () => {
    c.setDay('2026-03-02')
    await listed('干部甲', 1)
    const clueId = await clueAbout('干部甲', 1)
    const page = await matched(await withPersons([{ name: '干部甲', idNumber: numberOf(1), unitId: c.units[0]!.id }]))
    await drafter().takes(page, 'finishMatching', { supervisionOfficeId: c.office.第一纪检监察室 })
    await drafter().takes(page, 'consult')
    await c.cast.deputy.reads(page)
    await recuses('clues', clueId, c.cast.deputy.id)
    await c.cast.deputy.doesNotSee(page)
    expect((await drafter().reads(page)).excluded).toEqual([c.cast.deputy.id])
  })

  it('与名单人员无关的事项上的回避，不影响来函', async () => {
    const clueId = await clueAbout('干部别', 2)
    const page = await matched(await withPersons([{ name: '干部乙' }]))
    await recuses('clues', clueId, c.cast.deputy.id)
    expect((await c.cast.deputy.reads(page)).excluded).toEqual([])
  })

  it('回避的正是拟稿人的，来函由他人接办', async () => {
    c.setDay('2026-03-03')
    const second = await withRoles('conduct9', 'conductOffice')
    await listed('干部丙', 3)
    const clueId = await clueAbout('干部丙', 3)
    const page = await matched(await withPersons([{ name: '干部丙', idNumber: numberOf(3), unitId: c.units[0]!.id }]))
    await recuses('clues', clueId, drafter().id)
    await drafter().doesNotSee(page)
    expect((await second.reads(page)).values.drafterId).toBeUndefined()
    expect((await second.takes(page, 'takeOver', { drafterId: second.id })).values.drafterId).toBe(second.id)
  })

  it('前次来函决定回避的人，不能经后一件来函看到前次的回复', async () => {
    c.setDay('2026-03-04')
    await listed('干部丁', 4)
    const asked = { name: '干部丁', idNumber: numberOf(4) }
    const former = await replied([asked])
    await recuses('opinions', former.id, c.cast.deputy.id)
    const page = await matched(await withPersons([asked]))
    expect(line(page, '干部丁').formerReply).toContain('无不良反映')
    await c.cast.deputy.doesNotSee(page)
  })
})

describe('审批分手', () => {
  it('会审签过字的人，兼有分管职责也不能再审批；由另一位分管领导签批', async () => {
    c.setDay('2026-04-01')
    const twofold = await withRoles('twofold', 'clueOffice', 'deputy')
    const page = await matched(await withPersons([{ name: '干部戊' }]))
    await drafter().takes(page, 'finishMatching', { supervisionOfficeId: c.office.第一纪检监察室 })
    await drafter().takes(page, 'consult')
    await c.cast.intake.signs(page)
    await twofold.signs(page)
    const ready = await decided(await everyoneSigns(page, c.cast.trialHead, c.cast.head))
    await drafter().takes(ready, 'submit')
    expect((await twofold.reads(page)).may.sign).toBe(false)
    await twofold.mayNotSign(page, '您已办理或者签过本件的“送请会审”，不能再审核')
    await c.cast.deputy.signs(page)
  })

  it('拟过稿、后来由他人接办的，不能再作为分管领导审核', async () => {
    c.setDay('2026-04-02')
    const first = await withRoles('first', 'conductOffice', 'deputy')
    const page = await matched(await withPersons([{ name: '干部己' }]))
    await first.takes(page, 'takeOver', { drafterId: first.id })
    await drafter().takes(page, 'takeOver', { drafterId: drafter().id })
    const ready = await decided(await consulted(await drafter().reads(page)))
    await drafter().takes(ready, 'submit')
    await first.mayNotSign(page, '您已办理或者签过本件的“接办”')
    await everyoneSigns(page, c.cast.deputy, c.cast.secretary)
  })
})

describe('身份证号', () => {
  it('待甄别的同名人员，只有拟稿人看到完整的身份证号', async () => {
    c.setDay('2026-05-06')
    await listed('干部庚', 5)
    const page = await matched(await withPersons([{ name: '干部庚' }]))
    expect((await opened(drafter(), page, '干部庚')).candidates[0]?.idNumber).toBe(numberOf(5))
    const shown = (await opened(c.cast.deputy, page, '干部庚')).candidates[0]?.idNumber
    expect(shown).toBe(`${numberOf(5).slice(0, 6)}********${numberOf(5).slice(-4)}`)
  })
})

describe('补充回函', () => {
  it('只写补充了意见的人，写明原函的文号和日期', async () => {
    c.setDay('2026-06-01')
    await listed('干部辛', 6)
    await listed('干部壬', 7)
    const page = await replied([
      { name: '干部辛', idNumber: numberOf(6) },
      { name: '干部壬', idNumber: numberOf(7) },
    ])
    await clueAbout('干部辛', 6)
    await asTheHouse(c.house, lookAtReplies)
    const now = await drafter().reads(page)
    const form = { supplementNumber: '纪补函〔2026〕1号', supplementedOn: '2026-06-01' }
    const said = { review: '有未了结的线索', laterConclusion: '建议暂缓', laterWording: '现有事项正在核实，建议暂缓使用' }
    await drafter().takes(now, 'supplement', form, { [line(now, '干部辛').id]: said })
    await everyoneSigns(now, c.cast.deputy, c.cast.secretary)
    const texts = (await issuedTexts(drafter(), 'opinions', now, 'supplement')).join()
    expect(texts).toContain('纪补函〔2026〕1号')
    expect(texts).toContain(String(now.values.replyNumber))
    expect(texts).toContain('干部辛：现有事项正在核实，建议暂缓使用')
    expect(texts).not.toContain('干部壬')

    await clueAbout('干部壬', 7)
    await asTheHouse(c.house, lookAtReplies)
    const later = await drafter().reads(page)
    const again = { review: '有未了结的线索', laterConclusion: '建议暂缓', laterWording: '另有事项正在核实，建议暂缓使用' }
    const second = { [line(later, '干部壬').id]: again }
    for (const number of [form.supplementNumber, String(later.values.replyNumber)])
      await drafter().mayNotTake(later, 'supplement', `文号“${number}”已被另一份回函使用`, { ...form, supplementNumber: number }, second)
    await drafter().takes(later, 'supplement', { ...form, supplementNumber: '纪补函〔2026〕2号' }, second)
    await everyoneSigns(later, c.cast.deputy, c.cast.secretary)
    const newer = (await issuedTexts(drafter(), 'opinions', later, 'supplement')).join()
    expect(newer).toContain('纪补函〔2026〕2号')
    expect(newer).toContain('干部壬：另有事项正在核实，建议暂缓使用')
    expect(newer).not.toContain('干部辛')
    expect(line(await drafter().reads(page), '干部辛').laterConclusion).toBe('建议暂缓')
  })

  it('回函文号已被别的回函用过的，填写时就不收', async () => {
    c.setDay('2026-06-03')
    await listed('干部癸', 8)
    const page = await approved(await decided(await consulted(await matched(await withPersons([{ name: '干部癸', idNumber: numberOf(8) }])))))
    await drafter().mayNotTake(page, 'reply', '文号“纪补函〔2026〕2号”已被另一份回函使用', {
      replyNumber: '纪补函〔2026〕2号',
      repliedOn: '2026-06-03',
    })
    await drafter().takes(page, 'reply', { replyNumber: '纪函〔2026〕903号', repliedOn: '2026-06-03' })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
