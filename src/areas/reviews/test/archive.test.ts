/** What appeals and reviewed decisions leave in a person's archive. */
import { describe, expect, it } from 'vitest'
import { reviewArchive } from '../archive.ts'

const of = (result: string, more = {}) =>
  reviewArchive
    .entries({ kind: '党纪申诉', decidedOn: '2026-03-02', oldParty: '严重警告', result, ...more }, {}, 'closed', {})
    .map(({ says }) => says)

describe('申诉入档', () => {
  it.each([
    ['维持', {}, ['党纪申诉：维持党纪处分“严重警告”']],
    ['变更', { newParty: '警告' }, ['党纪申诉：党纪处分变更为“警告”']],
    ['撤销', {}, []],
    ['撤销重作', {}, []],
    ['申诉不成立', { kind: '对监察机关的申诉' }, []],
  ])('%s', (result, more, says) => expect(of(result, more)).toEqual(says))

  it('没有决定的不入档；申诉是权利，不算未了结事项', () => {
    expect(reviewArchive.entries({ kind: '党纪申诉', oldParty: '警告' }, {}, 'inHand', {})).toEqual([])
    expect(reviewArchive.open).toBeUndefined()
  })
})
