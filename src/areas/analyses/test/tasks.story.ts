/** The tasks of an approved analysis: with whom they are, until when, and that none is forgotten. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { analysesOf } from './life.ts'

const c = county()
const { closed, analysisOf, written, consultation, advised, tasked } = analysesOf(c)

type Todo = { what: string; recordId: string; dueOn?: string }
const deskOf = async (who: string, record: RecordPage): Promise<Todo[]> =>
  (await c.cast[who]!.get<{ items: Todo[] }>('/api/desk')).items.filter((todo) => todo.recordId === record.id)

const figures = async (from: string, to: string): Promise<Map<string, number>> => {
  const all = await c.cast.secretary.get<{ id: string; value: number }[]>(`/api/figures?from=${from}&to=${to}`)
  return new Map(all.map(({ id, value }) => [id, value]))
}

describe('剖析的监督任务', () => {
  it('监督任务逐项督办：责任人看得到、报办结；没有全部办结的，剖析不能办结', async () => {
    c.setDay('2026-05-06')
    const { handler, head, deputy, stranger, otherHead } = c.cast
    const analysis = await analysisOf(await closed('2026-05-06', '对象丁'))
    await handler.takes(analysis, 'write', written)
    await handler.takes(analysis, 'addPoint', tasked('2026-06-10'))
    await handler.takes(analysis, 'addPoint', tasked('2026-07-10', { facts: '下属单位', task: '对下属单位开展检查', carrierId: handler.id }))
    await handler.takes(analysis, 'addPoint', advised({ consequence: '无须另提', suggestion: undefined, reason: '已有制度' }))
    await handler.takes(analysis, 'consult', consultation('2026-05-06'))
    await stranger.doesNotSee(analysis)
    await handler.takes(analysis, 'approve')
    const approved = await everyoneSigns(analysis, head, deputy)
    expect(approved.values).toMatchObject({ tasksOpen: 2, nextTaskDueOn: '2026-06-10' })
    expect(approved.limits).toContainEqual(expect.objectContaining({ limit: 'tasks', due: '2026-06-10' }))
    expect(await deskOf('handler', analysis)).toMatchObject([{ what: '办结监督任务', dueOn: '2026-06-10' }])
    expect(await deskOf('stranger', analysis)).toMatchObject([{ what: '办结监督任务', dueOn: '2026-06-10' }])
    await stranger.mayNotTake(analysis, 'close', '还没有办结', { outcome: '好' })
    await otherHead!.doesNotSee(analysis)
    const [first, second, none] = approved.lines.points!.map((point) => point.id) as [string, string, string]
    await handler.mayNotTake(analysis, 'close', '“对县直单位津贴补贴发放开展抽查”、“对下属单位开展检查”还没有办结', { outcome: '好' })
    c.setDay('2026-06-12')
    await stranger.mayNotTake(analysis, 'reportTask', '请选择要填写的项目')
    await stranger.mayNotTake(analysis, 'reportTask', '还没有写明任务办理结果', {}, { [first]: { doneOn: '2026-06-12' } })
    await stranger.mayNotTake(analysis, 'reportTask', '日期不能晚于今天', {}, { [first]: { doneOn: '2026-06-13', result: '已抽查' } })
    await stranger.mayNotTake(analysis, 'reportTask', '不能早于剖析审定', {}, { [first]: { doneOn: '2026-05-05', result: '已抽查' } })
    await handler.mayNotTake(analysis, 'reportTask', '不是未办结的监督任务', {}, { [none]: { doneOn: '2026-06-12', result: '已抽查' } })
    const one = await stranger.takes(analysis, 'reportTask', {}, { [first]: { doneOn: '2026-06-12', result: '抽查十家' } })
    expect(one.values).toMatchObject({ tasksOpen: 1, nextTaskDueOn: '2026-07-10' })
    expect(await deskOf('stranger', analysis)).toEqual([])
    await stranger.mayNotTake(analysis, 'close', '应由承办人', { outcome: '好' })
    await handler.mayNotTake(analysis, 'reportTask', '不是未办结的监督任务', {}, { [first]: { doneOn: '2026-06-12', result: '再报' } })
    await handler.mayNotTake(analysis, 'putOff', '任务期限应当晚于今天', { why: '试探' }, { [second]: { taskDueOn: '2026-06-12' } })
    await handler.takes(analysis, 'putOff', { why: '汛期' }, { [second]: { taskDueOn: '2026-08-10' } })
    const later = await head.signs(analysis)
    expect(later.limits).toContainEqual(expect.objectContaining({ limit: 'tasks', due: '2026-08-10' }))
    c.setDay('2026-08-03')
    const done = await handler.takes(analysis, 'reportTask', {}, { [second]: { doneOn: '2026-08-03', result: '已检查' } })
    expect(done.values.tasksOpen).toBe(0)
    expect(done.taken.at(-1)).toMatchObject({ step: 'finishTasks', day: '2026-08-03' })
    expect(done.limits).toContainEqual(expect.objectContaining({ limit: 'tasks', endedOn: '2026-08-03' }))
    await handler.takes(analysis, 'close', { outcome: '县直单位均已规范' })
    await handler.mayNotSign(analysis, '现在应由')
    expect((await head.signs(analysis)).state).toBe('closed')
    const half2026 = await figures('2026-05-01', '2026-08-31')
    expect([half2026.get('analyses.tasksDone'), half2026.get('analyses.tasksDoneLate'), half2026.get('analyses.tasksOpen')]).toEqual([2, 1, 0])
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
