/** What the declaration cannot say of the decision and of what follows from it. */
import { everyRule, type Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { bases } from './bases.ts'
import { CHIEF, DIRECT, handlingWays, isHeavier, MANAGED, ownWays, publicWays } from './codes.ts'
import { inOrder, lastSaid, wayFits } from './rules.ts'

const EXEMPTING = { explored: '三个区分开来', opposed: '集体决策中明确反对', unforeseen: '不可抗力' }

/** The grounds of exemption that were found to hold. */
const holding = (at: Situation): string[] => {
  const weighed = lastSaid(at, 'weigh')
  return Object.entries(EXEMPTING).flatMap(([ground, label]) => (weighed[ground] === true ? [label] : []))
}

/** 免责情形成立而仍予问责的，写明为什么. */
const heldInSpiteIsReasoned = (at: Situation): Reason[] => {
  const grounds = holding(at)
  if (!at.form || grounds.length === 0 || at.form.whyHeld) return []
  const words = `已核定“${grounds.join('、')}”成立，仍予问责的，请写明理由`
  return [worded('formIncomplete', words, { field: 'whyHeld', basis: bases.exemption })]
}

export const aGroundHolds = (at: Situation): Reason[] =>
  holding(at).length > 0 ? [] : [against('没有核定成立的免责情形，不能不予或者免予问责', bases.exemption)]

/** 不因陈述申辩加重: heavier than what was shown needs new facts, and a new meeting. */
const notHeavierThanShown = (at: Situation): Reason[] => {
  const { record, form } = at
  if (!form) return []
  const besides = form.besides !== undefined && form.besides !== lastSaid(at, 'showFacts').besidesShown
  return isHeavier(form.way, record.proposedWay) || besides
    ? [
        {
          ...against(`见面时拟给予“${String(record.proposedWay)}”，不能因陈述申辩加重；有新的事实的，补充调查后重新见面`, bases.hearing),
          field: 'way',
        },
      ]
    : []
}

const responsibilityFits = ({ record, form }: Situation): Reason[] => {
  if (!form) return []
  const cadre = record.kind === '干部'
  if (cadre && !form.responsibility) return [worded('formIncomplete', '请填写责任类型', { field: 'responsibility', basis: bases.methods })]
  return !cadre && form.responsibility ? [worded('ruleNotMet', '责任类型只用于干部', { field: 'responsibility', basis: bases.methods })] : []
}

const waysFit = ({ record, form }: Situation): Reason[] => [
  ...wayFits(record, form?.way, 'way'),
  ...wayFits(record, form?.besides, 'besides'),
  ...(form?.besides && form.besides === form.way ? [worded('ruleNotMet', '并用的问责方式应当不同', { field: 'besides', basis: bases.methods })] : []),
]

const isOwn = (way: unknown): boolean => way === undefined || ownWays.includes(String(way))

const wayIsOwn = ({ form }: Situation): Reason[] =>
  isOwn(form?.way) && isOwn(form?.besides)
    ? []
    : [{ ...against('改组、组织调整、组织处理、纪律处分由有权机关决定，本机关只能提出建议', bases.powers), field: 'way' }]

const wayIsOthers = ({ form }: Situation): Reason[] =>
  form && isOwn(form.way) ? [{ ...against(`“${String(form.way)}”由本机关决定，不需要向有权机关建议`, bases.powers), field: 'way' }] : []

/** What is called 组织处理 says which of the five it is; nothing else carries one. */
export const handlingFits = ({ form }: Situation): Reason[] => {
  if (form?.way === '组织处理' && !form.handling)
    return [worded('formIncomplete', '请填写组织处理种类', { field: 'handling', basis: bases.handling })]
  return form?.handling && !handlingWays.includes(String(form.way))
    ? [worded('ruleNotMet', '组织处理种类只用于组织调整、组织处理', { field: 'handling', basis: bases.handling })]
    : []
}

const decidedAfterHearing = inOrder('decidedOn', ({ record }) => record.heardOn, '决定不能早于听取陈述申辩')

const sound = everyRule(waysFit, notHeavierThanShown, responsibilityFits, heldInSpiteIsReasoned)
export const decisionIsSound = everyRule(wayIsOwn, sound, decidedAfterHearing)
export const recommendationIsSound = everyRule(wayIsOthers, sound, handlingFits)

/** 对县委直接领导的党组织和县委管理的干部, the party committee's head approves what the commission decides. */
export const partyDecides = ({ record }: Situation): boolean => [DIRECT, CHIEF, MANAGED].includes(String(record.level))

const disciplineHasItsCase = ({ record, form }: Situation): Reason[] =>
  form?.way === '纪律处分' && !record.caseNumber ? [{ ...against('纪律处分应当通过立案审查作出', bases.powers), field: 'way' }] : []

/** What a competent body decided, as it decided it; discipline only through a case. */
export const adoptionIsSound = everyRule(waysFit, handlingFits, disciplineHasItsCase, decidedAfterHearing)

export const servedAfterDecision = inOrder('servedOn', ({ record }) => record.decidedOn, '送达宣布不能早于决定')

export const publicationIsClean = ({ form }: Situation): Reason[] =>
  form && form.cleaned !== true ? [{ ...against('公开前应当去除举报人、证人、第三人和未成年人的信息', bases.redaction), field: 'cleaned' }] : []

const publicityStands = ({ record }: Situation): boolean => Boolean(record.publishedOn || record.unpublishedOn)

export const notPublishedYet = (at: Situation): Reason[] =>
  publicityStands(at) ? [worded('ruleNotMet', '已经公开或者已经决定不公开', { basis: bases.publicity })] : []

export const mayStayUnpublished = ({ record }: Situation): Reason[] =>
  publicWays.includes(String(record.way)) ? [against(`以“${String(record.way)}”方式问责的，应当以适当方式公开`, bases.publicity)] : []

/** Who is handled by the organisation has formalities; nobody else. */
export const hasFormalities = ({ record }: Situation): Reason[] =>
  handlingWays.includes(String(record.way)) ? [] : [against('只有组织调整、组织处理需要办理手续', bases.execution)]

/** A cadre writes a self-criticism, an organisation told to examine itself a written examination. */
const owesCriticism = ({ record }: Situation): boolean => record.kind === '干部' || record.way === '检查'

/** 执行完毕: criticism received, formalities done, publicity settled. */
export const isCarriedOut = (at: Situation): Reason[] => [
  ...(owesCriticism(at) && !at.record.criticisedOn ? [against('还没有收到书面检查、检讨', bases.execution)] : []),
  ...(hasFormalities(at).length === 0 && !at.record.formalitiesOn ? [against('职务、工资等变更手续还没有办理', bases.execution)] : []),
  ...(publicityStands(at) ? [] : [against('还没有公开，也没有决定不公开', bases.publicity)]),
]
