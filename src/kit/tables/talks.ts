/** 谈话函询的方式: proposed with the clue, carried out in a room of its own. */
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { codeTable } from '../record/code-table.ts'

export const talkKind = codeTable('talkKind', '方式', ['函询', '谈话', '委托谈话'], { basis: supervisionRules.article(28) })
