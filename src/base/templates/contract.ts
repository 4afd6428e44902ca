/** 文书模板: every paper of every room, its marks, the office's own file in its place, and the versions before it. */
import { z } from 'zod'
import { type Route, route } from '../../kit/contract.ts'

/** A template holds nothing of any case, but it is what an office says: those who keep its papers and its forms change it, not the administrator. */
const keepers = ['reportOffice', 'clueOffice'] as const

const Mark = z.object({ label: z.string(), used: z.boolean(), must: z.boolean() })
const Version = z.object({
  id: z.string(),
  name: z.string().nullable(),
  setBy: z.string(),
  setOn: z.string(),
  inForce: z.boolean(),
  missing: z.array(z.string()),
})
export const TemplateSaid = z.object({
  area: z.string(),
  areaLabel: z.string(),
  paper: z.string(),
  label: z.string(),
  kind: z.string(),
  marks: z.array(Mark),
  versions: z.array(Version),
})
export type TemplateSaid = z.infer<typeof TemplateSaid>

const which = z.object({ area: z.string().max(60), paper: z.string().max(60) })
const done = z.object({ done: z.boolean() })

export const templateContract = {
  all: route({ method: 'GET', path: '/api/templates', summary: '文书模板', surface: 'directory', answer: z.array(TemplateSaid) }),
  builtIn: route({
    method: 'GET',
    path: '/api/templates/:area/:paper/word',
    summary: '系统自带模板的Word文件，字段未填',
    surface: 'directory',
    params: which,
    sends: 'file',
    answer: z.unknown(),
  }),
  version: route({
    method: 'GET',
    path: '/api/templates/:area/:paper/versions/:version',
    summary: '上传过的模板文件',
    surface: 'directory',
    params: which.extend({ version: z.uuid('编号不正确') }),
    sends: 'file',
    answer: z.unknown(),
  }),
  take: route({
    method: 'POST',
    path: '/api/templates/:area/:paper',
    summary: '上传本机关的文书模板',
    surface: 'change',
    roles: keepers,
    params: which,
    takes: 'files',
    answer: done,
  }),
  drop: route({
    method: 'DELETE',
    path: '/api/templates/:area/:paper',
    summary: '恢复系统自带的文书模板',
    surface: 'change',
    roles: keepers,
    params: which,
    answer: done,
  }),
} satisfies Record<string, Route>
