/** An accountability decision as the ledger keeps it: on a cadre, or on a party organisation. */
import { z } from 'zod'
import { code, day, line, unit } from '../../kit/record/field.ts'
import { accountabilityGround, accountabilitySource, accountabilityWay, heldKind } from './codes.ts'

export const Accountability = z.object({
  number: line('决定文号').meta({ inList: true }),
  kind: code('对象类型', heldKind).meta({ inList: true }),
  name: line('姓名').optional().meta({ inList: true }),
  unitId: unit('单位').meta({ inList: true }),
  post: line('职务').optional().meta({ inList: true }),
  source: code('问题来源', accountabilitySource).meta({ inList: true }),
  ground: code('问责事由', accountabilityGround).meta({ inList: true }),
  way: code('问责方式', accountabilityWay).meta({ inList: true }),
  decidedOn: day('决定时间').meta({ inList: true }),
})
