/** Records of the office's own staff, each with a word of its own in its title: most of the officers may not know of them. */
import { assigned, received, toVerify, turnedIntoCase, verifying } from '../../src/app/lives/clue-ways.ts'
import { invented, type Matter, matter } from '../../src/app/lives/matters.ts'
import type { Crew } from '../../src/app/lives/stage.ts'
import type { Teller, Told } from '../../src/app/lives/teller.ts'
import type { Officer } from './staff.ts'

const UNIT = '县教育局'

/** A crew whose handler does not head the office too: nobody signs what is their own. */
const crewOf = (t: Teller, nth: number): Crew => {
  const crew = t.crew(nth)
  return crew.handler.id === crew.head.id ? { ...crew, handler: crew.second, second: crew.handler } : crew
}

const about = (t: Teller, nth: number, mark: string, says: string): Matter => ({
  ...matter(t, nth, invented(t, mark, UNIT, '股长'), 'C', `${mark}${says}`),
  ...crewOf(t, nth),
})

type Ways = readonly ((t: Teller, nth: number, mark: string) => Promise<Told>)[]

const ways: Ways = [
  (t, nth, mark) => received(t, about(t, nth, mark, '收受礼品礼金'), 2),
  (t, nth, mark) => verifying(t, about(t, nth, mark, '报销个人费用'), toVerify(9)),
  (t, nth, mark) => turnedIntoCase(t, about(t, nth, mark, '违规经商办企业'), 3),
  (t, _, mark) => {
    const receivedOn = t.onWorkday(1)
    const said = { channel: '网络', naming: '匿名', subjectName: mark, subjectUnitId: t.unit(UNIT), subjectPost: '股长' }
    return t.begins(t.who('intake'), 'petitions', 'register', { receivedOn, ...said, summary: `反映${mark}截留补贴` })
  },
  (t, _, mark) => {
    t.on(1)
    return t.begins(t.who('conductOffice'), 'referrals', 'draft', { unitId: t.unit(UNIT), finding: `${mark}采购审批不严` })
  },
  (t, nth, mark) => {
    t.on(1)
    const { handler, officeId } = crewOf(t, nth)
    const form = { kind: '提醒谈话', name: mark, unitId: t.unit(UNIT), post: '股长', rank: '一般干部', officeId }
    return t.begins(handler, 'reminders', 'propose', { ...form, occasion: '工作作风中的苗头性问题', finding: '超期办理群众申请。' })
  },
]

/** So many of the officers who handle matters have one in hand when the hours begin. */
const IN_HAND = 24

/** A clue given to one of the officers, who may hand it on. */
const inHandOf = (t: Teller, nth: number, { id, account, officeId }: Officer, mark: string): Promise<Told> => {
  const crew = crewOf(t, nth)
  const handler = { ...crew.handler, id, account }
  return assigned(t, { ...about(t, nth, mark, '虚报冒领'), officeId: officeId ?? crew.officeId, handler }, [4, 3])
}

/** Plants each kind of record `rounds` times, with a crew of another office each time, and one for some of the officers; gives what was planted. */
export const plant = async (teller: Teller, officers: readonly Officer[], giveMark: () => string, rounds: number): Promise<Told[]> => {
  const told: Told[] = []
  for (let nth = 0; nth < rounds; nth += 1) for (const way of ways) told.push(await way(teller, nth, giveMark()))
  const handlers = officers.filter(({ role }) => role === 'handler').slice(0, IN_HAND)
  for (const [nth, handler] of handlers.entries()) told.push(await inHandOf(teller, nth, handler, giveMark()))
  return told
}
