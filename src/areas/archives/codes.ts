/** 廉政档案只用于哪些事项. */
import { codeTable } from '../../kit/record/code-table.ts'
import { bases } from './bases.ts'

/** What only the custodian reads for: putting the archive in order. */
export const upkeep = '档案整理'

export const purpose = codeTable(
  'archivePurpose',
  '查阅用途',
  ['推荐提拔任用', '业绩评定', '评先评优表彰', '意见回复', '纪律审查', '责任追究', upkeep],
  { basis: bases.purpose },
)
