/** Ground and source: every pair of them, written out. Only what was found untrue, or wholly annulled, can be cleared. */
import { expect, it } from 'vitest'
import { sourceStandings } from '../../../facts/clearings.ts'
import { clearingArchive } from '../archive.ts'
import { clearingGround } from '../codes.ts'
import { sourceBearsOut } from '../rules.ts'

const good = ['经核查不属实 经核查了结', '复查撤销全部处分 复查撤销全部处分']
const pairs = clearingGround.codes.flatMap(({ code }) => sourceStandings.map((standing) => [code, standing] as const))

it.each(pairs)('%s，来源%s', (ground, standing) => {
  expect(sourceBearsOut(ground, standing).length === 0).toBe(good.includes(`${ground} ${standing}`))
})

it('实施了才入档', () => {
  const clearing = { matter: '收受礼金', ground: '经核查不属实', way: '当面说明' }
  expect(clearingArchive.entries(clearing, clearing, 'approved', {})).toEqual([])
  const done = { ...clearing, carriedOutOn: '2026-03-02' }
  expect(clearingArchive.entries(done, done, 'closed', {})).toEqual([
    { kind: 'other', on: '2026-03-02', says: '澄清正名（当面说明）：“收受礼金”，经核查不属实' },
  ])
})
