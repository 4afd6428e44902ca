/** 工作手册: read on the page, and as Word; of one role, or whole. */
import { z } from 'zod'
import { type Route, route } from '../../kit/contract.ts'
import type { Paper } from '../../kit/paper.ts'
import { isRole } from '../../kit/role.ts'

const query = z.strictObject({ role: z.string().refine(isRole, '没有这个岗位').optional() })

/** Composed from the declarations, which are checked themselves, so it is not checked a second time. */
const answer = z.custom<{ paper: Paper; version: string }>()

export const handbookContract = {
  read: route({ method: 'GET', path: '/api/handbook', summary: '工作手册', surface: 'directory', query, answer }),
  word: route({
    method: 'GET',
    path: '/api/handbook/word',
    summary: '工作手册的Word文件',
    surface: 'directory',
    query,
    sends: 'file',
    answer: z.unknown(),
  }),
} satisfies Record<string, Route>
