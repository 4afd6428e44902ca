/** 留痕封存: the seals of the trail, for those who keep watch and for those who lead. They say nothing of any matter. */
import { z } from 'zod'
import { route } from '../../kit/contract.ts'

const Seal = z.object({
  n: z.number(),
  at: z.string(),
  first: z.number(),
  last: z.number(),
  /** Entries under it, in 条. */
  entries: z.number(),
  /** Records whose state it holds, in 件. */
  states: z.number(),
  sm3: z.string(),
  sha256: z.string(),
})
export type Seal = z.infer<typeof Seal>

const Compared = z.object({ n: z.number(), algorithm: z.enum(['SM3', 'SHA-256']), fits: z.boolean() })

const watching = ['auditor', 'security', 'secretary', 'deputy'] as const

export const sealContract = {
  seals: route({ method: 'GET', path: '/api/seals', summary: '留痕封存', surface: 'keeping', roles: watching, answer: z.array(Seal) }),
  seal: route({
    method: 'POST',
    path: '/api/seals',
    summary: '现在封存',
    surface: 'keeping',
    roles: ['auditor'],
    answer: z.object({ begun: z.boolean() }),
  }),
  compare: route({
    method: 'POST',
    path: '/api/seals/compare',
    summary: '核对交存的封存值',
    surface: 'keeping',
    roles: watching,
    body: z.strictObject({ text: z.string('请填写交存的封存值').trim().min(1, '请填写交存的封存值').max(20_000, '一次最多核对两万个字符') }),
    answer: z.array(Compared),
  }),
}
