/** Accountability brought as far as a story needs it, always by the first office's handler. */
import { type County, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { dayInBeijing } from '../../../law/day.ts'

type More = Record<string, unknown>

/** Every ground answered no, with its facts. */
export const weighed = (more: More = {}): More => ({
  explored: false,
  exploredFacts: '不是改革探索中的失误',
  opposed: false,
  opposedFacts: '会议记录没有反对意见',
  unforeseen: false,
  unforeseenFacts: '雨情已有预报',
  repaired: true,
  repairedFacts: '事后三日内完成加固',
  owned: true,
  ownedFacts: '主动承担责任',
  defied: false,
  defiedFacts: '没有上级明确要求',
  concealed: false,
  concealedFacts: '如实报告',
  ...more,
})

export const heldOf = (c: County) => {
  let decisions = 100
  const nextNumber = (): string => {
    decisions += 1
    return `明纪问〔2026〕${decisions}号`
  }
  const today = (): string => dayInBeijing(c.house.clock())

  const object = (more: More = {}): More => ({
    kind: '干部',
    name: '责任人甲',
    unitId: c.units[0]!.id,
    post: '副局长',
    level: '非县委管理的干部',
    source: '日常监督',
    ground: '履行管理监督职责不力',
    brief: '对水库巡查流于形式',
    officeId: c.office.第一纪检监察室,
    ...more,
  })
  const organisation = (more: More = {}): More => {
    const { name: _, post: __, ...rest } = object({ kind: '党组织', level: '其他党组织' })
    return { ...rest, ...more }
  }

  const started = async (form: More = object(), step = 'start'): Promise<RecordPage> => {
    const { handler, handler2 } = c.cast
    const page = await handler.adds('accountability', form)
    await handler.takes(page, step, { reasons: '失职事实初步清楚', team: [handler.id, handler2.id], plan: '查阅记录、谈话' })
    return signedThrough(c, page)
  }
  const meeting = (proposedWay: string, more: More = {}): More => ({
    shownOn: today(),
    shownTo: '本人',
    facts: '全年未到现场巡查',
    proposedWay,
    stand: '同意',
    ...more,
  })
  const shown = async (proposedWay: string, form: More = object(), step = 'start', more: More = {}): Promise<RecordPage> =>
    c.cast.handler.takes(await started(form, step), 'showFacts', meeting(proposedWay, more))

  const ready = async (proposedWay: string, form: More = object(), step = 'start', grounds: More = {}): Promise<RecordPage> => {
    const { handler } = c.cast
    const page = await shown(proposedWay, form, step)
    await handler.takes(page, 'hear', { heardOn: today(), defence: '请求从轻', answer: '补救情况属实，予以采纳' })
    await handler.takes(page, 'weigh', weighed(grounds))
    return signedThrough(c, page)
  }
  const ruling = (way: string, more: More = {}): More => ({
    minutes: '常委会纪要3号',
    way,
    situation: '履行管理、监督职责不力，造成重大事故、事件',
    responsibility: '主要领导责任',
    reasons: '负有主要领导责任，已及时补救',
    decidedOn: today(),
    decisionNumber: nextNumber(),
    ...more,
  })
  const decided = async (way: string, form: More = object(), more: More = {}): Promise<RecordPage> => {
    const page = await ready(way, form)
    await c.cast.handler.takes(page, 'decide', ruling(way, more))
    return signedThrough(c, page)
  }
  const announced = async (way: string, form: More = object()): Promise<RecordPage> =>
    c.cast.handler.takes(await decided(way, form), 'announce', { servedOn: today(), servedTo: '本人', scope: '所在单位' })

  return { object, organisation, started, meeting, shown, ready, ruling, decided, announced, today }
}
