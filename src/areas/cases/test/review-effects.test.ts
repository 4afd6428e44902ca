/** A person's line after one of their measures was reviewed, and what the archive then still says. */
import { describe, expect, it } from 'vitest'
import { caseArchive } from '../archive.ts'
import { afterTheReview, neverHeavier } from '../review-effects.ts'

const person = { name: '对象甲', decidedOn: '2026-03-02', outcome: '给予处分', partySanction: '严重警告', govSanction: '记大过', form: '第二种形态' }
const says = (line: Record<string, unknown>) => caseArchive.entries({}, { ...person, ...line }, 'closed', {}).map((entry) => entry.says)

describe('复查之后', () => {
  it('变更的按变更后的处分入档，影响期从原决定之日按新处分算', () => {
    const { line } = afterTheReview(person, { measure: 'partySanction', stands: '警告', form: '第二种形态', anew: false })
    const [party] = caseArchive.entries({}, { ...person, ...line }, 'closed', {})
    expect(party).toMatchObject({ says: '受到党纪处分：警告', weighs: { from: '2026-03-02', until: '2027-03-01' } })
  })

  it('撤销一种的，另一种照旧；全部撤销的，处分、结论、形态都不再留', () => {
    const one = afterTheReview(person, { measure: 'partySanction', form: '第二种形态', anew: false }).line
    expect(says(one)).toEqual(['受到政务处分：记大过'])
    const { line } = afterTheReview({ ...person, govSanction: undefined }, { measure: 'partySanction', anew: false })
    expect(line).toEqual({ partySanction: undefined, form: undefined, outcome: undefined })
    expect(says({ ...line, govSanction: undefined })).toEqual([])
  })

  it('改了政务处分，为原来几个处分合并确定的处分期不再适用', () => {
    const several = { ...person, partySanction: undefined, sameGov: 3, govTerm: 40 }
    const { line } = afterTheReview(several, { measure: 'govSanction', stands: '记过', form: '第二种形态', anew: false })
    const [gov] = caseArchive.entries({}, { ...several, ...line }, 'closed', {})
    expect(gov).toMatchObject({ weighs: { from: '2026-03-02', until: '2027-03-01' } })
  })

  it('不得重于现有的处分；原来没有的不能添上', () => {
    expect(neverHeavier(person, { measure: 'govSanction', stands: '记过' })).toEqual([])
    expect(neverHeavier(person, { measure: 'govSanction' })).toEqual([])
    expect(neverHeavier(person, { measure: 'govSanction', stands: '降级' })).toMatchObject([{ basis: { statute: 'ZWCF2020', article: '56' } }])
    expect(neverHeavier({ ...person, partySanction: undefined }, { measure: 'partySanction', stands: '警告' })).toHaveLength(1)
  })
})
