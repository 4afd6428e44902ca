/** What the declaration cannot say of opening, investigating and hearing. Each rule returns the reasons against a step; none means go. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { bases } from './bases.ts'
import { CHIEF, DIRECT, isAbove, isOfGroup, isOrganisation, waysOf } from './codes.ts'

/** What was said when a step was last taken; empty where it never was. */
export const lastSaid = ({ taken }: Situation, step: string): Values => taken.findLast((t) => t.effective && t.step === step)?.form ?? {}

const wrong = (text: string, field: string): Reason => worded('ruleNotMet', text, { field, basis: bases.methods })

/** A cadre has a name, an organisation has none; the level is one of its kind. */
export const objectIsWhole = ({ record, form }: Situation): Reason[] => {
  if (!form) return []
  const { kind, name, level } = { ...record, ...form }
  const organisation = kind === '党组织'
  return [
    ...(organisation || name ? [] : [wrong('问责干部的，请填写姓名', 'name')]),
    ...(organisation && name ? [wrong('问责党组织的，不填写姓名；对其负责人另行提出', 'name')] : []),
    ...(level && isOrganisation(level) !== organisation ? [wrong(`“${String(level)}”不是${String(kind)}的层级`, 'level')] : []),
  ]
}

/** The office that takes it up is the proposer's own; another is appointed by those who may. */
export const fromOwnOffice = ({ form, actor }: Situation): Reason[] =>
  form && !actor.tokens.some((token) => token.endsWith(`@${String(form.officeId)}`))
    ? [worded('ruleNotMet', '承办部门应当是本人所在部门', { field: 'officeId', basis: bases.start })]
    : []

const needed = { level: '对象层级', ground: '问责事由', brief: '拟问责的问题', officeId: '承办部门', handlerId: '承办人' }

/** What the house opened on a fact told elsewhere is filled in before anyone approves it. */
export const isComplete = ({ record }: Situation): Reason[] =>
  Object.entries(needed)
    .filter(([field]) => !record[field])
    .map(([field, label]) => worded('formIncomplete', `请先填写${label}`, { field, basis: bases.start }))

/** 上级管理的，县里不启动. */
export const isOurs = ({ record }: Situation): Reason[] =>
  isAbove(record.level) ? [against(`${String(record.level)}应当转报上级，本机关不启动问责`, bases.start)] : []

/** 启动须报县委主要负责人: an organisation directly under the party committee, or who heads it. */
export const partyStarts = ({ record }: Situation): boolean => record.level === DIRECT || record.level === CHIEF

/** 驻在单位管理的，由派驻机构组长审批; anything else is not for them alone. */
export const groupStarts = ({ record }: Situation): Reason[] =>
  isOfGroup(record.level) ? [] : [against(`${String(record.level ?? '该对象')}不由派驻机构组长审批启动`, bases.startByGroup)]
export const commissionStarts = ({ record }: Situation): Reason[] =>
  isOfGroup(record.level) ? [against(`${String(record.level)}，由派驻机构组长审批启动`, bases.startByGroup)] : []

/** 调查组二人以上. */
export const groupOfTwo = ({ form }: Situation): Reason[] => {
  const team = form?.team
  return form && (!Array.isArray(team) || new Set(team).size < 2) ? [{ ...against('调查组不少于二人', bases.group), field: 'team' }] : []
}

/** 已立案的不另行启动; who else is asked first names the case. */
export const caseIsLinked = ({ record }: Situation): Reason[] =>
  record.caseNumber ? [] : [worded('ruleNotMet', '请先登记本人已经立案的案件', { field: 'caseNumber', basis: bases.start })]

export const isCadre = ({ record }: Situation): Reason[] => (record.kind === '干部' ? [] : [against('只有干部并入案件办理', bases.start)])

/** 问责方式合于对象. */
export const wayFits = (record: Values, way: unknown, field: string): Reason[] => {
  const kind = String(record.kind)
  const fitting = waysOf[kind] ?? []
  return way === undefined || fitting.includes(String(way))
    ? []
    : [wrong(`“${String(way)}”不适用于${kind}，${kind}的问责方式为${fitting.join('、')}`, field)]
}

export const shownWayFits = ({ record, form }: Situation): Reason[] => [
  ...wayFits(record, form?.proposedWay, 'proposedWay'),
  ...wayFits(record, form?.besidesShown, 'besidesShown'),
]

const isBefore = (day: unknown, earlier: unknown): boolean => typeof day === 'string' && typeof earlier === 'string' && day < earlier

/** The days run forwards: started, shown, heard, decided, served. */
export const inOrder =
  (field: string, earlier: (at: Situation) => unknown, words: string) =>
  (at: Situation): Reason[] =>
    isBefore(at.form?.[field], earlier(at)) ? [worded('ruleNotMet', words, { field })] : []

export const shownAfterStart = inOrder('shownOn', ({ record }) => record.startedOn, '见面不能早于启动')
export const heardAfterShown = inOrder('heardOn', (at) => lastSaid(at, 'showFacts').shownOn, '听取陈述申辩不能早于见面')
