/** Code tables: all may read them, the offices that keep the accounts add to and retire from open ones. */
import { z } from 'zod'
import { type Route, route } from '../../kit/contract.ts'

const keepers = ['clueOffice', 'conductOffice', 'organisation'] as const
const Value = z.object({ code: z.string(), label: z.string(), help: z.string().optional(), retired: z.boolean(), local: z.boolean() })
export const TableSaid = z.object({ name: z.string(), label: z.string(), open: z.boolean(), cited: z.string().optional(), values: z.array(Value) })
export type TableSaid = z.infer<typeof TableSaid>

export const codeContract = {
  tables: route({ method: 'GET', path: '/api/codes', summary: '代码表', surface: 'directory', answer: z.array(TableSaid) }),
  add: route({
    method: 'POST',
    path: '/api/codes/:table',
    summary: '代码表增加一项',
    surface: 'change',
    roles: keepers,
    params: z.object({ table: z.string() }),
    body: z.strictObject({ label: z.string('请填写名称').trim().min(1, '请填写名称').max(100) }),
    answer: z.object({ done: z.boolean() }),
  }),
  retire: route({
    method: 'DELETE',
    path: '/api/codes/:table/:code',
    summary: '代码表停用一项',
    surface: 'change',
    roles: keepers,
    params: z.object({ table: z.string(), code: z.string() }),
    answer: z.object({ done: z.boolean() }),
  }),
} satisfies Record<string, Route>
