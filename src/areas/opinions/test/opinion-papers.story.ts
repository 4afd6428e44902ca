/** 回复函逐人写明表述和有效期；退回的复函写明理由和依据. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { issuedTexts, papersFor } from '../../../../test/issued.ts'
import { requestsOf } from './requests.ts'

const c = county()
const { drafter, withPersons, matched, consulted, decided, approved, registered } = requestsOf(c)

describe('党风廉政意见的文书', () => {
  it('回复函：没有签发不能出具，没有文号的说得出；每个人一条表述，写明有效期', async () => {
    c.setDay('2026-03-02')
    const unit = { unitId: c.units[0]!.id }
    const page = await consulted(await matched(await withPersons([{ name: '人选甲', post: '科员', ...unit }, { name: '人选乙' }])))
    expect((await papersFor(drafter(), 'opinions', page)).党风廉政意见回复函?.join()).toContain('现在是“拟稿中”')
    const ready = await approved(await decided(await drafter().reads(page)))
    expect((await papersFor(drafter(), 'opinions', ready)).党风廉政意见回复函).toEqual(['没有填写回函文号、回函时间，不能出具“党风廉政意见回复函”'])
    await drafter().takes(ready, 'reply', { replyNumber: '纪函〔2026〕1号', repliedOn: '2026-03-02' })
    const texts = await issuedTexts(drafter(), 'opinions', ready, 'reply')
    expect(texts).toContain('县委组织部：')
    expect(texts).toContain('纪函〔2026〕1号')
    expect(texts.join()).toContain(`（${ready.number}）收悉`)
    expect(texts.find((text) => text.startsWith('1. '))).toMatch(/科员人选甲：截至2026年3月2日，未收到反映人选甲/)
    expect(texts.find((text) => text.startsWith('2. '))).toMatch(/^2\. 人选乙：截至/)
    expect(texts.join()).toMatch(/至2026年6月2日有效/)
  })

  it('退回来函复函：写明退回的理由和本机关的规定，文号由系统给', async () => {
    c.setDay('2026-04-01')
    const page = await registered({ purpose: '清单以外的事由', outsidePurpose: '职称评定' })
    await drafter().takes(page, 'sendBack', { returnGround: '事由不在清单', returnReason: '职称评定不在征求意见的事由之列' })
    await c.cast.deputy.signs(page)
    const texts = await issuedTexts(drafter(), 'opinions', page, 'returned')
    for (const said of ['纪退函〔2026〕1号', '事由不在清单。', '职称评定不在征求意见的事由之列', '2026年4月1日']) expect(texts).toContain(said)
    expect(texts.join()).toContain('清单以外的退回来函单位')
  })
})
