/** What the declaration of a clue cannot say. Each rule returns the reasons against a step; none means go. */
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { everyRule, type Situation } from '../../kit/procedure/procedure.ts'
import { platformDefaults } from '../../law/statutes/work-regulations.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

const rule = supervisionRules.article

/** 上级管理干部的线索，县里只转报. */
export const onlyOurs = ({ record }: Situation): Reason[] =>
  record.tier === 'A' ? [against('上级管理干部的问题线索应当转报上级，本机关不处置', rule(22))] : []

export const onlyTheirs = ({ record }: Situation): Reason[] => (record.tier === 'A' ? [] : [against('只有上级管理干部的线索转报上级', rule(22))])

/** 反映所辖部门主要负责人等的线索和处置情况，及时报上级纪委. */
export const aboutChiefsOnly = ({ record }: Situation): Reason[] =>
  record.tier === 'B1' || record.tier === 'B2' ? [] : [against('反映县委管理干部中同级党委、纪委委员和部门主要负责人的线索才报上级纪委', rule(22))]

/** 处置前必须定下对象层级: whose approval is needed hangs on it. */
export const tierIsKnown = ({ record }: Situation): Reason[] =>
  record.tier ? [] : [worded('ruleNotMet', '请先填写对象层级', { field: 'tier', basis: platformDefaults.article('approvals') })]

/** Ours to dispose of, and it is known whose approval that needs. */
export const disposable = everyRule(onlyOurs, tierIsKnown)

/** 核查组二人以上. */
export const teamOfTwo = ({ form }: Situation): Reason[] => {
  const team = form?.team
  return form && (!Array.isArray(team) || new Set(team).size < 2) ? [against('核查组不少于二人', rule(42))] : []
}

export const F1 = '第一种形态'

/** 第一种形态由措施提出，由人确认: a measure needs its form, and a form its measure. */
export const measureNeedsForm = ({ form }: Situation): Reason[] => {
  if (!form) return []
  if (form.measure && form.form !== F1)
    return [against(`“${String(form.measure)}”属于第一种形态，请确认四种形态`, platformDefaults.article('tolerance'))]
  return form.form && !form.measure ? [worded('formIncomplete', '确认了形态，请选择组织措施', { field: 'measure' })] : []
}

/** The inquiry is under way in its own room; only what an old ledger left without one is taken up. */
export const hasNoInquiry = ({ record }: Situation): Reason[] =>
  record.inquiryNumber ? [worded('ruleNotMet', `谈话函询正在办理：${String(record.inquiryNumber)}`, { basis: rule(27) })] : []
