/** Who held which post on a past day. */
import { describe, expect, it } from 'vitest'
import { peopleLedger } from '../ledger.ts'
import { heldOn, inOrder, unitsOf } from '../terms.ts'

const terms = [
  { unitId: '乙', post: '局长', fromDay: '2022-06-01' },
  { unitId: '甲', post: '副局长', fromDay: '2018-01-01', untilDay: '2022-06-01' },
  { unitId: '丙', post: '科员' },
]

describe('任职经历', () => {
  it.each([
    ['2017-12-31', []],
    ['2018-01-01', ['副局长']],
    ['2022-05-31', ['副局长']],
    ['2022-06-01', ['局长']],
    ['2030-01-01', ['局长']],
  ])('%s 任 %j；日期不详的不猜', (day, posts) => expect(heldOn(terms, day).map(({ post }) => post)).toEqual(posts))

  it('按任职先后排，日期不详的在最后', () => expect(inOrder(terms).map(({ post }) => post)).toEqual(['副局长', '局长', '科员']))

  it('待过的单位都算，不重复', () => expect(unitsOf({ unitId: '乙' }, terms)).toEqual(['乙', '甲', '丙']))

  it('名册导入带出任职、免职日期', () => {
    const { record, lines } = peopleLedger.fold([{ name: '某人', unitId: '甲', post: '局长', fromDay: '2020-01-01', untilDay: '2021-01-01' }])
    expect(record).toEqual({ name: '某人', unitId: '甲', post: '局长' })
    expect(lines?.terms).toEqual([{ unitId: '甲', post: '局长', fromDay: '2020-01-01', untilDay: '2021-01-01' }])
  })
})
