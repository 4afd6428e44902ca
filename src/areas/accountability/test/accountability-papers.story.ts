/** 问责决定：干部的和党组织的各有一种；只出具本机关作出、没有变更撤销的决定. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { issuedTexts, papersFor } from '../../../../test/issued.ts'
import { heldOf } from './life.ts'

const c = county()
const { decided, ready, organisation } = heldOf(c)

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
})
