/** 问题通报的代码表. */
import { codeTable } from '../../kit/record/code-table.ts'

export const outcomeKind = codeTable('referralOutcome', '结果类型', ['新制度', '整改', '查处', '其他'], { open: true })
