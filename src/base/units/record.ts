/** A unit under supervision, as the register keeps it. */
import { z } from 'zod'
import { code, day, line } from '../../kit/record/field.ts'
import { unitKind } from './codes.ts'

export const Unit = z.object({
  number: line('单位编码').meta({ inList: true }),
  name: line('单位名称').meta({ inList: true }),
  kind: code('单位类别', unitKind).meta({ inList: true }),
  stationOffice: line('联系派驻机构').optional().meta({ inList: true }),
  listedOn: day('列入日期').optional(),
  removedOn: day('撤销日期').optional(),
})
