/** What `npm run load` judges by: that it finds what must not be, on answers of a real house. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Done, nothingDone } from '../bench/office/done.ts'
import { halfStates } from '../bench/office/exact.ts'
import { newHeard } from '../bench/office/heard.ts'
import { judge } from '../bench/office/judge.ts'
import { knowledgeOf } from '../bench/office/known.ts'
import { markOf, marksIn } from '../bench/office/marks.ts'
import { byMinute, growth } from '../bench/office/memory.ts'
import { type Owner, ownerOf } from '../bench/office/owner.ts'
import type { Officer } from '../bench/office/staff.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import type { Actor } from './actor.ts'
import { county, sampleClue } from './helm.ts'

const c = county()
const mark = markOf(7)
let owner: Owner
let clue: RecordPage

beforeAll(async () => {
  owner = await ownerOf(c.ownerUrl)
  clue = await c.cast.clueOffice.adds('clues', sampleClue(c, { subjectName: mark }))
})
afterAll(() => owner.end())

const officer = ({ id, account, password, role }: Actor): Officer => ({ id, account, password, role })

/** What one read, judged as if another had: the answer is the same, its reader is not. */
const readBy = async (reader: Actor, asIf: Actor, url: string) => {
  const heard = newHeard()
  const from = Date.now()
  const { text, status } = await reader.ask('GET', url)
  const denied = status === 404 ? { denied: clue.id } : {}
  heard.named({ officer: officer(asIf), what: `GET ${url}`, from, to: Date.now(), ...denied }, text)
  const users = [reader.id, asIf.id]
  return judge(heard.seen, await knowledgeOf(owner, users, heard.seen))
}

describe('多人同时办理的核对', () => {
  it('知情的人读到的不算泄露；同一份回答到了不知情的人手里，记录、编号、暗记都算', async () => {
    const { clueOffice, stranger } = c.cast
    for (const url of ['/api/clues', `/api/clues/${clue.id}`, `/api/search?q=${encodeURIComponent('违规发放')}`]) {
      expect((await readBy(clueOffice, clueOffice, url)).leaks, url).toEqual([])
      const { leaks } = await readBy(clueOffice, stranger, url)
      expect(leaks.join('\n'), url).toContain(`the record ${clue.id} of clues`)
      expect(leaks.join('\n'), url).toContain(`the number ${clue.number}`)
      expect(leaks.join('\n'), url).toContain(`the word ${mark}`)
    }
  })

  it('不知情的人自己去看，什么也没有泄露，也不算被错误地拒绝', async () => {
    const { stranger } = c.cast
    for (const url of ['/api/clues', `/api/clues/${clue.id}`, `/api/search?q=${encodeURIComponent(mark)}`])
      expect(await readBy(stranger, stranger, url), url).toMatchObject({ leaks: [], denied: [] })
  })

  it('知情的人被答复“没有这条记录”，是错误的拒绝', async () => {
    const { stranger, secretary } = c.cast
    expect((await readBy(stranger, secretary, `/api/clues/${clue.id}`)).denied).toHaveLength(1)
  })

  it('决定回避以后还读到的，算泄露', async () => {
    const { deputy, secretary } = c.cast
    expect((await readBy(secretary, deputy, `/api/clues/${clue.id}`)).leaks).toEqual([])
    await secretary.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: deputy.id, reason: '近亲属' })
    // Decided a minute ago, so that the answer cannot have been under way.
    await owner.rows("update exclusions set decided_at = decided_at - interval '1 minute'")
    expect((await readBy(secretary, deputy, `/api/clues/${clue.id}`)).leaks.join()).toContain(clue.id)
  })
})

describe('办过的事', () => {
  /** What the supervision office did so far: its two looks at the clue, and its registrations. */
  const doneBy = ({ id }: Actor, ...records: RecordPage[]): Done => ({
    ...nothingDone(),
    looks: [clue, clue].map((page) => ({ record: page.id, by: id, what: 'read' })),
    steps: records.map((page) => ({ record: page.id, by: id, what: 'clues.receive' })),
  })

  it('办成的一步、看过的一次，恰有一次；少了、多了、没有办成的却在，都看得出', async () => {
    const { clueOffice } = c.cast
    const compared = (done: Done) => halfStates(owner, c.house.filesDir, done, [clueOffice.id])
    expect(await compared(doneBy(clueOffice, clue))).toEqual([])
    expect(await compared(doneBy(clueOffice, clue, clue))).toEqual([
      `step ${clue.id} ${clueOffice.id} clues.receive: acknowledged 2 times, found 1 times`,
    ])
    expect(await compared({ ...doneBy(clueOffice, clue), looks: [] })).toEqual([
      `look in the trail ${clue.id} ${clueOffice.id} read: acknowledged 0 times, found 2 times`,
    ])
  })

  it('记录停在两个状态之间，看得出', async () => {
    const { clueOffice } = c.cast
    const other = await clueOffice.adds('clues', sampleClue(c))
    const done = doneBy(clueOffice, clue, other)
    await owner.rows("update records set state = 'assigned' where id = $1", [other.id])
    expect(await halfStates(owner, c.house.filesDir, done, [clueOffice.id])).toEqual([`${other.id}: its state is not that of its last step`])
  })
})

describe('内存和暗记', () => {
  it('最后一分钟比第二分钟高出一成五以上，就不算平稳；不到三分钟不下结论', () => {
    const minutes = (...levels: number[]): number[] => levels.flatMap((mb) => Array.from({ length: 60 }, () => mb))
    expect(growth(minutes(100, 200, 230))).toEqual({ times: 1.15, flat: true })
    expect(growth(minutes(100, 200, 220, 231))?.flat).toBe(false)
    expect(growth(minutes(100, 200))).toBeUndefined()
    expect(byMinute(minutes(100, 200))).toEqual([100, 200])
  })

  it('暗记一条记录一个，从正文里认得出', () => {
    expect(markOf(10_203)).toBe('密字乙甲丙甲丁')
    expect(marksIn(`反映${markOf(1)}和${markOf(2)}、${markOf(1)}`)).toEqual([markOf(1), markOf(2)])
  })
})
