/** What the declaration of a case cannot say, before the decision. Each rule returns the reasons against a step. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { approvalRules, sanctionLaw } from '../../law/statutes/sanctions.ts'
import { platformDefaults } from '../../law/statutes/work-regulations.ts'

const rule = supervisionRules.article

const took = (at: Situation, step: string): boolean => at.taken.some((t) => t.effective && t.step === step)

/** 审批到哪一级，看对象层级. */
export const tierIsKnown = ({ record, form }: Situation): Reason[] =>
  record.tier || form?.tier ? [] : [worded('ruleNotMet', '请先填写对象层级', { field: 'tier', basis: platformDefaults.article('approvals') })]

export const hasHandlers = ({ record }: Situation): Reason[] => {
  const team = record.team
  return record.handlerId && Array.isArray(team) && new Set([record.handlerId, ...team]).size >= 2
    ? []
    : [against('审查调查应当由二人以上进行，请先指定承办人和审查调查组', rule(42))]
}

/** 事实材料与本人见面. */
export const factsWereShown = (at: Situation): Reason[] => (took(at, 'meet') ? [] : [against('违纪违法事实材料应当先与被审查调查人见面', rule(51))])

export const filingWasAnnounced = (at: Situation): Reason[] =>
  took(at, 'announceFiling') ? [] : [against('立案决定应当先向被审查调查人宣布并通报其所在党组织', rule(38))]

/** 作出决定前告知并听取陈述申辩. */
export const defenceWasHeard = ({ form }: Situation): Reason[] =>
  form && form.heard !== true ? [against('作出处分决定前，应当告知事实和依据，听取陈述、申辩', sanctionLaw.article(43))] : []

export const acceptanceIsRefused = ({ form }: Situation): Reason[] =>
  form?.acceptance === '受理' ? [{ ...worded('wrongState', '同意受理的，请用“受理审理”'), field: 'acceptance' }] : []

export const acceptanceIsGood = ({ form }: Situation): Reason[] =>
  form && form.acceptance !== '受理' ? [worded('wrongState', '不受理或者暂缓受理的，请用“不予（暂缓）受理”')] : []

/** 报县委前征求组织部门和所在党委（党组）意见. */
export const othersWereConsulted = ({ form }: Situation): Reason[] =>
  form && form.consulted !== true ? [against('报县委审议前，应当征求组织部门和所在党委（党组）意见', approvalRules.article(16))] : []
