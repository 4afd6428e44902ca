/** What a petition leaves in an archive: what was settled elsewhere, what nobody has answered yet, and never who reported. */
import { describe, expect, it } from 'vitest'
import { petitionArchive } from '../archive.ts'

const petition = { kind: '检举控告', receivedOn: '2026-03-02', subjectName: '对象甲', result: '查无实据', reporterName: '举报人辛' }
const settled = { ...petition, closedOn: '2026-05-06' }

const entriesOf = (values: Record<string, unknown>, state = 'closed') => petitionArchive.entries(values, values, state, {}).map(({ says }) => says)
const openOf = (values: Record<string, unknown>, state: string) => petitionArchive.open!(values, values, state)?.says

describe('信访举报入档', () => {
  it.each([
    ['转送', ['信访举报转送办结：查无实据']],
    ['交办', ['信访举报交办办结：查无实据']],
    ['移送承办部门', []],
    ['登记留存', []],
    ['不予受理', []],
  ])('办理方式是%s的，留下 %j', (way, said) => expect(entriesOf({ ...settled, way })).toEqual(said))

  it.each([
    ['registered', '信访举报待甄别'],
    ['screened', '信访举报待分流'],
    ['assignedDown', '信访举报交办中'],
    ['inHand', undefined],
    ['kept', undefined],
    ['refused', undefined],
    ['closed', undefined],
  ])('状态是%s的，未办结事项是 %s', (state, said) => expect(openOf(petition, state)).toBe(said))

  it('不是检举控告的、属上级受理的，都不入档', () => {
    for (const more of [{ kind: '批评建议' }, { kind: '业务范围外' }, { aboveUs: '反映本机关主要负责人' }]) {
      expect(entriesOf({ ...settled, way: '转送', ...more })).toEqual([])
      expect(openOf({ ...petition, ...more }, 'registered')).toBeUndefined()
    }
  })

  it('举报人从不写进档案', () =>
    expect(JSON.stringify(petitionArchive.entries({ ...settled, way: '转送' }, settled, 'closed', {}))).not.toContain('举报人辛'))
})
