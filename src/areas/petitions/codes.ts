/** 信访举报的代码表. */
import { petitionRules } from '../../law/statutes/petition-rules.ts'
import { codeTable } from '../../kit/record/code-table.ts'

export const channel = codeTable('channel', '信访渠道', ['来信', '来访', '来电', '网络', '其他机关移送'], {
  basis: petitionRules.article(7),
  aliases: { 电话: '来电', 信件: '来信', 走访: '来访', 网络举报: '网络', '12388': '来电' },
})

export const petitionKind = codeTable('petitionKind', '类别', ['检举控告', '申诉', '批评建议', '业务范围外', '无实质内容'], {
  aliases: { 检控: '检举控告', 检举控告类: '检举控告', 业务外: '业务范围外', 无实质: '无实质内容' },
})

/** 属其他监察机关或者下级管辖的，五个工作日内转送. */
export const jurisdiction = codeTable('jurisdiction', '管辖机关', ['本机关', '其他监察机关', '下级机关'], { basis: petitionRules.article(16) })

export const repetition = codeTable('repetition', '初重', ['初次', '重复'], {
  aliases: { 初信初访: '初次', 重信重访: '重复', 初: '初次', 重: '重复' },
})

export const naming = codeTable('naming', '是否实名', ['实名', '匿名'], {
  basis: petitionRules.article(24),
  aliases: { 是: '实名', 否: '匿名', 署名: '实名' },
})

export const way = codeTable('petitionWay', '办理方式', ['移送承办部门', '转送', '交办', '登记留存', '不予受理'])

export const refusalGround = codeTable(
  'refusalGround',
  '不予受理情形',
  ['应通过诉讼、仲裁、复议、申诉等渠道解决', '属于其他机关职责范围', '仅列举罪名或者名称，没有实质内容'],
  { basis: petitionRules.article(13) },
)

/** What was decided on the reporter's protection before a petition was handed on. */
export const guarded = codeTable('reporterGuarded', '举报人保护', ['内容不会暴露举报人', '已改用隐去后的摘要', '按原文转出，已提醒接收人保密'], {
  basis: petitionRules.article(47),
})

/** 属上级受理的件: what it says must not be entered. */
export const aboveUs = codeTable('aboveUs', '转报情形', ['属上级机关受理', '反映本机关主要负责人'], { basis: petitionRules.article(15) })
