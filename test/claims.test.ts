/** A to-do of a whole role is taken on by one; colleagues see who, and it is let go again. */
import { describe, expect, it } from 'vitest'
import type { TodoSaid } from '../src/kit/house-contract.ts'
import { asTheHouse } from '../src/server/context.ts'
import { makeUser, putRoles } from '../src/base/users/server/accounts.ts'
import { randomPassword } from '../src/base/users/server/passwords.ts'
import { forgetDirectory } from '../src/server/directory.ts'
import { sql } from '../src/server/sql.ts'
import { type Actor, actorOf } from './actor.ts'
import { county, sampleClue } from './helm.ts'

const c = county()

const colleague = (): Promise<Actor> =>
  asTheHouse(c.house, async (ctx) => {
    const office = c.office.案件监督管理室
    const made = { account: 'clueoffice2', name: '案管乙', role: 'clueOffice' as const }
    const { id, password } = await makeUser(ctx.tx, { account: made.account, name: made.name, officeId: office, password: randomPassword() })
    await putRoles(ctx.tx, id, [{ role: 'clueOffice', officeId: office, from: '2020-01-01' }], ctx.today)
    forgetDirectory(c.house)
    return actorOf(c, { id, password, ...made })
  })

const onDesk = async (who: Actor, recordId: string, of = 'mine'): Promise<TodoSaid | undefined> =>
  (await who.get<{ items: TodoSaid[] }>(`/api/desk?of=${of}`)).items.find((todo) => todo.recordId === recordId)
const takes = (who: Actor, { recordId, what }: TodoSaid, does = true) => who.ask('POST', '/api/desk/claims', { recordId, what, takes: does })

describe('认领', () => {
  it('同室的看得到谁认领了，别人不能再认领，本人取消以后可以', async () => {
    const { clueOffice, stranger } = c.cast
    const other = await colleague()
    const clue = await clueOffice.adds('clues', sampleClue(c))
    const todo = (await onDesk(clueOffice, clue.id))!
    expect(todo).toMatchObject({ mayTakeOn: true })
    expect(todo.takenOn).toBeUndefined()
    expect((await takes(clueOffice, todo)).status).toBe(200)
    expect((await onDesk(clueOffice, clue.id))?.takenOn).toEqual({ by: '案管甲', mine: true })
    expect((await onDesk(other, clue.id))?.takenOn).toEqual({ by: '案管甲', mine: false })
    await other.mayNot(takes(other, todo), '案管甲已经认领', 409)
    await other.mayNot(takes(other, todo, false), '案管甲已经认领', 409)
    await stranger.mayNot(takes(stranger, todo), '这项待办已经没有了', 409)
    expect((await takes(clueOffice, todo, false)).status).toBe(200)
    expect((await takes(other, todo)).status).toBe(200)
    expect((await onDesk(clueOffice, clue.id))?.takenOn).toEqual({ by: '案管乙', mine: false })
    const history = await clueOffice.ask('GET', `/api/clues/${clue.id}/history`)
    expect(history.text).toContain('take on')
    expect(history.text).toContain('let go')
  })

  it('认领不拦别人办理；办到下一步，认领就没有了；指名到人的、签批的不用认领', async () => {
    const { clueOffice, secretary, handler } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { subjectName: '对象乙' }))
    const todo = (await onDesk(clueOffice, clue.id))!
    await takes(clueOffice, todo)
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
    const sign = (await onDesk(secretary, clue.id))!
    expect(sign.mayTakeOn).toBe(false)
    await secretary.mayNot(takes(secretary, sign), '不用认领', 409)
    await secretary.sendsBack(clue, '另行研究')
    expect((await onDesk(clueOffice, clue.id))?.takenOn).toEqual({ by: '案管甲', mine: true })
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
    await secretary.signs(clue)
    const named = (await onDesk(handler, clue.id))!
    expect(named.mayTakeOn).toBe(false)
    expect(named.takenOn).toBeUndefined()
    await handler.mayNot(takes(handler, named), '不用认领', 409)
  })

  it('记录的知情范围变了，认领随着记录走', async () => {
    const { clueOffice, deputy, stranger } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { subjectName: '对象丙' }))
    await takes(clueOffice, (await onDesk(clueOffice, clue.id))!)
    const circles = () =>
      asTheHouse(c.house, (ctx) =>
        ctx.tx.one<{ claim: number; record: number }>(sql`select m.circle_id as claim, r.circle_id as record
          from todo_claims m join records r on r.id = m.record_id where r.id = ${clue.id}`),
      )
    const before = (await circles())!
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: stranger.id, reason: '近亲属' })
    const after = (await circles())!
    expect(after.record).not.toBe(before.record)
    expect(after.claim).toBe(after.record)
    expect((await onDesk(clueOffice, clue.id))?.takenOn).toEqual({ by: '案管甲', mine: true })
  })
})
