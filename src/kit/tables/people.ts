/** Words for people that every ledger uses alike: no room's own, so they stand beneath all rooms. */
import { codeTable } from '../record/code-table.ts'

export const sex = codeTable('sex', '性别', ['男', '女'])

export const politics = codeTable('politics', '政治面貌', ['中共党员', '中共预备党员', '共青团员', '民主党派', '群众'], {
  aliases: { 党员: '中共党员', 预备党员: '中共预备党员', 团员: '共青团员' },
})

/** 职级 as the national bulletins count it; finer ranks roll up to these. */
export const rank = codeTable('rank', '职级', ['省部级', '厅局级', '县处级', '乡科级', '一般干部', '其他人员'], {
  aliases: { '农村、企业等其他人员': '其他人员', 农村企业等其他人员: '其他人员', 地厅级: '厅局级' },
})
