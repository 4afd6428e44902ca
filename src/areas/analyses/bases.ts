/** What an analysis rests on. There is no term of the law and no form of the law: these are the unit's own rules. */
import { ownRule } from '../../law/statute.ts'

export const bases = {
  opening: ownRule('查实违纪违法的案件结案后一案一剖析'),
  term: ownRule('剖析在结案后六十日内审定，经分管领导批准可以延长三十日（没有法定期限）'),
  report: ownRule('剖析报告写明案情、权力怎样失范，经会商论证，由承办部门负责人和分管领导审定'),
  point: ownRule('剖析找到的每一个问题，都要提出建议、列为监督任务，或者写明无须另提的理由'),
  task: ownRule('剖析列出的监督任务明确责任部门、责任人和期限，逐项督办到底；期限以剖析载明的为准，没有载明的审定后九十日'),
}
