/** What an office may set, and who may: approval chains, terms of its own limits, yearly holiday notices, the county's name. */
import { z } from 'zod'
import { askedDay } from '../../kit/asked-day.ts'
import { type Route, route } from '../../kit/contract.ts'
import { mostMegabytes } from '../../kit/file-kinds.ts'

const tier = z.enum(['A', 'B1', 'B2', 'C', 'D', 'ORG'])
const term = z.union([
  z.strictObject({ months: z.int().min(1).max(60) }),
  z.strictObject({ days: z.int().min(1).max(1000) }),
  z.strictObject({ workdays: z.int().min(1).max(1000) }),
])
const year = z.object({ year: z.coerce.number().int().min(2024).max(2100) })
const Series = z.object({ series: z.string(), papers: z.string(), n: z.number(), next: z.string() })
const leaders = ['secretary'] as const
const numberKeepers = ['reportOffice', 'clueOffice'] as const
const calendarKeepers = ['clueOffice', 'reportOffice', 'deputy', 'secretary'] as const

const Chain = z.object({
  matter: z.string(),
  label: z.string(),
  cited: z.string(),
  signers: z.array(z.object({ key: z.string(), label: z.string() })),
  declared: z.record(z.string(), z.array(z.string())),
  set: z.record(z.string(), z.array(z.string())),
})
const OwnLimit = z.object({ name: z.string(), label: z.string(), rule: z.string(), declared: term, set: term.optional() })
const NoticeSaid = z.object({
  year: z.number(),
  notice: z.string(),
  confirmed: z.boolean(),
  shipped: z.boolean(),
  holidays: z.array(z.string()),
  makeup: z.array(z.string()),
})
const FileRules = z.strictObject({
  megabytes: z.int('应为整数').min(1, '最小1兆').max(mostMegabytes, `最大${mostMegabytes}兆`),
  whenUnscanned: z.enum(['refuse', 'keep']),
  uploadDays: z.int('应为整数').min(1, '最少1天').max(90, '最多90天'),
})
export const SettingsSaid = z.object({
  county: z.string(),
  commission: z.string(),
  ownHead: z.string(),
  chains: z.array(Chain),
  limits: z.array(OwnLimit),
  notices: z.array(NoticeSaid),
  series: z.array(Series),
  files: FileRules.extend({ scanner: z.boolean() }),
  access: z.object({ workdays: z.number(), duty: z.array(z.string()) }),
  missingYear: z.number().optional(),
})
export type SettingsSaid = z.infer<typeof SettingsSaid>
const done = z.object({ done: z.boolean() })

export const settingsContract = {
  read: route({ method: 'GET', path: '/api/settings', summary: '本机关的设置', surface: 'directory', answer: SettingsSaid }),
  names: route({
    method: 'PUT',
    path: '/api/settings/names',
    summary: '县名和机关名称',
    surface: 'change',
    roles: ['admin'],
    body: z.strictObject({
      county: z.string().trim().min(1, '请填写县名').max(30),
      commission: z.string().trim().min(1, '请填写机关名称').max(60),
      ownHead: z.string().trim().max(30, '姓名不超过30字').optional(),
    }),
    answer: done,
  }),
  files: route({
    method: 'PUT',
    path: '/api/settings/files',
    summary: '附件的大小、查毒和上传台账的保留天数',
    surface: 'change',
    roles: ['security'],
    body: FileRules,
    answer: done,
  }),
  chain: route({
    method: 'PUT',
    path: '/api/settings/chains/:matter',
    summary: '改一类事项的审批链',
    surface: 'change',
    roles: leaders,
    params: z.object({ matter: z.string() }),
    body: z.strictObject({ tier, chain: z.array(z.string()).min(1, '审批链不能为空').max(8).nullable() }),
    answer: done,
  }),
  term: route({
    method: 'PUT',
    path: '/api/settings/terms/:limit',
    summary: '改本单位自定的期限',
    surface: 'change',
    roles: leaders,
    params: z.object({ limit: z.string() }),
    body: z.strictObject({ term: term.nullable() }),
    answer: done,
  }),
  access: route({
    method: 'PUT',
    path: '/api/settings/access',
    summary: '查阅至多几个工作日，谁可以紧急查阅',
    surface: 'change',
    roles: leaders,
    body: z.strictObject({
      workdays: z.int('应为整数').min(1, '至少1个工作日').max(60, '至多60个工作日'),
      duty: z.array(z.uuid('请选择人员')).max(50, '值班人员不超过50人'),
    }),
    answer: done,
  }),
  series: route({
    method: 'PUT',
    path: '/api/settings/series',
    summary: '发文字号从哪一号编起',
    surface: 'change',
    roles: numberKeepers,
    body: z.strictObject({ series: z.string(), n: z.int().min(1, '起始编号从1起').max(9999) }),
    answer: done,
  }),
  enterNotice: route({
    method: 'PUT',
    path: '/api/settings/notices/:year',
    summary: '录入一年的放假通知',
    surface: 'change',
    roles: calendarKeepers,
    params: year,
    body: z.strictObject({
      notice: z.string().trim().min(1, '请填写通知文号').max(200),
      holidays: z.array(askedDay).min(1, '请填写放假日').max(60),
      makeup: z.array(askedDay).max(30),
    }),
    answer: done,
  }),
  confirmNotice: route({
    method: 'POST',
    path: '/api/settings/notices/:year/confirm',
    summary: '另一人核对后生效，重新推算期限',
    surface: 'change',
    roles: calendarKeepers,
    params: year,
    answer: z.object({ moved: z.number() }),
  }),
} satisfies Record<string, Route>
