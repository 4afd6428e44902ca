/** 复查决定和复审决定书：各按申诉的类别，写明理由、结果和以后的救济. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { issuedTexts, papersFor } from '../../../../test/issued.ts'
import { appealsOf } from './life.ts'

const c = county()
const { sanctioned, heard, decided } = appealsOf(c)

describe('申诉的文书', () => {
  it('决定以前只说为什么不能出具；复审决定书写明变更后的处分和申请复核', async () => {
    c.setDay('2026-03-02')
    const trialist = c.cast.trialist2!
    const review = await heard(await sanctioned('对象甲'), { kind: '政务复审' })
    const before = await papersFor(trialist, 'reviews', review)
    expect(Object.keys(before)).toEqual(['复审决定书'])
    expect(before.复审决定书?.join()).toContain('现在是“复查中”')
    await decided(review, { result: '变更', newGov: '记过', newForm: '第二种形态', paper: '监复审〔2026〕1号' })
    const texts = await issuedTexts(trialist, 'reviews', review, 'government')
    for (const said of ['监复审〔2026〕1号', '变更后的处分：政务记过。', '认定数额有误，情节较轻', '测试县监察委员会']) expect(texts).toContain(said)
    expect(texts.join()).toContain('申请复核')
  })

  it('党纪申诉的是复查决定，没有变更就没有那一句', async () => {
    c.setDay('2026-04-01')
    const review = await decided(await heard(await sanctioned('对象乙')), { paper: '纪复查〔2026〕1号' })
    const texts = await issuedTexts(c.cast.trialist2!, 'reviews', review, 'party')
    expect(texts.join()).toContain('给予其严重警告处分的决定不服')
    expect(texts.join()).toContain('决定：维持。')
    expect(texts.join()).not.toContain('变更后')
  })
})
