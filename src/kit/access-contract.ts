/** 查阅申请与紧急查阅: access to one record for one who may not know it, for a while, decided or confirmed by those who lead. */
import { z } from 'zod'
import { ownRule } from '../law/statute.ts'
import { type Route, route } from './contract.ts'
import { keepers, type Role, roles } from './role.ts'

/** What the office sets of it: the most 工作日 that a leader may grant, and who besides those who lead may open at once. */
export type AccessSet = { workdays: number; duty: string[] }
export const accessDeclared: AccessSet = { workdays: 10, duty: [] }

/** Hours of the clock in which a second leader confirms an emergency; after them it ends by itself. */
export const HOURS_TO_CONFIRM = 24

export const purposes = ['核查关联问题', '案件审理', '专项监督', '综合报告', '答复上级询问', '其他工作需要'] as const

export const accessBasis = ownRule('知情范围以外的人员查阅，由分管副书记或者书记审批，写明截止日，到期自行收回')
export const urgentBasis = ownRule(`紧急查阅先开后批，${HOURS_TO_CONFIRM}小时内由另一位负责人确认，没有确认的自行收回并列为未确认`)

const day = z.string('请选择截止日').regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为“2024-01-01”的样式')
const text = (label: string) => z.string(`请写明${label}`).trim().min(2, `请写明${label}`).max(500, `${label}不超过500个字`)
const which = {
  area: z.string('请选择类别').regex(/^[a-z]+$/, '没有这一类记录'),
  number: z.string('请填写编号').trim().min(1, '请填写编号').max(60, '编号不超过60个字'),
}
const one = z.object({ id: z.uuid('编号不正确') })
const done = z.object({ done: z.boolean() })

/** Everyone at work; keepers run and audit the system and are let into no record. */
const atWork = (Object.keys(roles) as Role[]).filter((role) => !(keepers as readonly Role[]).includes(role))

/** waits: for a decision; opened: an emergency that waits for its confirmation; unconfirmed: it ended without one. */
export const standings = ['waits', 'refused', 'opened', 'unconfirmed', 'granted', 'expired', 'ended'] as const

const Access = z.object({
  id: z.string(),
  kind: z.enum(['asked', 'urgent']),
  area: z.string(),
  number: z.string(),
  /** Only while the reader may know the record. */
  recordId: z.string().optional(),
  asker: z.string(),
  purpose: z.string(),
  reason: z.string(),
  askedAt: z.string(),
  confirmBy: z.string().optional(),
  decidedBy: z.string().optional(),
  said: z.string().optional(),
  untilDay: z.string().optional(),
  standing: z.enum(standings),
  may: z.object({ decide: z.boolean(), end: z.boolean() }),
})
export type Access = z.infer<typeof Access>

/** One that runs, as those see it who know the record without it. */
const Running = z.object({
  id: z.string(),
  kind: z.enum(['asked', 'urgent']),
  who: z.string(),
  purpose: z.string(),
  reason: z.string(),
  since: z.string(),
  by: z.string().optional(),
  untilDay: z.string().optional(),
  confirmBy: z.string().optional(),
})

/** For the auditor who and when, and nothing of the record. */
const Unconfirmed = z.object({
  id: z.string(),
  who: z.string(),
  openedAt: z.string(),
  confirmBy: z.string(),
  refusedBy: z.string().optional(),
  area: z.string().optional(),
  number: z.string().optional(),
  reason: z.string().optional(),
})

export const accessContract = {
  ask: route({
    method: 'POST',
    path: '/api/accesses',
    summary: '申请查阅一条知情范围以外的记录；有没有这个编号，回答都一样',
    surface: 'own',
    roles: atWork,
    body: z.strictObject({ ...which, purpose: z.enum(purposes, '请选择用途'), reason: text('理由') }),
    answer: z.object({ asked: z.boolean() }),
  }),
  urgent: route({
    method: 'POST',
    path: '/api/accesses/urgent',
    summary: '紧急查阅：当即打开，另一位负责人24小时内确认',
    surface: 'own',
    roles: atWork,
    body: z.strictObject({ ...which, reason: text('紧急的理由') }),
    answer: z.object({ recordId: z.string() }),
  }),
  mine: route({
    method: 'GET',
    path: '/api/accesses',
    summary: '查阅申请：我提出的、等我审批或者确认的',
    surface: 'own',
    roles: atWork,
    answer: z.object({ items: z.array(Access), mayOpenAtOnce: z.boolean(), workdays: z.number(), lastDay: z.string() }),
  }),
  decide: route({
    method: 'POST',
    path: '/api/accesses/:id/decision',
    summary: '审批查阅申请，或者确认紧急查阅',
    surface: 'own',
    roles: atWork,
    params: one,
    body: z.strictObject({ agrees: z.boolean(), untilDay: day.optional(), said: text('理由') }),
    answer: done,
  }),
  end: route({
    method: 'POST',
    path: '/api/accesses/:id/end',
    summary: '提前结束查阅，或者撤回申请',
    surface: 'own',
    roles: atWork,
    params: one,
    answer: done,
  }),
  unconfirmed: route({
    method: 'GET',
    path: '/api/accesses/unconfirmed',
    summary: '没有得到确认的紧急查阅',
    surface: 'keeping',
    roles: ['secretary', 'auditor'],
    answer: z.object({ items: z.array(Unconfirmed) }),
  }),
  running: route({
    method: 'GET',
    path: '/api/accesses/:area/:id',
    summary: '记录上谁获准查阅、为什么、到哪天',
    surface: 'detail',
    params: z.object({ area: z.string(), id: z.uuid('编号不正确') }),
    answer: z.object({ items: z.array(Running) }),
  }),
} satisfies Record<string, Route>
