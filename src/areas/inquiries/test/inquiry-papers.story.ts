/** 函询通知书和采信了结反馈函：以办公室名义，抄送写明，没有填的说得出名字. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { issuedTexts, papersFor } from '../../../../test/issued.ts'
import { inquiriesOf } from './life.ts'

const c = county()
const { opened, served, accepted, today } = inquiriesOf(c)

describe('谈话函询的文书', () => {
  it('函询通知书：发函以后才能出具，有文号、问题、十五个工作日和最后一日，抄送党组和派驻组', async () => {
    c.setDay('2026-03-02')
    const { handler } = c.cast
    const { inquiry: early } = await opened('函询', { subjectName: '对象甲' })
    expect((await papersFor(handler, 'inquiries', early)).函询通知书?.join()).toContain('现在是“待发函或者谈话”')
    await handler.takes(early, 'issue', { issuedOn: today(), copyParty: '县财政局党组书记某', copyGroup: '派驻组组长某' })
    const sent = await issuedTexts(handler, 'inquiries', early, 'letter')
    expect(sent).toContain('抄送：县财政局党组书记某、派驻组组长某。')
    expect(sent.join()).not.toContain('最后一日')
    const { inquiry } = await served({ subjectName: '对象乙' })
    const texts = await issuedTexts(handler, 'inquiries', inquiry, 'letter')
    for (const said of ['对象乙同志：', String(inquiry.values.letterNumber), '测试县纪委监委办公室', '2026年3月2日', '抄送：县财政局党组书记某。'])
      expect(texts).toContain(said)
    expect(texts.join()).toContain('自收到本函之日起十五个工作日内')
    expect(texts).toContain('本函于2026年3月2日送达，回复的最后一日为2026年3月23日。')
    await c.cast.stranger.mayNot(c.cast.stranger.ask('GET', `/api/inquiries/${inquiry.id}/papers/letter`), '没有这条记录', 404)
  })

  it('谈话没有函；采信了结的有反馈函，没有填文号和时间的不能出具', async () => {
    c.setDay('2026-04-01')
    const { handler } = c.cast
    const { inquiry: talk } = await opened('谈话', { subjectName: '对象丙' })
    expect(await papersFor(handler, 'inquiries', talk)).toEqual({})
    const { inquiry } = await accepted({ subjectName: '对象丁' })
    expect((await papersFor(handler, 'inquiries', inquiry)).采信了结反馈函).toEqual(['没有填写反馈函文号、发函反馈时间，不能出具“采信了结反馈函”'])
    await handler.mayNot(handler.ask('GET', `/api/inquiries/${inquiry.id}/papers/acceptance`), '没有填写反馈函文号', 409)
    await handler.takes(inquiry, 'feedBack', { feedbackOn: today(), feedbackPaper: '纪办函〔2026〕9号' })
    const texts = await issuedTexts(handler, 'inquiries', inquiry, 'acceptance')
    expect(texts).toContain('纪办函〔2026〕9号')
    expect(texts.join()).toContain('对你的说明予以采信')
    expect(texts.join()).toContain('2026年度或者2027年度')
  })
})
