/** 我的申报: ties that a member of staff declares of themselves, for questions of recusal. */
import { z } from 'zod'
import { supervisionRules } from '../law/statutes/supervision-rules.ts'
import { type Route, route } from './contract.ts'

export const disclosureKinds = ['近亲属', '曾经任职的单位', '同乡、同学、战友', '此前参与办理', '其他利害关系'] as const
export const disclosureBasis = supervisionRules.article(65)

const Disclosure = z.object({
  id: z.string(),
  kind: z.enum(disclosureKinds),
  name: z.string().optional(),
  unit: z.string().optional(),
  said: z.string().optional(),
  declaredAt: z.string(),
})
export type Disclosure = z.infer<typeof Disclosure>

const done = z.object({ done: z.boolean() })

export const disclosureContract = {
  mine: route({ method: 'GET', path: '/api/disclosures', summary: '我的回避申报', surface: 'own', answer: z.object({ items: z.array(Disclosure) }) }),
  declare: route({
    method: 'POST',
    path: '/api/disclosures',
    summary: '申报一项关系',
    surface: 'own',
    body: z
      .strictObject({
        kind: z.enum(disclosureKinds, '请选择关系'),
        name: z.string().trim().max(50, '姓名不超过50字').optional(),
        unitId: z.uuid('请选择单位').optional(),
        said: z.string().trim().max(200, '说明不超过200字').optional(),
      })
      .refine(({ name, unitId }) => name || unitId, { error: '请填写对方姓名或者选择单位', path: ['name'] }),
    answer: done,
  }),
  withdraw: route({
    method: 'DELETE',
    path: '/api/disclosures/:id',
    summary: '撤回一项申报',
    surface: 'own',
    params: z.object({ id: z.uuid('编号不正确') }),
    answer: done,
  }),
} satisfies Record<string, Route>
