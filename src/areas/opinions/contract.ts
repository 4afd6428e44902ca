/** The endpoints of a request's list: brought in, matched by a job that can be stopped, opened person by person, identities settled. */
import { z } from 'zod'
import { type Route, route } from '../../kit/contract.ts'
import type { Basis } from '../../law/statute.ts'

const id = z.object({ id: z.uuid('编号不正确') })
const line = z.object({ id: z.uuid('编号不正确'), line: z.uuid('编号不正确') })

export const RunSaid = z.object({
  standing: z.enum(['none', 'running', 'done', 'stopped', 'failed']),
  done: z.number(),
  total: z.number(),
  message: z.string().nullable(),
})
export type RunSaid = z.infer<typeof RunSaid>

/** A place in a record where a name stands; number and title are there only for those who may know the record. */
export type PlaceSaid = {
  recordId: string
  role: string
  ord: number
  area: string
  what: string
  office?: string
  known?: { number: string; title: string }
}
export type NamesakeSaid = PlaceSaid & { name: string; unitId?: string; post?: string }
export type MatterSaid = Omit<PlaceSaid, 'role' | 'ord'> & {
  stands: 'open' | 'weighs' | 'settled'
  says: string
  basis: Basis
  /** What the record itself says, for those who may know it. */
  content?: string[]
}
export type CandidateSaid = { personId: string; name: string; unitId?: string; post?: string; idNumber?: string }
/** One person of the list, opened. */
export type PersonSaid = { candidates: CandidateSaid[]; namesakes: NamesakeSaid[]; matters: MatterSaid[]; stale: boolean; maySettle: boolean }

const detail = z.custom<PersonSaid>()

const settling = z.union([
  z.strictObject({ personId: z.uuid().nullable() }),
  z.strictObject({ place: z.strictObject({ recordId: z.uuid(), role: z.string().max(50), ord: z.int().min(0) }), same: z.boolean() }),
])

export const opinionContract = {
  list: route({
    method: 'POST',
    path: '/api/opinions/:id/list',
    summary: '人员名单：上传Excel，有一处错误就一行都不登记',
    surface: 'change',
    params: id,
    takes: 'files',
    answer: z.object({ added: z.number() }),
  }),
  marked: route({
    method: 'POST',
    path: '/api/opinions/:id/list/marked',
    summary: '人员名单：有误的行标注后下载，名单不登记、不留存',
    surface: 'file',
    params: id,
    takes: 'files',
    sends: 'file',
    answer: z.unknown(),
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/opinions/:id/persons/:line',
    summary: '名单中去掉一人',
    surface: 'change',
    params: line,
    answer: z.object({ done: z.literal(true) }),
  }),
  match: route({
    method: 'POST',
    path: '/api/opinions/:id/matching',
    summary: '比对名单：按身份证号比对名册和档案，提出建议',
    surface: 'change',
    params: id,
    answer: RunSaid,
  }),
  progress: route({
    method: 'GET',
    path: '/api/opinions/:id/matching',
    summary: '比对的进度',
    surface: 'detail',
    params: id,
    answer: RunSaid,
  }),
  stop: route({
    method: 'POST',
    path: '/api/opinions/:id/matching/stop',
    summary: '停止比对，不留改动',
    surface: 'change',
    params: id,
    answer: RunSaid,
  }),
  person: route({
    method: 'GET',
    path: '/api/opinions/:id/persons/:line',
    summary: '名单中的一人：命中的记录、依据和待甄别的同名',
    surface: 'detail',
    params: line,
    answer: detail,
  }),
  settle: route({
    method: 'POST',
    path: '/api/opinions/:id/persons/:line/identity',
    summary: '认定身份：是本人、不是本人、名册无此人',
    surface: 'change',
    params: line,
    body: settling,
    answer: detail,
  }),
} satisfies Record<string, Route>
