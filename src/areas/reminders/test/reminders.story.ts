/** The life of a reminder: a talk on a finding is signed first, any other is noted down; where needed it is followed up. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { reminders } from '../area.ts'

const c = county()

const about = (more: Record<string, unknown> = {}) => ({
  kind: '提醒谈话',
  name: '干部甲',
  unitId: c.units[0]!.id,
  post: '科长',
  rank: '乡科级',
  occasion: '工作作风中的苗头性问题',
  finding: '多次超期办理群众申请',
  officeId: c.office.第一纪检监察室,
  ...more,
})
const talk = (day: string, more: Record<string, unknown> = {}) => ({
  talkedOn: day,
  talker: '一室主任甲',
  content: '指出超期办理的问题，提出改正要求',
  attitude: '认识到位',
  needsFollowUp: false,
  ...more,
})
const chat = (day: string, more: Record<string, unknown> = {}) => {
  const { finding: _, ...who } = about({ kind: '谈心谈话', occasion: '日常谈心，没有发现问题' })
  return { ...who, ...talk(day), ...more }
}

describe('提醒谈话', () => {
  it('针对发现的问题，先由承办部门负责人签批，再谈话；按登记的日期跟踪', async () => {
    c.setDay('2026-03-02')
    const { handler, head, deputy, stranger, clueOffice } = c.cast
    await handler.mayNot(handler.ask('POST', '/api/reminders', { step: 'propose', form: about({ finding: undefined }) }), '请填写发现的问题')
    await handler.mayNot(handler.ask('POST', '/api/reminders', { step: 'propose', form: about({ kind: '谈心谈话' }) }), '不用呈批')
    await handler.mayNot(
      handler.ask('POST', '/api/reminders', { step: 'propose', form: about({ officeId: c.office.第二纪检监察室 }) }),
      '本人所在部门',
    )
    await handler.mayNot(
      handler.ask('POST', '/api/reminders', { step: 'propose', form: about({ idNumber: '110101199001011234' }) }),
      '身份证号不正确',
    )
    await clueOffice.mayNot(clueOffice.ask('POST', '/api/reminders', { step: 'propose', form: about() }), '应由承办部门、党风政风监督室')
    const reminder = await handler.adds('reminders', about(), 'propose')
    expect(reminder).toMatchObject({ state: 'proposed', number: '谈〔2026〕1号', values: { recorderId: handler.id, registeredOn: '2026-03-02' } })
    await stranger.doesNotSee(reminder)
    await handler.mayNotTake(reminder, 'hold', '当前状态不能办理这一步', talk('2026-03-02'))
    await handler.takes(reminder, 'submit')
    await handler.mayNotSign(reminder, '现在应由承办部门负责人')
    const approved = await head.signs(reminder)
    expect(approved.limits).toMatchObject([{ limit: 'talk', due: '2026-03-16' }])
    c.setDay('2026-03-10')
    await head.mayNotTake(reminder, 'hold', '应由登记人办理', talk('2026-03-10'))
    await handler.mayNotTake(reminder, 'hold', '谈话不能早于签批', talk('2026-03-01'))
    await handler.mayNotTake(reminder, 'hold', '应当跟踪', talk('2026-03-10', { attitude: '认识不够到位' }))
    await handler.mayNotTake(reminder, 'hold', '不填跟踪期限', talk('2026-03-10', { followUpDueOn: '2026-05-10' }))
    await handler.mayNotTake(reminder, 'hold', '应当晚于谈话日期', talk('2026-03-10', { needsFollowUp: true, followUpDueOn: '2026-03-10' }))
    const held = await handler.takes(reminder, 'hold', talk('2026-03-10', { needsFollowUp: true, followUpDueOn: '2026-05-10' }))
    expect(held.state).toBe('held')
    expect(held.limits).toContainEqual(expect.objectContaining({ limit: 'followUp', due: '2026-05-10' }))
    await handler.takes(reminder, 'extend_followUp', { reason: '整改尚需时日' })
    await deputy.signs(reminder)
    c.setDay('2026-06-01')
    const done = { followedUpOn: '2026-06-01', followUpResult: '已改正', followUpFound: '抽查二十件，均按期办理' }
    await handler.mayNotTake(reminder, 'followUp', '跟踪不能早于谈话', { ...done, followedUpOn: '2026-03-09' })
    const closed = await handler.takes(reminder, 'followUp', done)
    expect(closed).toMatchObject({ state: 'closed', values: { followUpResult: '已改正', closedOn: '2026-06-01' } })
  })

  it('室主任自己提出的，由分管副书记签批；批准前后都可以不再谈话', async () => {
    c.setDay('2026-04-01')
    const { head, deputy } = c.cast
    const reminder = await head.adds('reminders', about({ name: '干部乙' }), 'propose')
    await head.takes(reminder, 'submit')
    await head.mayNotSign(reminder, '不能签批自己呈报的事项')
    expect((await deputy.signs(reminder)).state).toBe('approved')
    await head.takes(reminder, 'drop', { reason: '已经调离' })
    expect((await deputy.signs(reminder)).state).toBe('dropped')
  })
})

describe('谈心谈话', () => {
  it('不用呈批，直接登记；不需要跟踪的随即办结，需要的三个月内跟踪', async () => {
    c.setDay('2026-05-06')
    const { handler, conductOffice } = c.cast
    await handler.mayNot(
      handler.ask('POST', '/api/reminders', { step: 'note', form: chat('2026-05-06', { kind: '警示谈话' }) }),
      '应当先呈承办部门负责人签批',
    )
    await handler.mayNot(handler.ask('POST', '/api/reminders', { step: 'note', form: chat('2026-05-07') }), '日期不能晚于今天')
    expect(await handler.adds('reminders', chat('2026-05-06'), 'note')).toMatchObject({ state: 'closed', values: { closedOn: '2026-05-06' } })
    const own = await conductOffice!.adds('reminders', chat('2026-05-06', { officeId: c.office.党风政风监督室, needsFollowUp: true }), 'note')
    expect(own.state).toBe('held')
    expect(own.limits).toMatchObject([{ limit: 'followUp', due: '2026-08-06' }])
  })

  it('按类别、按单位数得出来，不是处分，也不计入四种形态', async () => {
    const { secretary } = c.cast
    type Said = { id: string; value: number; refused?: string; parts?: { key: string; value: number }[] }
    const figures = await secretary.get<Said[]>('/api/figures?from=2026-01-01&to=2026-12-31')
    const figure = (id: string) => figures.find((each) => each.id === id)!
    expect(figure('reminders.held').parts).toEqual([
      { key: '谈心谈话', value: 2 },
      { key: '提醒谈话', value: 1 },
    ])
    expect(figure('reminders.byUnit').parts).toEqual([{ key: c.units[0]!.id, value: 3 }])
    expect(figure('reminders.onFinding').value).toBe(1)
    expect(figure('reminders.toFollowUp').value).toBe(1)
    expect([figure('forms.total').value, figure('sanctions.persons').value]).toEqual([0, 0])
  })

  it('入档：谈过什么、改了没有；没有影响期', () => {
    const said = {
      kind: '提醒谈话',
      occasion: '工作作风中的苗头性问题',
      talkedOn: '2026-03-10',
      followedUpOn: '2026-06-01',
      followUpResult: '已改正',
    }
    const entries = reminders.archive!.entries(said, said, 'closed', {})
    expect(entries.map((entry) => entry.says)).toEqual(['提醒谈话：工作作风中的苗头性问题', '提醒谈话后跟踪：已改正'])
    for (const entry of entries) expect(entry.weighs).toBeUndefined()
    expect(reminders.archive!.open).toBeUndefined()
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
