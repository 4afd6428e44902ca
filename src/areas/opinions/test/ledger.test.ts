/** How rows of the ledger become requests: answered ones are over, returned ones stand as returned, what is lacking is told. */
import { describe, expect, it } from 'vitest'
import { opinionArchive } from '../archive.ts'
import { deriveOpinion } from '../derive.ts'
import { opinionLedger } from '../ledger.ts'

const row = {
  askedBy: '县委组织部',
  number: '函〔2025〕1号',
  purpose: '职级晋升',
  receivedOn: '2025-03-03',
  name: '干部甲',
  idNumber: '甲',
  unitId: 'u',
}

describe('意见回复台账', () => {
  it('已回函的为已办结，有效期、会审、签发照台账记；人员逐行一人次', () => {
    const answered = {
      ...row,
      conclusion: '无不良反映',
      replyNumber: '复1号',
      repliedOn: '2025-03-10',
      validUntil: '2025-06-10',
      consulted: '信访室：同意',
    }
    const folded = opinionLedger.fold([answered, { ...answered, name: '干部乙', idNumber: '乙', proposedPost: '科长' }])
    expect(folded).toMatchObject({ state: 'closed', record: { validUntil: '2025-06-10', consulted: '信访室：同意' } })
    expect(folded.lines?.persons).toMatchObject([
      { name: '干部甲', repliedOn: '2025-03-10' },
      { name: '干部乙', proposedPost: '科长' },
    ])
    expect(folded.past).toEqual([
      { step: 'register', day: '2025-03-03' },
      { step: 'reply', day: '2025-03-10' },
    ])
    expect(deriveOpinion(folded.record, folded.lines ?? {})).toMatchObject({ persons: 2, unmatched: 0, undecided: 0, arisen: 0 })
    expect(opinionArchive.entries(folded.record, folded.lines?.persons?.[0] ?? {}, 'closed', {})).toEqual([
      { kind: 'opinion', on: '2025-03-10', says: '回复县委组织部征求意见（职级晋升）：无不良反映（复1号）' },
    ])
  })

  it('退回的为已退回，按所称的事由数；没有回函的待比对，不入档', () => {
    const back = { ...row, purpose: '清单以外的事由', outsidePurpose: '职称评定', returnGround: '事由不在清单', returnedOn: '2025-03-05' }
    const folded = opinionLedger.fold([back])
    expect(folded.state).toBe('returned')
    expect(deriveOpinion(folded.record, {})).toMatchObject({ returnedPurpose: '职称评定' })
    const open = opinionLedger.fold([row])
    expect(open.state).toBe('registered')
    expect(opinionArchive.entries(open.record, open.lines?.persons?.[0] ?? {}, 'registered', {})).toEqual([])
  })

  it('没有身份证号、单位的，既回函又退回的，逐一指出', () => {
    const { idNumber: _, unitId: __, ...bare } = row
    expect(opinionLedger.faults?.(bare).map(({ field }) => field)).toEqual(['idNumber', 'unitId'])
    expect(opinionLedger.faults?.({ ...row, repliedOn: '2025-03-10', returnedOn: '2025-03-10' })).toEqual([
      { field: 'returnedOn', reason: '既有回函时间又有退回时间' },
    ])
    expect(opinionLedger.faults?.(row)).toEqual([])
  })
})
