/** 撤销重作: a case that an appeal sent back is decided anew, and what was done for the annulled decision does not count for the new one. */
import { describe, expect, it } from 'vitest'
import { livesOf } from '../src/areas/cases/test/life.ts'
import { appealsOf } from '../src/areas/reviews/test/life.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { county, everyoneSigns, signedThrough } from './helm.ts'

const c = county()
const { doubleChecked, reflection, person } = livesOf(c)
const { sanctioned, heard, decided } = appealsOf(c)

const closes = async (page: RecordPage): Promise<RecordPage> => {
  await c.cast.handler.takes(page, 'close', { note: '结案' })
  return everyoneSigns(page, c.cast.head, c.cast.deputy)
}

describe('撤销重作以后', () => {
  it('通报、执行重新来过，双查和政治复核仍算数；再次结案只有一份剖析', async () => {
    c.setDay('2026-07-01')
    const { handler, clueOffice, trialist } = c.cast
    const page = await sanctioned('对象甲', { outcome: '给予处分', govSanction: '记大过', form: '第二种形态' })
    await doubleChecked(page)
    await clueOffice.takes(page, 'reflect', reflection)
    expect((await closes(page)).state).toBe('closed')
    await handler.takes(page, 'reportExecution', { reportedOn: '2026-07-01', note: '已执行' })
    await decided(await heard(page, { kind: '政务复审' }), { result: '撤销重作' })
    const back = await handler.reads(page)
    expect([back.state, back.values.executedOn, back.values.closedOn]).toEqual(['tried', undefined, undefined])
    expect(back.values.doubleCheckedOn).toBe('2026-07-01')
    const anew = { [person(back)]: { outcome: '给予处分', govSanction: '记过', form: '第二种形态' } }
    await trialist.takes(back, 'decide', { minutes: '纪要9号', decidedOn: '2026-07-01' }, anew)
    await signedThrough(c, back)
    await handler.takes(back, 'announce', { announcedOn: '2026-07-01', scope: '支部大会' })
    expect((await closes(back)).state).toBe('closed')
    const ties = await clueOffice.get<{ kind: string }[]>(`/api/cases/${page.id}/ties`)
    expect(ties.filter(({ kind }) => kind === '结案后剖析')).toHaveLength(1)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
