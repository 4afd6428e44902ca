/** Which papers there are. */
import { codeTable } from '../../kit/record/code-table.ts'

export const paperKind = codeTable('paperKind', '报告种类', [
  ['year', '工作情况报告'],
  ['quarter', '季度通报'],
  ['month', '八项规定精神月报表'],
  ['dispatch', '派驻机构季度调度材料'],
])
