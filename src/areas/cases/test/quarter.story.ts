/** A number whose parts do not add up stands in no paper: somebody without a rank is not left out in silence. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { type Paper, runsIn } from '../../../kit/paper.ts'
import { livesOf } from './life.ts'

const c = county()
const { filed } = livesOf(c)

describe('季度通报的分项', () => {
  it('有人没有填写职级的，按职级的数字空着，其他数字照常', async () => {
    c.setDay('2026-03-02')
    await filed({ rank: undefined })
    const { paper } = await c.cast.clueOffice.get<{ paper: Paper }>('/api/papers/quarter?from=2026-01-01&to=2026-03-31')
    const shown = (id: string) => {
      const run = runsIn(paper).find((each) => 'figure' in each && each.figure === id)
      return run && 'figure' in run ? run.value : undefined
    }
    expect(shown('cases.filed')).toBe(1)
    expect(shown('cases.filedByRank')).toBeUndefined()
  })
})
