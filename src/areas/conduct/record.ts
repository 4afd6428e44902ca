/** A problem of conduct as the ledger keeps it: how many people were handled, how many sanctioned, whether announced. */
import { z } from 'zod'
import { code, count, day, line, unit, yes } from '../../kit/record/field.ts'
import { conductClass, conductRank } from './codes.ts'

export const Conduct = z.object({
  number: line('编号').meta({ madeBy: 'house', inList: true }),
  serial: count('序号').optional(),
  foundOn: day('查处时间').meta({ inList: true }),
  unitId: unit('单位').meta({ inList: true }),
  class: code('类别代码', conductClass).meta({ label: '问题类别', inList: true }),
  described: line('问题表述').optional(),
  rank: code('人员级别', conductRank).meta({ inList: true }),
  handled: count('批评教育和处理人数', '人').meta({ inList: true }),
  sanctioned: count('其中处分人数', '人').meta({ inList: true }),
  announced: yes('是否通报曝光').meta({ inList: true }),
})
