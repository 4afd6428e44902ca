/** 违反中央八项规定精神问题的官方分类. */
import { eightRules } from '../../law/statutes/work-regulations.ts'
import { codeTable } from '../../kit/record/code-table.ts'

export const conductClass = codeTable(
  'conductClass',
  '问题类别',
  [
    ['A1', '贯彻重大决策部署有令不行、表态多调门高，脱离实际脱离群众'],
    ['A2', '履职尽责、服务经济社会发展和生态环境保护方面不担当、不作为、乱作为、假作为'],
    ['A3', '联系服务群众消极应付、冷硬横推、效率低下'],
    ['A4', '文山会海、文风会风不实，督查检查考核过多过频'],
    ['A5', '其他形式主义、官僚主义问题'],
    ['B1', '违规收送名贵特产和礼品礼金'],
    ['B2', '违规吃喝'],
    ['B3', '违规操办婚丧喜庆'],
    ['B4', '违规发放津补贴或福利'],
    ['B5', '公款旅游以及违规接受管理和服务对象等旅游活动安排'],
    ['B6', '其他享乐主义、奢靡之风问题'],
  ],
  { basis: eightRules.article('table') },
)
export const formalism = ['A1', 'A2', 'A3', 'A4', 'A5'] as const

export const conductRank = codeTable('conductRank', '级别', ['省部级', '地厅级', '县处级', '乡科级', '乡科级以下'], {
  aliases: { 乡科级及以下: '乡科级以下', 厅局级: '地厅级' },
})
