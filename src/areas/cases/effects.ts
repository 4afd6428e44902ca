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

/** The last day on which a sanction weighs: the day before the one that corresponds; undefined where it has no term. */
export const weighsUntil = (months: number | undefined, decidedOn: Day): Day | undefined =>
  months === undefined ? undefined : plusDays(plusMonths(decidedOn, months), -1)

const heavyParty = ['撤销党内职务', '留党察看一年', '留党察看二年', '开除党籍']
const heavyGov = ['撤职', '开除']

/** 撤销党内职务以上、降级以上: their formalities have a term, and they go to the county party committee. */
export const isHeavy = (person: Values): boolean =>
  heavyParty.includes(String(person.partySanction ?? '')) || ['降级', ...heavyGov].includes(String(person.govSanction ?? ''))

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

/** What weighs on a person after the decision, each with its days and its article; dismissal from office has no end. */
export const weightsOf = (person: Values): { party?: Weight; gov?: Weight; handling?: Weight } => {
  const from = person.decidedOn
  if (typeof from !== 'string') return {}
  const [party, gov, handling] = [person.partySanction, person.govSanction, person.handling].map((each) => String(each ?? ''))
  const partyBasis = partyArticle[party ?? '']
  return {
    ...(party && partyBasis ? { party: weight(`党纪处分“${party}”影响期`, partyMonths[party], from, partyBasis) } : {}),
    ...(gov ? { gov: weight(gov === '开除' ? '政务开除' : `政务处分“${gov}”期间`, govMonths[gov], from, sanctionLaw.article(8)) } : {}),
    ...(handling && handling in handlingMonths
      ? { handling: weight(`组织处理“${handling}”影响期`, handlingMonths[handling], from, organisationalHandling.article(11)) }
      : {}),
  }
}
