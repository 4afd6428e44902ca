/** What a review may decide: a result of its kind, after hearing, never heavier. Each breach is refused with its article. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { CodeTable } from '../../kit/record/code-table.ts'
import { handlingMonths } from '../../kit/tables/measures.ts'
import { govSanction, isHeavierThan, partySanction } from '../../kit/tables/sanctions.ts'
import type { Values } from '../../kit/who.ts'
import type { Basis } from '../../law/statute.ts'
import { bases } from './bases.ts'
import { annulling, kindOf, measures, type Ruler } from './kinds.ts'

export const statementWasHeard = ({ record }: Situation): Reason[] =>
  record.heardOn ? [] : [against('作出决定前，应当先听取申诉人的陈述', bases.heard)]

const ofConduct: readonly string[] = ['申诉不成立', '情况属实予以纠正']

export const resultFitsKind = ({ record, form }: Situation): Reason[] => {
  if (!form) return []
  const { ruler, basis } = kindOf(record)
  const fits = ofConduct.includes(String(form.result)) === (ruler === undefined)
  return fits ? [] : [{ ...against(`“${record.kind}”的结果不能是“${form.result}”`, basis), field: 'result' }]
}

const rulers: readonly Ruler[] = ['party', 'government', 'handling']

/** Only the measure under review changes, and only where the result is a change. */
export const onlyTheReviewedChanges = ({ record, form }: Situation): Reason[] => {
  if (!form) return []
  const { ruler } = kindOf(record)
  const strange = rulers.filter((each) => form[measures[each].now] && (form.result !== '变更' || each !== ruler))
  const wrong = strange.map((each) =>
    worded('ruleNotMet', `结果是“${form.result}”的“${record.kind}”，不填写变更后的${measures[each].label}`, { field: measures[each].now }),
  )
  if (form.result !== '变更' || !ruler) return wrong
  const { now, old, label } = measures[ruler]
  if (!form[now]) return [...wrong, worded('fieldMissing', `变更原决定的，请填写变更后的${label}；不再给予的，结果选择“撤销”`, { field: now })]
  return form[now] === record[old] ? [...wrong, worded('ruleNotMet', `变更后的${label}与原来相同，结果应当是“维持”`, { field: now })] : wrong
}

type Heavier = { isHeavier: (one: unknown, other: unknown) => boolean; basis: Basis }

const byTable = (table: CodeTable) => (one: unknown, other: unknown) => isHeavierThan(table, one, other)

/** Months that a handling weighs; of two that weigh alike neither is the heavier. */
const monthsOf = (handled: unknown): number => handlingMonths[String(handled)] ?? 0

const order: Readonly<Record<Ruler, Heavier>> = {
  party: { isHeavier: byTable(partySanction), basis: bases.neverHeavierInParty },
  government: { isHeavier: byTable(govSanction), basis: bases.neverHeavier },
  handling: { isHeavier: (one, other) => monthsOf(one) > monthsOf(other), basis: bases.neverHeavierInHandling },
}

/** 不因申请复审、复核而加重处分、处理. */
export const neverHeavier = ({ record, form }: Situation): Reason[] => {
  const { ruler } = kindOf(record)
  if (!form || !ruler) return []
  const { isHeavier, basis } = order[ruler]
  const { now, old, label } = measures[ruler]
  return form[now] && isHeavier(form[now], record[old])
    ? [
        {
          ...against(`不因申诉加重${ruler === 'handling' ? '处理' : '处分'}：原${label}是“${record[old]}”，不能变更为“${form[now]}”`, basis),
          field: now,
        },
      ]
    : []
}

/** What stands of each ruler after a result. */
export const standingAfter = (record: Values, form: Values): { party?: unknown; government?: unknown; handling?: unknown } => {
  const { ruler } = kindOf(record)
  const after = (each: Ruler): unknown => {
    if (each !== ruler) return record[measures[each].old]
    if (annulling.includes(String(form.result))) return undefined
    return form.result === '变更' ? form[measures[each].now] : record[measures[each].old]
  }
  return { party: after('party'), government: after('government'), handling: after('handling') }
}

/** 四种形态 is confirmed anew where something still stands, and falls away where nothing does. */
export const formIsConfirmed = ({ record, form }: Situation): Reason[] => {
  if (!form || !kindOf(record).ruler) return []
  const changes = form.result === '变更' || annulling.includes(String(form.result))
  const stands = Object.values(standingAfter(record, form)).some(Boolean)
  if (changes && stands && !form.newForm) return [worded('fieldMissing', '改变后仍有处分或者处理，请按最重措施确认四种形态', { field: 'newForm' })]
  return form.newForm && !(changes && stands)
    ? [worded('ruleNotMet', '没有改变，或者改变后没有处分、处理的，不填写四种形态', { field: 'newForm' })]
    : []
}

/** 办结前，错误处分造成的后果逐项恢复. */
export const everythingIsRestored = ({ record }: Situation): Reason[] =>
  Number(record.unrestored ?? 0) > 0 ? [against(`还有${record.unrestored}项没有恢复`, bases.restore)] : []

export const somethingWasTaken = ({ lines }: Situation): Reason[] =>
  (lines.restorations ?? []).length > 0 ? [] : [against('没有改变原决定，不产生恢复事项', bases.restore)]

/** What is reported as given back has been given back: after the decision, and not on a day to come. */
export const someIsRestored = ({ record, form, lineForms, today }: Situation): Reason[] => {
  if (!form) return []
  const said = Object.values(lineForms ?? {})
  if (said.length === 0) return [worded('formIncomplete', '请选择已经办理的恢复事项')]
  const impossible = said.some(({ doneOn }) => String(doneOn) > today || String(doneOn) < String(record.decidedOn))
  return impossible ? [worded('ruleNotMet', '恢复事项的办理日期应当在复查决定之后、今天以前', { field: 'doneOn', basis: bases.restore })] : []
}
