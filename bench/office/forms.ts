/** What the officers fill in: for each step that they know how to take, a form. */
import { plusDays } from '../../src/law/day.ts'
import type { RecordPage } from '../../src/kit/record-page.ts'
import type { Officer } from './staff.ts'
import type { Worker } from './worker.ts'

type Form = Readonly<Record<string, unknown>>

const handlersAt = ({ common }: Worker, officeId: unknown): Officer[] =>
  common.officers.filter((each) => each.role === 'handler' && each.officeId === officeId)

/** Somebody of the same office beside the officer. */
export const colleagueOf = (worker: Worker): Officer | undefined => {
  const others = handlersAt(worker, worker.officer.officeId).filter(({ id }) => id !== worker.officer.id)
  return others.length > 0 ? worker.roll.pick(others) : undefined
}

const anyHandler = (worker: Worker): Officer => worker.roll.pick(worker.common.officers.filter(({ role }) => role === 'handler'))

const assigning = (worker: Worker): Form => {
  const { id, officeId } = anyHandler(worker)
  return { officeId, handlerId: id, tier: 'C', note: '按照职责分工，拟由该室办理。' }
}

const team = (worker: Worker): string[] => [worker.officer.id, colleagueOf(worker)?.id ?? anyHandler(worker).id]

const opinion = '反映的问题比较具体，按程序办理。'

/** By area and step; a step that is not here is left to others. */
const forms: Readonly<Record<string, (worker: Worker, page: RecordPage) => Form>> = {
  'clues.assign': assigning,
  'clues.verify': (worker) => ({ team: team(worker), opinion, plan: '调取有关凭证，与知情人谈话。' }),
  'clues.shelve': () => ({ minutes: '专题会议纪要第2号', opinion }),
  'clues.closeVerified': () => ({ opinion, reportSigned: true }),
  'clues.review': ({ today }) => ({ reviewedOn: today, note: '继续暂存。' }),
  'petitions.screen': () => ({ kind: '检举控告', repetition: '初次' }),
  'petitions.handOver': (worker) => ({ officeId: anyHandler(worker).officeId, note: '拟移送承办部门。', guarded: '内容不会暴露举报人' }),
  'referrals.issue': ({ today }) => ({ dueOn: plusDays(today, 30) }),
  'referrals.receive': ({ today }) => ({ receivedOn: today }),
  'referrals.report': ({ today }) => ({ reportedOn: today, outcomeKind: '整改', outcome: '已经整改。' }),
  'referrals.accept': () => ({ checked: '现场核对，属实。' }),
  'reminders.submit': () => ({}),
  'reminders.hold': ({ today }) => ({
    talkedOn: today,
    talker: '承办部门负责人',
    content: '指出问题，提出要求。',
    attitude: '认识到位',
    needsFollowUp: true,
    followUpDueOn: plusDays(today, 30),
  }),
  'reminders.followUp': ({ today }) => ({ followedUpOn: today, followUpResult: '已改正', followUpFound: '抽查未发现问题。' }),
}

/** The form of a step, where this officer knows how to fill it in. */
export const formFor = (worker: Worker, page: RecordPage, step: string): Form | undefined => forms[`${page.area}.${step}`]?.(worker, page)

type Beginning = { area: string; step: string; form: Form }

const beginnings: Partial<Record<Officer['role'], (worker: Worker, mark: string, unit: string) => Beginning>> = {
  clueOffice: ({ today }, mark, subjectUnitId) => ({
    area: 'clues',
    step: 'receive',
    form: {
      subjectName: mark,
      subjectUnitId,
      post: '股长',
      tier: 'C',
      source: '监督检查发现',
      summary: `${mark}公款报销个人费用`,
      receivedOn: today,
    },
  }),
  intake: ({ today }, mark, subjectUnitId) => ({
    area: 'petitions',
    step: 'register',
    form: { receivedOn: today, channel: '网络', naming: '匿名', subjectName: mark, subjectUnitId, summary: `反映${mark}虚报工程量` },
  }),
  conductOffice: (_, mark, unitId) => ({ area: 'referrals', step: 'draft', form: { unitId, finding: `${mark}公车管理不规范` } }),
  handler: ({ officer }, mark, unitId) => ({
    area: 'reminders',
    step: 'propose',
    form: {
      kind: '提醒谈话',
      name: mark,
      unitId,
      post: '股长',
      occasion: '工作作风中的苗头性问题',
      officeId: officer.officeId,
      finding: '两次超期办理。',
    },
  }),
}

/** What an officer of this role registers, with a word of its own in it; most roles register nothing. */
export const beginningFor = (worker: Worker): (Beginning & { mark: string }) | undefined => {
  const begins = beginnings[worker.officer.role]
  if (!begins) return undefined
  const mark = worker.common.giveMark()
  return { ...begins(worker, mark, worker.roll.pick(worker.common.units)), mark }
}
