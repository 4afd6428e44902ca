/** How a row of the clue ledger is read: each result of a verification is an end of its own. */
import { describe, expect, it } from 'vitest'
import type { State } from '../../../kit/procedure/procedure.ts'
import { clueLedger } from '../ledger.ts'
import { result } from '../codes.ts'
import { clueStates } from '../states.ts'

const row = { number: '线〔2024〕1号', subjectName: '对象', receivedOn: '2024-01-02', officeId: 'o', way: '初步核实', disposedOn: '2024-01-20' }

describe('台账里的处置结果', () => {
  it.each([
    ['了结', 'closed', 'closeVerified'],
    ['立案', 'filed', 'file'],
    ['移送有关党组织处理', 'passedOn', 'passOn'],
  ])('初步核实后%s，线索处于%s', (said, state, step) => {
    const folded = clueLedger.fold([{ ...row, result: said }])
    expect(folded.state).toBe(state)
    expect(folded.past?.at(-1)?.step).toBe(step)
  })
  it('没有结果的还在初步核实中', () => expect(clueLedger.fold([row]).state).toBe('verifying'))
  it('代码表里的每一种结果都让线索到头', () => {
    const states: Record<string, State> = clueStates
    for (const { code } of result.codes) expect(states[clueLedger.fold([{ ...row, result: code }]).state]?.end, code).toBe(true)
  })
})
