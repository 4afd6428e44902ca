/** 审查调查案件的代码表. */
import { approvalRules, disciplineRegulations, sanctionLaw } from '../../law/statutes/sanctions.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { tiers } from '../../kit/procedure/approval.ts'
import { codeTable } from '../../kit/record/code-table.ts'

export const outcome = codeTable('caseOutcome', '处理结论', ['给予处分', '免予处分', '不予处分'])
/** Who has left receives no government sanction any more. */
export const left: readonly string[] = ['退休', '离职', '死亡']
export const standing = codeTable('standing', '人员身份', ['在职', ...left], { basis: sanctionLaw.article(27) })
/** 给予政务处分的须向其所在人大、政协通报. */
export const delegateOf = codeTable('delegateOf', '人大代表、政协委员', ['人大代表', '政协委员', '人大代表和政协委员'], {
  basis: sanctionLaw.article(50),
})
export const education = codeTable('education', '学历', ['初中以下', '高中（中专）', '大专', '大学本科', '研究生'], {
  open: true,
  aliases: {
    小学: '初中以下',
    初中: '初中以下',
    高中: '高中（中专）',
    中专: '高中（中专）',
    本科: '大学本科',
    大学: '大学本科',
    硕士: '研究生',
    博士: '研究生',
  },
})
export const visitResult = codeTable('visitResult', '回访评价', ['好', '一般', '较差'], { open: true })
export const member = codeTable('member', '是否中共党员', ['是', '否', '预备党员'])
/** 监察对象类别: what government sanction a person may receive hangs on it (政务处分法第22、23条). */
export const objectKind = codeTable('objectKind', '监察对象类别', [
  '公务员及参公人员',
  '受委托管理公共事务人员',
  '国有企业管理人员',
  '公办单位管理人员',
  '基层群众性自治组织管理人员',
  '其他依法履行公职人员',
])
export const tier = codeTable(
  'tier',
  '对象层级',
  Object.entries(tiers).map(([code, label]): [string, string] => [code, label]),
)
/** 提前介入: only where it is allowed. */
export const earlyGround = codeTable('earlyGround', '提前介入的情形', ['重大、复杂、疑难，主要违纪违法事实已经查清', '定性存在较大分歧'], {
  basis: supervisionRules.article(55),
})
/** 县级以上纪委可以直接决定处分的情形. */
export const directGround = codeTable(
  'directGround',
  '直接决定处分的情形',
  [
    '案情涉密、敏感',
    '跨地区、跨部门',
    '县级以上党委管理的干部',
    '所在党支部不能正常履行职责',
    '所在党支部无法及时形成决议',
    '提级审查',
    '其他需要直接决定的',
  ],
  { basis: approvalRules.article(14) },
)
/** 已经判处刑罚、依法应当开除的. */
export const convicted = codeTable('convicted', '刑事判决情形', ['故意犯罪，判处管制以上刑罚', '过失犯罪，判处有期徒刑超过三年', '被剥夺政治权利'], {
  basis: sanctionLaw.article(14),
})
export const acceptance = codeTable('acceptance', '受理意见', ['受理', '暂缓受理', '不予受理'])
export const meeting = codeTable('meeting', '见面意见', ['同意', '部分有异议', '不同意', '拒绝签署'])

/** 政治复核时对照的条款；事实是否够得上，由复核人写明理由，系统不作判断. */
export const politicalArticle = codeTable(
  'politicalArticle',
  '政治纪律条款',
  [
    '不涉及政治纪律',
    '第56条 贯彻决策部署打折扣、搞山头主义',
    '第58条 阳奉阴违两面派',
    '第61条 不请示报告重大事项',
    '第62条 干扰巡视巡察、不落实整改',
    '第74条 不履行两个责任',
    '第75条 一团和气不斗争',
  ],
  { open: true, basis: disciplineRegulations.article(49) },
)
export const reviewQuestion = codeTable(
  'reviewQuestion',
  '补充审视的问题',
  ['是否存在形式主义、官僚主义', '是否反映所在单位政治生态问题', '是否存在对抗组织审查', '是否存在拉帮结派、利益勾连'],
  { open: true, basis: disciplineRegulations.article(132) },
)
