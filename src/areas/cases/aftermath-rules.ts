/** What follows an announced decision: when each of it is called for. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { bases } from './bases.ts'
import { tookThisRound } from './this-round.ts'

const chosen = ({ lineForms }: Situation): string[] => Object.keys(lineForms ?? {})

export const someoneIsNamed = (at: Situation): Reason[] => (at.form && chosen(at).length === 0 ? [worded('formIncomplete', '请选择人员')] : [])

export const delegateWasSanctioned = ({ record }: Situation): Reason[] =>
  record.delegate ? [] : [against('没有受到政务处分的人大代表、政协委员，不需要通报', bases.delegates)]

/** 处分县委委员、纪委委员等并且须呈报上级的, the level above is talked to before the party committee is asked. */
export const aboveIsToBeAsked = ({ record }: Situation): Reason[] =>
  record.consultAbove === true ? [] : [against('作出处分决定时没有写明须先与上级纪委沟通', bases.toParty)]

export const aboveWasAsked = (at: Situation): Reason[] =>
  at.record.consultAbove === true && !tookThisRound(at, 'talkAbove')
    ? [against('应当先形成书面情况报告，与上级纪委沟通，再报县委', bases.toParty)]
    : []

/** 呈报县委批准的处分，执行完毕后汇总报告. */
export const partyWasReportedTo = ({ record, form }: Situation): Reason[] => {
  if (!record.overseenByParty) return [against('本案处分没有呈报县委，不列入季度汇总', bases.quarter)]
  if (!record.executedOn) return [against('处分执行完毕、报告执行情况后，再汇总报告', bases.quarter)]
  return form && String(form.quarterReportedOn) < String(record.executedOn)
    ? [worded('ruleNotMet', '汇总报告不能早于报告执行情况', { field: 'quarterReportedOn' })]
    : []
}

const visitors = ({ form }: Situation): Reason[] =>
  Array.isArray(form?.visitors) && new Set(form.visitors).size < 2
    ? [{ ...against('回访应当由二人以上进行', bases.visitors), field: 'visitors' }]
    : []

/** Two or more visit those who were sanctioned, after the decision, and say how it was. */
export const visitIsProper = (at: Situation): Reason[] => {
  const visited = (at.lines.persons ?? []).filter((person) => chosen(at).includes(person.id))
  const unsaid = visited.filter((person) => !at.lineForms?.[person.id]?.visitResult || !at.lineForms[person.id]?.visitNote)
  const unsanctioned = visited.filter((person) => !person.partySanction && !person.govSanction)
  const early = visited.some((person) => at.form && String(at.form.visitedOn) < String(person.decidedOn ?? ''))
  return [
    ...someoneIsNamed(at),
    ...visitors(at),
    ...unsaid.map((person) => worded('formIncomplete', `请写明${String(person.name)}的回访评价和情况`, { field: 'visitNote' })),
    ...unsanctioned.map((person) => against(`${String(person.name)}没有受到处分，不列入回访`, bases.visit)),
    ...(early ? [worded('ruleNotMet', '回访不能早于处分决定', { field: 'visitedOn' })] : []),
  ]
}
