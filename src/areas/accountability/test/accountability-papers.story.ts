/** 问责决定：干部的和党组织的各有一种；只出具本机关作出、没有变更撤销的决定. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import { issuedTexts, papersFor } from '../../../../test/issued.ts'
import { heldOf } from './life.ts'

const c = county()
const { announced, decided, object, ready, ruling, organisation, today } = heldOf(c)

describe('问责的文书', () => {
  it('决定作出以前没有；干部的写明责任、方式、影响期和申诉', async () => {
    c.setDay('2026-03-02')
    const { handler } = c.cast
    expect(await papersFor(handler, 'accountability', await ready('诫勉'))).toEqual({})
    const page = await decided('诫勉')
    expect(await papersFor(handler, 'accountability', page)).toEqual({ '问责决定（干部）': [] })
    const texts = await issuedTexts(handler, 'accountability', page, 'cadre')
    expect(texts).toContain('责任类型：主要领导责任。')
    expect(texts).toContain('影响期至2026年9月1日。')
    expect(texts.join()).toContain('自收到本决定之日起一个月内')
  })

  it('党组织的决定没有责任类型，也没有影响期', async () => {
    c.setDay('2026-04-01')
    const { handler } = c.cast
    const page = await decided('通报', organisation(), { responsibility: undefined, decisionNumber: '明纪问〔2026〕7号' })
    expect(Object.keys(await papersFor(handler, 'accountability', page))).toEqual(['问责决定（党组织）'])
    const texts = await issuedTexts(handler, 'accountability', page, 'organisation')
    expect(texts).toContain('明纪问〔2026〕7号')
    expect(texts.join()).toContain('以“通报”的方式问责')
    expect(texts.join()).not.toMatch(/责任类型|影响期/)
  })

  it('决定写明依据的会议纪要；申诉改变的另有申诉决定，原决定不再出具', async () => {
    c.setDay('2026-05-06')
    const { handler, clueOffice, stranger } = c.cast
    const page = await announced('诫勉', object({ name: '责任人申' }))
    expect((await issuedTexts(handler, 'accountability', page, 'cadre')).join()).toContain('集体研究情况见《常委会纪要3号》。')
    await clueOffice.takes(page, 'appeal', { appealedOn: today(), appeal: '责任认定过重', appealHandlerId: stranger.id })
    await stranger.takes(page, 'settle', { appealResult: '变更', reasons: '属于重要领导责任', way: '通报', minutes: '常委会纪要8号' })
    await signedThrough(c, page)
    expect(Object.keys(await papersFor(clueOffice, 'accountability', page))).toEqual(['问责申诉决定（干部）'])
    const texts = (await issuedTexts(clueOffice, 'accountability', page, 'cadreAppeal')).join()
    for (const said of ['纪问申〔2026〕1号', '责任认定过重', '属于重要领导责任', '决定变更原问责决定', '问责方式变更为“通报”', '常委会纪要8号'])
      expect(texts).toContain(said)
    expect(texts).not.toContain('责任类型变更')
  })

  it('决定文号要合于样式，不能与另一项问责重复', async () => {
    c.setDay('2026-06-01')
    const { handler, secretary } = c.cast
    await decided('诫勉', object({ name: '责任人文' }), { decisionNumber: '明纪问〔2026〕88号' })
    const page = await ready('诫勉', object({ name: '责任人号' }))
    await handler.mayNotTake(page, 'decide', '决定文号应为', ruling('诫勉', { decisionNumber: '88' }))
    await handler.mayNotTake(page, 'decide', '“明纪问〔2026〕88号”已被另一项问责使用', ruling('诫勉', { decisionNumber: '明纪问〔2026〕88号' }))
    await handler.takes(page, 'decide', ruling('诫勉', { decisionNumber: '明纪问〔2026〕89号' }))
    const other = await ready('诫勉', object({ name: '责任人等' }))
    await handler.mayNotTake(other, 'decide', '“明纪问〔2026〕89号”已被另一项问责使用', ruling('诫勉', { decisionNumber: '明纪问〔2026〕89号' }))
    await everyoneSigns(page, c.cast.head, c.cast.committee)
    await secretary.signs(page)
  })
})
