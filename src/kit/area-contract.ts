/** The endpoints that every area has, from its declaration: list, count, read, add, amend, step, sign, history, ties, files, papers, sheet. */
import { z } from 'zod'
import type { Area } from './area.ts'
import { type Route, route, type Surface } from './contract.ts'
import { listingQuery } from './listing.ts'
import { exportId } from './house-contract.ts'
import { FileSaid, type PaperSaid, type RecordPage, Tie, Trace, Why } from './record-page.ts'

const values = z.record(z.string(), z.unknown())
const version = z.int().optional()
const id = z.object({ id: z.uuid('编号不正确') })

/** Built by the house from the declaration, field by field, so it is not checked a second time on its way out. */
const recordPage = z.custom<RecordPage>()
const papers = z.custom<PaperSaid[]>()
const rows = z.custom<{
  items: (Record<string, unknown> & { id: string; state: string; dueOn?: string; paused?: true; origin: string })[]
  more: boolean
}>()

/** What whoever assigns answers when a declared tie was put as a question. */
const tieAnswer = z.string().trim().min(1, '请答复是否应当回避').max(500, '答复不超过500个字').optional()
const bodies = {
  add: z.strictObject({ step: z.string().optional(), form: values }),
  amend: z.strictObject({
    version: z.int('请写明所更正的版本'),
    values,
    lines: z.record(z.string(), z.array(values)).optional(),
    why: z.string('请写明更正理由').trim().min(1, '请写明更正理由').max(500),
  }),
  step: z.strictObject({ form: values.optional(), lines: z.record(z.string(), values).optional(), tieAnswer, version }),
  sign: z.strictObject({
    verdict: z.enum(['agreed', 'returned'], '签批意见只能是同意或者退回'),
    opinion: z.string().trim().max(2000).optional(),
    version,
  }),
  exclude: z.strictObject({
    userId: z.uuid('请选择人员'),
    reason: z.string('请写明回避事由').trim().min(1, '请写明回避事由').max(500),
  }),
}

type Path = `/api/${string}`
type Words = { area: Area; base: Path; one: Path }

const asking = <S extends Surface, A extends z.ZodType>(path: Path, surface: S, query: ReturnType<typeof listingQuery>, summary: string, answer: A) =>
  route({ method: 'GET', path, summary, surface, query, answer })

/** Why something goes out, in the words of whoever lets it out. */
export const reasonGiven = (what: '导出' | '出具' | '打印') =>
  z.string(`请写明${what}的理由`).trim().min(2, `请写明${what}的理由`).max(200, `${what}的理由不超过200个字`)

/** The ledger as it is shown, why it goes out, and the number under which its progress is asked for. */
const exportQuery = (area: Area) => {
  const why = reasonGiven('导出')
  return listingQuery(area).extend({ why: area.asksWhy ? why : why.optional(), progress: exportId.optional() })
}

const ledger = ({ area, base }: Words) => {
  const query = listingQuery(area)
  return {
    list: asking(base, 'list', query, `${area.label}：台账`, rows),
    count: asking(`${base}/count`, 'count', query, `${area.label}：条数`, z.object({ count: z.number(), capped: z.boolean() })),
    sheet: { ...asking(`${base}/sheet`, 'export', exportQuery(area), `${area.label}：导出所示内容为Excel`, z.unknown()), sends: 'file' as const },
  }
}

const looking = <A extends z.ZodType>(path: Path, summary: string, answer: A) =>
  route({ method: 'GET', path, summary, surface: 'detail', params: id, answer })

const page = ({ area, one }: Words) => ({
  read: looking(one, `${area.label}：一条记录`, recordPage),
  limits: looking(`${one}/limits`, `${area.label}：期限为什么是这一天`, z.array(Why)),
  history: looking(`${one}/history`, `${area.label}：谁做过什么、谁看过`, z.array(Trace)),
  ties: looking(`${one}/ties`, `${area.label}：关联的记录`, z.array(Tie)),
  files: looking(`${one}/files`, `${area.label}：附件`, z.array(FileSaid)),
})

const work = ({ area, base, one }: Words) => ({
  add: route({ method: 'POST', path: base, summary: `${area.label}：登记`, surface: 'change', body: bodies.add, answer: recordPage }),
  amend: route({ method: 'PATCH', path: one, summary: `${area.label}：更正`, surface: 'change', params: id, body: bodies.amend, answer: recordPage }),
  step: route({
    method: 'POST',
    path: `${one}/steps/:step`,
    summary: `${area.label}：办理一步`,
    surface: 'change',
    params: id.extend({ step: z.string() }),
    body: bodies.step,
    answer: recordPage,
  }),
})

const signing = ({ area, one }: Words) => ({
  sign: route({
    method: 'POST',
    path: `${one}/signatures`,
    summary: `${area.label}：签批`,
    surface: 'change',
    params: id,
    body: bodies.sign,
    answer: recordPage,
  }),
  withdraw: route({
    method: 'DELETE',
    path: `${one}/signatures`,
    summary: `${area.label}：撤回呈批`,
    surface: 'change',
    params: id,
    answer: recordPage,
  }),
  exclude: route({
    method: 'POST',
    path: `${one}/exclusions`,
    summary: `${area.label}：决定回避`,
    surface: 'change',
    params: id,
    body: bodies.exclude,
    answer: z.object({ done: z.boolean() }),
  }),
})

const files = ({ area, one }: Words) => ({
  attach: route({
    method: 'POST',
    path: `${one}/files`,
    summary: `${area.label}：添加附件`,
    surface: 'change',
    params: id,
    query: z.strictObject({ sealed: z.enum(['yes']).optional() }),
    takes: 'files',
    answer: z.array(FileSaid),
  }),
  file: route({
    method: 'GET',
    path: `${one}/files/:file`,
    summary: `${area.label}：下载附件，图片也可以直接显示`,
    surface: 'file',
    params: id.extend({ file: z.uuid('编号不正确') }),
    query: z.strictObject({ as: z.enum(['picture']).optional() }),
    sends: 'file',
    answer: z.unknown(),
  }),
})

const papersOf = ({ area, one }: Words) => ({
  papers: looking(`${one}/papers`, `${area.label}：文书和能否出具`, papers),
  paper: route({
    method: 'GET',
    path: `${one}/papers/:paper`,
    summary: `${area.label}：出具文书`,
    surface: 'file',
    params: id.extend({ paper: z.string().max(60) }),
    query: z.strictObject({ line: z.uuid('编号不正确').optional(), why: reasonGiven('出具').optional() }),
    sends: 'file',
    answer: z.unknown(),
  }),
})

/** The contract of an area; what it has beyond this stands in its own `contract.ts`. */
export const areaContract = (area: Area) => {
  const base: Path = `/api/${area.name}`
  const words = { area, base, one: `${base}/:id` as Path }
  return { ...ledger(words), ...page(words), ...work(words), ...signing(words), ...files(words), ...papersOf(words) } satisfies Record<string, Route>
}
export type AreaContract = ReturnType<typeof areaContract>
