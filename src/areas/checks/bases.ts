/** What a double check rests on: the unit's own measure, and the articles that a failure breaches. */
import { ownRule } from '../../law/statute.ts'
import { disciplineRegulations } from '../../law/statutes/sanctions.ts'

export const bases = {
  opening: ownRule('立案的同时启动“一案双查”，涉黑涉恶的启动“一案三查”'),
  conclusion: ownRule('双查的每一项都要查明案发时谁承担责任、是否尽责，作出有事实、有理由的结论'),
  term: ownRule('双查一般在立案后六个月内办结，经分管领导批准可以延长三个月'),
  duty: disciplineRegulations.article(74),
  umbrella: disciplineRegulations.article(125),
}
