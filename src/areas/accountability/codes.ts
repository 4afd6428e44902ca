/** 问责的代码表. */
import { codeTable } from '../../kit/record/code-table.ts'
import { accountabilityRegulations, mainResponsibility } from '../../law/statutes/work-regulations.ts'

const article = accountabilityRegulations.article

export const heldKind = codeTable('heldKind', '对象类型', ['干部', '党组织'])

export const DIRECT = '县委直接领导的党组织'
export const CHIEF = '县委直接领导的党组织主要负责人'
export const MANAGED = '其他县委管理的干部'
/** 驻在单位管理的: the head of the dispatched group starts it alone. */
const GROUP = ['驻在单位管理的党组织', '驻在单位管理的干部']
const ABOVE = ['上级管理的干部', '上级党委直接领导的党组织']

/** Whose organisation or cadre it is: who approves the start, and who decides, hangs on it. */
export const heldLevel = codeTable('heldLevel', '对象层级', [DIRECT, '其他党组织', CHIEF, MANAGED, '非县委管理的干部', ...GROUP, ...ABOVE], {
  basis: article(9),
})
export const isOfGroup = (level: unknown): boolean => GROUP.includes(String(level))
export const isAbove = (level: unknown): boolean => ABOVE.includes(String(level))
export const isOrganisation = (level: unknown): boolean => String(level).endsWith('党组织')

export const accountabilitySource = codeTable(
  'accountabilitySource',
  '问题来源',
  [
    '日常监督',
    '县委巡察',
    '省委巡视整改',
    '中央环保督察“回头看”',
    '省环保督察',
    '中央扫黑除恶督导',
    '省市纪委交办',
    '审查调查',
    '一案双查',
    '建议拒不采纳',
    '其他',
  ],
  { open: true },
)

/** 问责事由, as the ledgers of the office word it. */
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
  { open: true, basis: article(7) },
)

/** 问责情形: the eleven of the regulations. */
export const heldSituation = codeTable(
  'heldSituation',
  '问责情形',
  [
    '党的领导弱化',
    '党的政治建设抓得不实',
    '党的思想建设缺失',
    '党的组织建设薄弱',
    '党的作风建设松懈',
    '党的纪律建设抓得不严',
    '推进党风廉政建设和反腐败斗争不坚决、不扎实',
    '全面从严治党主体责任、监督责任落实不到位',
    '履行管理、监督职责不力，造成重大事故、事件',
    '教育医疗、生态环境、食品药品、扶贫、社会保障等群众身边问题处置不力',
    '其他失职失责情形',
  ],
  { basis: article(7) },
)

export const responsibilityKind = codeTable('responsibilityKind', '责任类型', ['直接责任', '主要领导责任', '重要领导责任'])

export const accountabilityWay = codeTable('accountabilityWay', '问责方式', ['检查', '通报', '改组', '诫勉', '组织调整', '组织处理', '纪律处分'], {
  basis: article(8),
})
/** The methods of each kind of object. */
export const waysOf: Readonly<Record<string, readonly string[]>> = {
  党组织: ['检查', '通报', '改组'],
  干部: ['通报', '诫勉', '组织调整', '组织处理', '纪律处分'],
}
/** From light to heavy; organisations and persons each have their own, told apart by their kind. */
const lightToHeavy = ['检查', '通报', '诫勉', '组织调整', '组织处理', '改组', '纪律处分']
export const isHeavier = (way: unknown, than: unknown): boolean => lightToHeavy.indexOf(String(way)) > lightToHeavy.indexOf(String(than))

/** What the commission decides itself; everything else it proposes to whoever may decide. */
export const ownWays: readonly string[] = ['检查', '通报', '诫勉']
/** 决定机关 of what the commission decided itself. */
export const OURS = '本机关'
/** 组织处理、纪律处分方式的问责: announced to the public in a suitable way. */
export const publicWays: readonly string[] = ['组织调整', '组织处理', '纪律处分']
export const handlingWays: readonly string[] = ['组织调整', '组织处理']

export const exemptionKind = codeTable('exemptionKind', '不予、免予问责', ['不予问责', '免予问责'], { basis: article(17) })

export const publishScope = codeTable('publishScope', '公开范围', ['所在单位', '党内', '社会'], { open: true, basis: mainResponsibility.article(17) })

export const appealResult = codeTable('accountabilityAppeal', '申诉结果', ['维持', '变更', '撤销'], { basis: article(20) })
export const correctionResult = codeTable('accountabilityCorrection', '纠正结果', ['变更', '撤销'], { basis: article(21) })
