/** 申诉、复审复核的代码表. */
import { codeTable } from '../../kit/record/code-table.ts'
import { bases } from './bases.ts'
import { kinds } from './kinds.ts'

export const reviewKind = codeTable(
  'reviewKind',
  '申诉类别',
  Object.entries(kinds).map(([code, { decidedBy }]): [string, string, string] => [code, code, `由${decidedBy}决定`]),
  { aliases: { 复议: '党纪申诉', 复查: '党纪申诉', 复议复查: '党纪申诉', 复审: '政务复审', 复核: '政务复核' } },
)

/** The first four are of a sanction, the last two of what the commission or its people did. */
export const reviewResult = codeTable('reviewResult', '复查结果', ['维持', '变更', '撤销重作', '撤销', '申诉不成立', '情况属实予以纠正'], {
  basis: bases.results,
  aliases: { 撤销并重新作出: '撤销重作', 责令重新作出: '撤销重作' },
})

export const refusalGround = codeTable('reviewRefusalGround', '不予受理理由', [
  '逾期申请且没有正当理由',
  '不属于本机关受理',
  '申诉人没有资格',
  '已经作出过同类决定',
])

export const hearingWay = codeTable('reviewHearing', '听取方式', ['当面', '书面', '视频或者电话'], { open: true })

/** What a wrong sanction took away. */
export const restorationItem = codeTable('restorationItem', '恢复事项', ['职务、职级', '工资等待遇', '名誉', '返还、赔偿财物', '其他'], {
  open: true,
  basis: bases.restore,
})
export const restorationOutcome = codeTable('restorationOutcome', '办理结果', ['已恢复', '不涉及'])
