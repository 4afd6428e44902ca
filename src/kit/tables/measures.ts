/** 四种形态 and the measures of each: clues end in the first, cases in the others, reports count all. */
import { committeeRegulations } from '../../law/statutes/work-regulations.ts'
import { codeTable } from '../record/code-table.ts'

export const form = codeTable('form', '四种形态', ['第一种形态', '第二种形态', '第三种形态', '第四种形态'], {
  aliases: { 第一形态: '第一种形态', 第二形态: '第二种形态', 第三形态: '第三种形态', 第四形态: '第四种形态' },
  basis: committeeRegulations.article(31),
})

/** 第一种形态的措施；由轻到重：提醒谈话、批评教育、责令检查、通报、诫勉. */
export const measure = codeTable(
  'measure',
  '组织措施',
  [
    '提醒谈话',
    '警示谈话',
    '批评教育',
    '纠正或停止违纪行为',
    '责成退出违纪所得',
    '限期整改',
    '责令检查',
    '民主生活会批评帮助',
    '责令公开道歉（检讨）',
    '通报批评',
    '诫勉',
    '其他批评教育类',
  ],
  {
    open: true,
    aliases: { 谈话提醒: '提醒谈话', 责令作出书面检查: '责令检查', 诫勉谈话: '诫勉', 通报: '通报批评' },
    basis: committeeRegulations.article(31),
  },
)

/** 组织处理: the commission only proposes it (组织处理规定第10条). */
export const handling = codeTable('handling', '组织处理', ['停职检查', '调整职务', '责令辞职', '免职', '降职'])

/** How long 组织处理 weighs, in months (组织处理规定第11条); 停职检查 does not. */
export const handlingMonths: Readonly<Record<string, number>> = { 调整职务: 12, 责令辞职: 24, 免职: 24, 降职: 24 }

export const discipline = codeTable('discipline', '违反纪律', ['政治纪律', '组织纪律', '廉洁纪律', '群众纪律', '工作纪律', '生活纪律'])
