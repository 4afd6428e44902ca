/** How long a sanction weighs, and which of the four forms a measure belongs to: proposed here, decided by people. */
import type { Weight } from '../../kit/archive.ts'
import { handlingMonths } from '../../kit/tables/measures.ts'
import type { Values } from '../../kit/who.ts'
import { type Day, plusDays, plusMonths } from '../../law/day.ts'
import type { Basis } from '../../law/statute.ts'
import { disciplineRegulations, organisationalHandling, sanctionLaw } from '../../law/statutes/sanctions.ts'

/** 党纪处分影响期，月（纪律处分条例第10至13条）. */
export const partyMonths: Readonly<Record<string, number>> = {
  警告: 12,
  严重警告: 18,
  '严重警告（本应撤职而无党内职务）': 24,
  撤销党内职务: 24,
  留党察看一年: 36,
  留党察看二年: 48,
  开除党籍: 60,
}

/** 政务处分期间，月（政务处分法第8条）；开除没有期间. */
export const govMonths: Readonly<Record<string, number>> = { 警告: 6, 记过: 12, 记大过: 18, 降级: 24, 撤职: 24 }

/** 多个相同政务处分的处分期，月，最长（政务处分法第15条）. */
export const LONGEST_GOV_TERM = 48

/** The last day on which a sanction weighs: the day before the one that corresponds; undefined where it has no term. */
export const weighsUntil = (months: number | undefined, decidedOn: Day): Day | undefined =>
  months === undefined ? undefined : plusDays(plusMonths(decidedOn, months), -1)

const heavyParty = ['撤销党内职务', '留党察看一年', '留党察看二年', '开除党籍']
const heavyGov = ['撤职', '开除']

/** 撤销党内职务以上、降级以上: their formalities have a term. */
export const isHeavy = (person: Values): boolean =>
  heavyParty.includes(String(person.partySanction ?? '')) || ['降级', ...heavyGov].includes(String(person.govSanction ?? ''))

const asRemoval = '严重警告（本应撤职而无党内职务）'

/** What goes to the county party committee: 本应撤销党内职务而没有党内职务的，也按撤销党内职务的权限报批 (批准权限和程序规定第12条). */
export const asksParty = (person: Values): boolean => isHeavy(person) || person.partySanction === asRemoval

/**
 * The form that the heaviest measure belongs to (纪委工作条例第31条): transferred for prosecution is the fourth,
 * heavy sanctions the third, light ones and changes of post the second. Undefined when nothing says it.
 */
export const proposedForm = (person: Values): string | undefined => {
  if (person.transferredOn || person.transfer === true) return '第四种形态'
  if (heavyParty.includes(String(person.partySanction ?? '')) || heavyGov.includes(String(person.govSanction ?? '')) || person.handling === '降职')
    return '第三种形态'
  if (person.partySanction || person.govSanction || person.handling) return '第二种形态'
  return person.outcome === '免予处分' ? '第一种形态' : undefined
}

const partyArticle: Readonly<Record<string, Basis>> = {
  警告: disciplineRegulations.article(10),
  严重警告: disciplineRegulations.article(10),
  '严重警告（本应撤职而无党内职务）': disciplineRegulations.article(11),
  撤销党内职务: disciplineRegulations.article(11),
  留党察看一年: disciplineRegulations.article(12),
  留党察看二年: disciplineRegulations.article(12),
  开除党籍: disciplineRegulations.article(13),
}

const weight = (label: string, months: number | undefined, from: Day, basis: Basis): Weight => {
  const until = weighsUntil(months, from)
  return { label, from, ...(until ? { until } : {}), basis }
}

/** 影响期内又受党纪处分: what is left of the former runs first, the new one after it. */
const partyWeight = (person: Values, from: Day, basis: Basis): Weight => {
  const label = `党纪处分“${String(person.partySanction)}”影响期`
  const months = partyMonths[String(person.partySanction)]
  const prior = person.priorUntil
  if (typeof prior !== 'string' || prior < from) return weight(label, months, from, basis)
  const until = weighsUntil(months, plusDays(prior, 1))
  return { label: `${label}（含原处分尚未执行的影响期）`, from, ...(until ? { until } : {}), basis: disciplineRegulations.article(21) }
}

const govWeight = (person: Values, from: Day): Weight => {
  const gov = String(person.govSanction)
  if (gov === '开除') return weight('政务开除', undefined, from, sanctionLaw.article(8))
  return typeof person.govTerm === 'number'
    ? weight(`${String(person.sameGov ?? '')}个政务处分“${gov}”合并期间`, person.govTerm, from, sanctionLaw.article(15))
    : weight(`政务处分“${gov}”期间`, govMonths[gov], from, sanctionLaw.article(8))
}

/** What weighs on a person after the decision, each with its days and its article; dismissal from office has no end. */
export const weightsOf = (person: Values): { party?: Weight; gov?: Weight; handling?: Weight } => {
  const from = person.decidedOn
  if (typeof from !== 'string') return {}
  const handling = String(person.handling ?? '')
  const partyBasis = partyArticle[String(person.partySanction ?? '')]
  return {
    ...(partyBasis ? { party: partyWeight(person, from, partyBasis) } : {}),
    ...(person.govSanction ? { gov: govWeight(person, from) } : {}),
    ...(handling in handlingMonths
      ? { handling: weight(`组织处理“${handling}”影响期`, handlingMonths[handling], from, organisationalHandling.article(11)) }
      : {}),
  }
}

export type Ending = { says: string; basis: Basis }

const endOf: Readonly<Record<'party' | 'gov' | 'handling', Ending>> = {
  party: { says: '影响期满即不再受影响，无需取消处分', basis: disciplineRegulations.article(46) },
  gov: { says: '期满有悔改表现且没有再发生应受处分行为的，自动解除', basis: sanctionLaw.article(26) },
  handling: { says: '与处分并用的，按影响期长的执行', basis: organisationalHandling.article(11) },
}

/** How each weight comes to its end, in words: it ends by itself, and what was taken is not thereby given back. */
export const effectsOf = (person: Values): { weight: Weight; ending?: Ending }[] => {
  const weights = weightsOf(person)
  return (['party', 'gov', 'handling'] as const).flatMap((kind) => {
    const found = weights[kind]
    if (!found) return []
    if (!found.until) return [{ weight: found }]
    const lost = kind === 'gov' && ['降级', '撤职'].includes(String(person.govSanction)) ? '；不视为恢复原级别、原职务' : ''
    return [{ weight: found, ending: { ...endOf[kind], says: endOf[kind].says + lost } }]
  })
}
