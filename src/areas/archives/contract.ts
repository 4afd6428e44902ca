/** The archive itself: opened on the strength of a request, each opening a reading; who a namesake is, the custodian says. */
import { z } from 'zod'
import type { ArchiveKind, Weight } from '../../kit/archive.ts'
import { reasonGiven } from '../../kit/area-contract.ts'
import { type Route, route } from '../../kit/contract.ts'
import type { Basis } from '../../law/statute.ts'
import { readers } from './who.ts'

/** Where an entry comes from; the record is named only to those who may open it. */
export type From = { area: string; record?: { id: string; number: string } }
export type EntryShown = From & {
  kind: ArchiveKind
  on: string
  says: string
  unitId?: string
  /** The posts held on that day. */
  held: string[]
  weighs?: Weight & { over: boolean }
  /** People, not the number, said that this is the person. */
  decided?: { by: string; on: string }
}
export type OpenShown = From & { says: string; since?: string; basis: Basis }
export type NamesakeShown = {
  place: { recordId: string; role: string; ord: number }
  area: string
  /** What the record is, for those who may open it. */
  record?: { number: string; title: string }
  name: string
  unitId?: string
  post?: string
  says: 'undecided' | 'same' | 'other'
  decided?: { by: string; on: string }
}
export type ReadingShown = { requestId: string; number: string; readerId: string; readAt: string; purpose: string; reason: string; paper?: string }
export type TermShown = { unitId: string; post: string; rank?: string; fromDay?: string; untilDay?: string; now: boolean }

export type ArchiveShown = {
  request: { id: string; number: string; purpose: string; reason: string; paper?: string; until: string }
  person: Readonly<Record<string, unknown>> & { id: string; name: string }
  terms: TermShown[]
  entries: EntryShown[]
  open: OpenShown[]
  /** How many records of the same name nobody has decided on yet. */
  unsettled: number
  /** Shown to the custodian alone. */
  keeping?: { namesakes: NamesakeShown[]; readings: ReadingShown[] }
}

/** Put together by the house from the records' own declarations, so it is not checked a second time. */
const shown = z.custom<ArchiveShown>()
const id = z.object({ id: z.uuid('编号不正确') })

export const archiveContract = {
  open: route({
    method: 'POST',
    path: '/api/archives/:id/opening',
    summary: '廉政档案：凭查阅申请打开，记一次查阅',
    surface: 'detail',
    roles: readers,
    params: id,
    answer: shown,
  }),
  print: route({
    method: 'POST',
    path: '/api/archives/:id/printing',
    summary: '廉政档案：打印前写明理由，记入留痕',
    surface: 'change',
    roles: readers,
    params: id,
    body: z.strictObject({ why: reasonGiven('打印') }),
    answer: z.object({ done: z.boolean() }),
  }),
  decide: route({
    method: 'POST',
    path: '/api/archives/:id/identities',
    summary: '廉政档案：认定同名记录是否本人',
    surface: 'change',
    roles: ['clueOffice'],
    params: id,
    body: z.strictObject({
      recordId: z.uuid('编号不正确'),
      role: z.string().max(40),
      ord: z.int().min(0).max(10_000),
      same: z.boolean('请选择是否本人'),
    }),
    answer: shown,
  }),
  filled: route({
    method: 'GET',
    path: '/api/archives/filled',
    summary: '廉政档案：名册上有档案材料的人数',
    surface: 'count',
    roles: ['clueOffice'],
    answer: z.object({ registered: z.number(), filled: z.number() }),
  }),
} satisfies Record<string, Route>
