/** A person under supervision: who they are, their post at present, and whether they belong to the key few. */
import { z } from 'zod'
import { code, day, line, month, unit, yes } from '../../kit/record/field.ts'
import { politics, rank, sex } from '../../kit/tables/people.ts'

/** 身份证号: eighteen characters whose last one follows from the others (GB 11643). */
export const idNumberIsRight = (number: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

export const Person = z.object({
  number: line('名册编号').meta({ madeBy: 'house', inList: true }),
  idNumber: line('身份证号').refine(idNumberIsRight, '身份证号不正确').meta({ help: '十八位，最后一位按国家标准校验' }),
  name: line('姓名').meta({ inList: true }),
  sex: code('性别', sex).optional().meta({ inList: true }),
  born: month('出生年月').optional().meta({ inList: true }),
  politics: code('政治面貌', politics).optional().meta({ inList: true }),
  unitId: unit('单位').meta({ inList: true }),
  post: line('职务').optional().meta({ inList: true }),
  rank: code('职级', rank).optional().meta({ inList: true }),
  keyFew: yes('是否关键少数').optional().meta({ inList: true }),
  listedOn: day('列入日期').optional(),
  removedOn: day('退出日期').optional(),
})

/** 任职经历: which post at which unit, from which day until which day. */
export const Term = z.object({
  unitId: unit('单位'),
  post: line('职务'),
  rank: code('职级', rank).optional(),
  fromDay: day('任职日期').optional(),
  untilDay: day('免职日期').optional(),
})
