/** What a reminder rests on: the first of the four forms, and what the office set for itself. */
import { ownRule } from '../../law/statute.ts'
import { committeeRegulations } from '../../law/statutes/work-regulations.ts'

export const bases = {
  early: committeeRegulations.article(31),
  daily: committeeRegulations.article(34),
  signature: ownRule('针对发现的问题进行提醒谈话、警示谈话的，先由承办部门负责人签批'),
  talk: ownRule('提醒谈话签批后一般十个工作日内进行'),
  followUp: ownRule('需要跟踪的，按登记的日期跟踪，没有登记的谈话后三个月内跟踪，经同意可以延长一个月'),
}
