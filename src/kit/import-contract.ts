/** The endpoints for bringing ledgers in: files, dry run, matching of columns, confirmation, progress, undo. */
import { z } from 'zod'
import { type Route, route } from './contract.ts'
import { roles, type Role } from './role.ts'

const id = z.object({ id: z.uuid() })
/** Everyone but the keepers; which ledger one may bring in is for the area to say. */
export const importers = (Object.keys(roles) as Role[]).filter((role) => !['admin', 'security', 'auditor', 'partySecretary'].includes(role))

const FaultSaid = z.object({ row: z.number(), column: z.string(), reason: z.string() })

export const ImportSaid = z.object({
  id: z.string(),
  at: z.string(),
  fileName: z.string(),
  area: z.string().nullable(),
  standing: z.enum(['checking', 'checked', 'wrong', 'keeping', 'kept', 'undoing', 'undone', 'failed']),
  rows: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  wrong: z.number(),
  done: z.number(),
  message: z.string().nullable(),
})
export type ImportSaid = z.infer<typeof ImportSaid>

export const ImportPage = ImportSaid.extend({
  headings: z.array(z.string()),
  columns: z.record(z.string(), z.string()),
  fields: z.array(z.object({ field: z.string(), heading: z.string() })),
  faults: z.array(FaultSaid),
})
export type ImportPage = z.infer<typeof ImportPage>

export const importContract = {
  list: route({ method: 'GET', path: '/api/imports', summary: '我导入过的台账', surface: 'list', roles: importers, answer: z.array(ImportSaid) }),
  bring: route({
    method: 'POST',
    path: '/api/imports',
    summary: '导入台账：上传并试算，不入库',
    surface: 'change',
    roles: importers,
    takes: 'files',
    answer: z.array(ImportSaid),
  }),
  read: route({
    method: 'GET',
    path: '/api/imports/:id',
    summary: '一次导入：试算结果和错误',
    surface: 'detail',
    roles: importers,
    params: id,
    answer: ImportPage,
  }),
  match: route({
    method: 'PUT',
    path: '/api/imports/:id/columns',
    summary: '改列的对应关系，重新试算',
    surface: 'change',
    roles: importers,
    params: id,
    body: z.strictObject({ columns: z.record(z.string(), z.string()) }),
    answer: ImportSaid,
  }),
  keep: route({
    method: 'POST',
    path: '/api/imports/:id/keep',
    summary: '确认入库',
    surface: 'change',
    roles: importers,
    params: id,
    answer: ImportSaid,
  }),
  stop: route({
    method: 'POST',
    path: '/api/imports/:id/stop',
    summary: '停止',
    surface: 'change',
    roles: importers,
    params: id,
    answer: ImportSaid,
  }),
  undo: route({
    method: 'POST',
    path: '/api/imports/:id/undo',
    summary: '撤销这次导入',
    surface: 'change',
    roles: importers,
    params: id,
    answer: ImportSaid,
  }),
  marked: route({
    method: 'GET',
    path: '/api/imports/:id/marked',
    summary: '下载标注了错误的行',
    surface: 'file',
    roles: importers,
    params: id,
    sends: 'file',
    answer: z.unknown(),
  }),
} satisfies Record<string, Route>
