/** 问责的代码表. */
import { accountabilityRegulations } from '../../law/statutes/work-regulations.ts'
import { codeTable } from '../../kit/record/code-table.ts'

export const heldKind = codeTable('heldKind', '对象类型', ['干部', '党组织'])
export const accountabilitySource = codeTable(
  'accountabilitySource',
  '问题来源',
  ['日常监督', '县委巡察', '省委巡视整改', '中央环保督察“回头看”', '省环保督察', '中央扫黑除恶督导', '省市纪委交办', '审查调查', '其他'],
  { open: true },
)
export const accountabilityGround = codeTable(
  'accountabilityGround',
  '问责事由',
  [
    '全面从严治党主体责任落实不到位',
    '全面从严治党监督责任落实不到位',
    '履行管理监督职责不力',
    '整改落实不力',
    '党的领导弱化',
    '政治建设抓得不实',
    '作风建设松懈',
    '维护党的纪律不力',
    '其他失职失责',
  ],
  { open: true, basis: accountabilityRegulations.article(7) },
)
export const accountabilityWay = codeTable('accountabilityWay', '问责方式', ['检查', '通报', '改组', '诫勉', '组织调整', '组织处理', '纪律处分'], {
  basis: accountabilityRegulations.article(8),
})
