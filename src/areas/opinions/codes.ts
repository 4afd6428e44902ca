/** 党风廉政意见回复的代码表. */
import { codeTable } from '../../kit/record/code-table.ts'

export const purpose = codeTable(
  'opinionPurpose',
  '事由',
  ['干部提拔任用', '转任重要岗位', '职级晋升', '换届提名', '两代表一委员人选', '后备干部考察', '表彰奖励', '试用期满转正', '评先评优'],
  { open: true },
)
export const conclusion = codeTable('opinionConclusion', '结论', ['无不良反映', '有反映已了结', '建议暂缓', '不适宜', '提示性意见'])
