/** 提醒谈话、谈心谈话的代码表：都可以由本单位增减. */
import { codeTable } from '../../kit/record/code-table.ts'
import { committeeRegulations } from '../../law/statutes/work-regulations.ts'

const basis = committeeRegulations.article(31)

/** From the mildest on, in the order of the first form's measures. */
export const reminderKind = codeTable('reminderKind', '谈话类别', ['谈心谈话', '任前廉政谈话', '廉政谈话', '提醒谈话', '警示谈话', '其他谈话'], {
  open: true,
  aliases: { 谈话提醒: '提醒谈话', 任职谈话: '任前廉政谈话', 日常谈心: '谈心谈话' },
  basis,
})

/** 针对发现的问题进行的: the head of the office signs before them. */
export const onFinding: readonly string[] = ['提醒谈话', '警示谈话']

export const NOTHING_FOUND = '日常谈心，没有发现问题'

export const reminderOccasion = codeTable(
  'reminderOccasion',
  '谈话事由',
  [
    NOTHING_FOUND,
    '新任职或者转到重要岗位',
    '重要节点提醒',
    '履行职责中的苗头性问题',
    '工作作风中的苗头性问题',
    '廉洁自律中的苗头性问题',
    '管党治党责任落实中的倾向性问题',
    '家庭家风、社会交往中的苗头性问题',
    '群众有反映、不构成问题线索',
    '其他',
  ],
  { open: true, basis },
)

export const attitude = codeTable('reminderAttitude', '本人态度', ['认识到位', '认识不够到位', '不认可'], { open: true })

export const followUpResult = codeTable('reminderFollowUp', '跟踪结果', ['已改正', '正在改正', '没有改正'], { open: true })
