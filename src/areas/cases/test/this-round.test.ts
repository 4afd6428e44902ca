/** What counts for a decision that is made anew: nothing that was done for the annulled one. */
import { describe, expect, it } from 'vitest'
import type { Situation, Taken } from '../../../kit/procedure/procedure.ts'
import { aboveWasAsked } from '../aftermath-rules.ts'
import { notHeavierAfterReview } from '../review-effects.ts'
import { consequencesAreDone, partyWasAsked } from '../sanction-rules.ts'

const step = (name: string, form: Taken['form'] = {}): Taken => {
  return { id: name, step: name, from: null, to: 'decided', day: '2026-03-02', by: null, effective: true, origin: 'here', form }
}
const at = (taken: Taken[], more: Partial<Situation> = {}): Situation => ({
  record: { heavy: true, overseenByParty: true, consultAbove: true },
  lines: {},
  actor: { id: 'a', name: '甲', roles: [], tokens: [] },
  today: '2026-03-02',
  taken,
  ...more,
})

const first = [step('decide'), step('talkAbove'), step('submitToParty'), step('formalities')]
const sentBack = [...first, step('sentBackByReview'), step('decide')]

describe('重新作出的决定', () => {
  it('报过县委、办过手续、与上级沟通过的，只对那一次决定算数', () => {
    const rules = [partyWasAsked, consequencesAreDone, aboveWasAsked]
    expect(rules.map((rule) => rule(at(first)).length)).toEqual([0, 0, 0])
    expect(rules.map((rule) => rule(at(sentBack)).length)).toEqual([1, 2, 1])
    expect(rules.map((rule) => rule(at([...sentBack, ...first.slice(1)])).length)).toEqual([0, 0, 0])
  })

  it('两种处分先后被撤销的，各不得重于原来的那一种', () => {
    const person = { id: 'p', name: '对象甲' }
    const gone = [
      step('decide'),
      step('sentBackByReview', { person: '对象甲', wasParty: '严重警告', wasGov: '记大过', nowGov: '记大过' }),
      step('sentBackByReview', { person: '对象甲', wasGov: '记大过' }),
    ]
    const said = (line: Record<string, unknown>) =>
      notHeavierAfterReview(at(gone, { lines: { persons: [person] }, form: {}, lineForms: { p: line } })).length
    expect(said({ partySanction: '警告', govSanction: '记过' })).toBe(0)
    expect(said({ partySanction: '严重警告', govSanction: '记大过' })).toBe(0)
    expect(said({ partySanction: '撤销党内职务' })).toBe(1)
    expect(said({ govSanction: '降级' })).toBe(1)
  })
})
