/** The endpoints of what lies sealed: read by whom it is sealed for, masked before it is handed on, released to one asker for a while. */
import { z } from 'zod'
import { petitionRules } from '../law/statutes/petition-rules.ts'
import { ownRule } from '../law/statute.ts'
import { type Route, route } from './contract.ts'

/** The office's own rule, in 工作日: so long may an asker read what was released to them. */
export const WORKDAYS_RELEASED = 3
export const releaseBasis = ownRule(`举报人信息经信访室负责人和分管领导两人签批后告知，${WORKDAYS_RELEASED}个工作日内有效`)
export const secrecyBasis = petitionRules.article(47)

const one = z.object({ area: z.string(), id: z.uuid('编号不正确') })
const release = z.object({ id: z.uuid('编号不正确') })
const why = z.string('请写明理由').trim().min(1, '请写明理由').max(500, '理由不超过500个字')
const opened = z.object({
  values: z.record(z.string(), z.string()),
  /** Stands across what is shown: who reads, and when. */
  watermark: z.string(),
})

export const standings = ['waitsForIntake', 'waitsForLeader', 'released', 'expired', 'refused'] as const

const Release = z.object({
  id: z.string(),
  area: z.string(),
  recordId: z.string(),
  number: z.string(),
  asker: z.string(),
  reason: z.string(),
  askedAt: z.string(),
  intakeBy: z.string().optional(),
  leaderBy: z.string().optional(),
  untilDay: z.string().optional(),
  refusedBy: z.string().optional(),
  refusedReason: z.string().optional(),
  standing: z.enum(standings),
  /** What the reader may do with it now. */
  may: z.enum(['sign', 'read', 'nothing']),
})
export type Release = z.infer<typeof Release>

export const sealedContract = {
  lies: route({
    method: 'GET',
    path: '/api/sealed/:area/:id',
    summary: '记录上封存了什么，能不能看、能不能申请知悉',
    surface: 'detail',
    params: one,
    answer: z.object({ reads: z.boolean(), fields: z.array(z.string()), keyMissing: z.boolean(), mayAsk: z.boolean() }),
  }),
  read: route({
    method: 'POST',
    path: '/api/sealed/:area/:id/reading',
    summary: '查看封存的内容，逐次留痕',
    surface: 'detail',
    params: one,
    answer: opened,
  }),
  mask: route({
    method: 'POST',
    path: '/api/sealed/:area/:id/masking',
    summary: '转出以前：哪些字会暴露举报人，隐去后是什么样',
    surface: 'detail',
    params: one,
    body: z.strictObject({ text: z.string().max(20_000, '不超过20000字') }),
    answer: z.object({ found: z.array(z.object({ from: z.number(), to: z.number(), why: z.string() })), masked: z.string() }),
  }),
  ask: route({
    method: 'POST',
    path: '/api/sealed/:area/:id/releases',
    summary: '申请知悉举报人',
    surface: 'change',
    params: one,
    body: z.strictObject({ reason: why }),
    answer: z.object({ asked: z.boolean() }),
  }),
  releases: route({
    method: 'GET',
    path: '/api/releases',
    summary: '知悉举报人的申请：我提出的、等我签批的、信访室看到的',
    surface: 'own',
    answer: z.object({ items: z.array(Release) }),
  }),
  sign: route({
    method: 'POST',
    path: '/api/releases/:id/signature',
    summary: '签批知悉举报人的申请',
    surface: 'own',
    params: release,
    body: z.strictObject({ agrees: z.boolean(), reason: why.optional() }),
    answer: z.object({ done: z.boolean() }),
  }),
  readReleased: route({
    method: 'POST',
    path: '/api/releases/:id/reading',
    summary: '查看获准知悉的举报人信息，逐次留痕',
    surface: 'own',
    params: release,
    answer: opened,
  }),
} satisfies Record<string, Route>
