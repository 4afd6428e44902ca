/** What an inquiry rests on: the working rules of supervision and discipline, and what the office set for itself. */
import { ownRule } from '../../law/statute.ts'
import { petitionRules } from '../../law/statutes/petition-rules.ts'
import { disciplineRegulations } from '../../law/statutes/sanctions.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

const rule = supervisionRules.article

export const bases = {
  approval: rule(27),
  talk: rule(28),
  letter: rule(29),
  report: rule(30),
  explanation: rule(31),
  untrue: disciplineRegulations.article(81),
  falseAccusation: petitionRules.article(39),
  start: ownRule('谈话函询获批后，一般五个工作日内发函、谈话或者委托谈话'),
  entrusted: ownRule('委托谈话的，受委托人一般十五个工作日内谈话并反馈情况'),
  feedback: ownRule('采信了结的，一般十个工作日内向本人发函反馈'),
  reportUp: ownRule('涉嫌诬告陷害的，一般五个工作日内呈报上级纪委监委'),
  stop: ownRule('不再谈话函询的，写明理由，经承办部门负责人、分管副书记同意，退回线索再次处置'),
  check: ownRule('对说明情况的抽查核实，由承办人以外的人进行'),
}
