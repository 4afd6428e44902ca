/** The endpoints of the house itself: what crosses areas. */
import { z } from 'zod'
import { askedDay } from './asked-day.ts'
import { type Route, route } from './contract.ts'

export const period = z.strictObject({ from: askedDay, to: askedDay }).refine((p) => p.from <= p.to, '起始日不能晚于截止日')

/** What the asker calls an export, to ask how far it is. */
export const exportId = z.string().regex(/^[0-9a-f-]{8,60}$/, '编号不正确')

const TodoSaid = z.object({
  recordId: z.string(),
  area: z.string(),
  number: z.string(),
  title: z.string(),
  kind: z.enum(['step', 'sign']),
  what: z.string(),
  who: z.string(),
  dueOn: z.string().optional(),
  daysLeft: z.number().optional(),
  /** Working days from tomorrow to the last day. */
  workdaysLeft: z.number().optional(),
  /** The limit that presses stands still. */
  paused: z.boolean(),
  /** Names of those whose turn it is, where the record names persons. */
  turn: z.array(z.string()),
  /** The step that brought it here, and who took it. */
  after: z.object({ step: z.string(), by: z.string().optional() }).optional(),
  since: z.string(),
  /** A colleague took it on, or it is open to be taken on. */
  takenOn: z.object({ by: z.string(), mine: z.boolean() }).optional(),
  mayTakeOn: z.boolean(),
  /** Why a signer sent it back, where it came back and was not submitted again. */
  sentBack: z.string().optional(),
})
/** The sides of the desk: what I may do, what lies before the people of my office, and what others have to do on records I worked on. */
export const deskSides = { mine: '我的', office: '本室', others: '等别人' } as const
export type DeskSide = keyof typeof deskSides
export type TodoSaid = z.infer<typeof TodoSaid>

const FigureSaid = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  value: z.number(),
  parts: z.array(z.object({ key: z.string(), value: z.number() })).optional(),
  means: z.string(),
  whole: z.boolean(),
  refused: z.string().optional(),
})
export type FigureSaid = z.infer<typeof FigureSaid>

const BehindSaid = z.object({
  id: z.string(),
  area: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  who: z.string().nullable(),
  day: z.string().nullable(),
  adds: z.number(),
})

const Found = z.object({
  id: z.string(),
  area: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  origin: z.string(),
  unit: z.string().nullable(),
  /** The year in which its one person was born, by which people of one name are told apart. */
  born: z.string().nullable(),
})

const FoundPaper = z.object({ recordId: z.string(), area: z.string(), label: z.string(), number: z.string(), title: z.string() })

export const houseContract = {
  health: route({ method: 'GET', path: '/api/health', summary: '服务是否正常', surface: 'open', answer: z.object({ ok: z.boolean() }) }),
  desk: route({
    method: 'GET',
    path: '/api/desk',
    summary: '工作台：我的、本室的、等别人办的',
    surface: 'list',
    query: z.strictObject({ of: z.enum(['mine', 'office', 'others'], '没有这一类待办').default('mine') }),
    answer: z.object({ items: z.array(TodoSaid), more: z.boolean() }),
  }),
  exporting: route({
    method: 'GET',
    path: '/api/exports/:id',
    summary: '导出进行到第几行',
    surface: 'own',
    params: z.object({ id: exportId }),
    answer: z.object({ rows: z.number() }),
  }),
  stopExporting: route({
    method: 'DELETE',
    path: '/api/exports/:id',
    summary: '停止导出',
    surface: 'own',
    params: z.object({ id: exportId }),
    answer: z.object({ done: z.boolean() }),
  }),
  search: route({
    method: 'GET',
    path: '/api/search',
    summary: '查找：姓名、拼音、编号、文号、单位、事由中的字',
    surface: 'search',
    query: z.strictObject({
      q: z.string('请填写要查找的字').trim().min(1, '请填写要查找的字').max(50, '查找的字不超过50个'),
      /** Of one area its whole list, page by page; else the first few of each. */
      area: z
        .string()
        .regex(/^[a-z]+$/, '没有这一类记录')
        .optional(),
      page: z.coerce.number('页码应为数字').int('页码应为整数').min(1, '页码从1开始').max(1000, '页码过大，请多写几个字').default(1),
      size: z.coerce.number('每页条数应为数字').int('每页条数应为整数').min(1, '每页至少1条').max(200, '每页不超过200条').default(50),
    }),
    answer: z.object({
      items: z.array(Found),
      /** How many were found of each area, within the reader's sight. */
      counts: z.array(z.object({ area: z.string(), count: z.number() })),
      /** There are more than were looked at. */
      more: z.boolean(),
      papers: z.array(FoundPaper),
    }),
  }),
  figures: route({
    method: 'GET',
    path: '/api/figures',
    summary: '指标：一段时期的全部数字',
    surface: 'figure',
    query: z.strictObject({ from: askedDay, to: askedDay, ids: z.string().optional() }).refine((p) => p.from <= p.to, '起始日不能晚于截止日'),
    answer: z.array(FigureSaid),
  }),
  behind: route({
    method: 'GET',
    path: '/api/figures/:id/records',
    summary: '指标：数字背后的记录',
    surface: 'figure',
    params: z.object({ id: z.string() }),
    query: z
      .strictObject({
        from: askedDay,
        to: askedDay,
        part: z.string().optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
        size: z.coerce.number().int().min(1).max(200).default(50),
      })
      .refine((p) => p.from <= p.to, '起始日不能晚于截止日'),
    answer: z.object({ total: z.number(), records: z.number(), page: z.number(), size: z.number(), items: z.array(BehindSaid) }),
  }),
  directory: route({
    method: 'GET',
    path: '/api/directory',
    summary: '单位、部门、人员名称和代码表',
    surface: 'directory',
    answer: z.object({
      county: z.string(),
      commission: z.string(),
      today: z.string(),
      /** How large one file may be, in megabytes. */
      fileMegabytes: z.number(),
      units: z.array(z.object({ id: z.string(), name: z.string() })),
      offices: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
      users: z.array(z.object({ id: z.string(), name: z.string(), officeId: z.string().nullable() })),
      codes: z.record(z.string(), z.array(z.object({ code: z.string(), label: z.string() }))),
    }),
  }),
  chart: route({
    method: 'GET',
    path: '/api/charts/:area',
    summary: '流程图：位置由服务器算好',
    surface: 'directory',
    params: z.object({ area: z.string() }),
    answer: z.object({
      width: z.number(),
      height: z.number(),
      nodes: z.array(
        z.object({ id: z.string(), label: z.string(), kind: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      ),
      arrows: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          label: z.string(),
          signers: z.array(z.string()),
          points: z.array(z.object({ x: z.number(), y: z.number() })),
          at: z.object({ x: z.number(), y: z.number() }).optional(),
        }),
      ),
    }),
  }),
  openapi: route({ method: 'GET', path: '/api/openapi.json', summary: '接口说明', surface: 'directory', answer: z.record(z.string(), z.unknown()) }),
} satisfies Record<string, Route>
