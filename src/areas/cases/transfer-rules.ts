/** What stands against a transfer to the procuratorate, and against what follows it. */
import type { Line, Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { implementingRegulations, supervisionLaw } from '../../law/statutes/supervision-law.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { platformDefaults } from '../../law/statutes/work-regulations.ts'

const tolerance = platformDefaults.article('tolerance')
export const FOURTH = '第四种形态'

const persons = (at: Situation): Line[] => at.lines.persons ?? []

/** Somebody is named, and nobody of whom it is not said that they are transferred. */
export const someoneIsTransferred = (at: Situation): Reason[] => {
  if (!at.form) return []
  const said = at.lineForms ?? {}
  const named = persons(at).filter(({ id }) => said[id])
  if (named.length === 0) return [worded('formIncomplete', '请选择移送检察机关的人员')]
  const staying = named.filter(({ id }) => said[id]?.transfer !== true).map(({ name }) => name)
  return staying.length === 0 ? [] : [worded('formIncomplete', `${staying.join('、')}没有填写移送；不移送的，不要选择`)]
}

/** 移送检察的计入第四种形态: confirmed anew, for the form of the decision no longer holds. */
export const transferIsTheFourth = (at: Situation): Reason[] => {
  const said = at.lineForms ?? {}
  return persons(at).flatMap((person) => {
    const given = said[person.id]
    if (given?.transfer !== true || given.form === FOURTH) return []
    if (!given.form)
      return [worded('formIncomplete', `请确认${person.name}的四种形态（移送检察机关的应为${FOURTH}）`, { field: 'form', basis: tolerance })]
    return given.otherForm
      ? []
      : [{ ...against(`${person.name}移送检察机关，属于${FOURTH}；选择“${given.form}”应当写明理由`, tolerance), field: 'otherForm' }]
  })
}

export const someoneWasTransferred = (at: Situation): Reason[] =>
  persons(at).some((person) => person.transferredOn) ? [] : [against('没有移送检察机关的人员', supervisionRules.article(57))]

const times = (at: Situation, ...steps: string[]): number => at.taken.filter((t) => t.effective && steps.includes(t.step)).length

const MOST_RETURNS = 2

/** 检察机关退回补充调查以二次为限. */
export const returnsAreLeft = (at: Situation): Reason[] =>
  times(at, 'returnedByProcuratorate') >= MOST_RETURNS ? [against('检察机关退回补充调查以二次为限', supervisionLaw.article(54))] : []

export const returnIsOpen = (at: Situation): Reason[] =>
  times(at, 'returnedByProcuratorate') > times(at, 'resubmitToProcuratorate')
    ? []
    : [against('没有正在进行的补充调查，请先登记检察机关退回', supervisionLaw.article(54))]

/** One answer to each 不起诉决定. */
export const wasNotProsecuted = (at: Situation): Reason[] =>
  times(at, 'recordNonProsecution') > times(at, 'askReconsideration', 'acceptNonProsecution')
    ? []
    : [against('没有待答复的不起诉决定，请先登记', implementingRegulations.article('nonProsecution'))]
