/** What the declaration of a clearing cannot say. Each rule returns the reasons against a step; none means go. */
import type { SourceStanding } from '../../facts/clearings.ts'
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { bases } from './bases.ts'
import { annulled, inPublic, notWanted, publicWay, untrue } from './codes.ts'

/** 没有查实不等于不属实. */
export const groundIsUntruth = ({ form }: Situation): Reason[] => {
  if (!form || form.ground === untrue || form.ground === annulled) return []
  const said = `“${form.ground}”只是没有查实，不等于不属实；只有查明不属实的才能澄清`
  return [{ ...against(said, bases.clearing), field: 'ground' }]
}

const wanted: Readonly<Record<string, SourceStanding>> = { [untrue]: '经核查了结', [annulled]: '复查撤销全部处分' }

const why: Readonly<Record<SourceStanding, string>> = {
  经核查了结: '这件来源是经核查了结的，澄清依据应当是“经核查不属实”',
  复查撤销全部处分: '这件来源是申诉、复审，澄清依据应当是“复查撤销全部处分”',
  查有问题: '这件来源查有问题，或者还有处分、处理没有撤销，不能澄清',
  未经核查了结: '这件来源没有经过核查就了结了，没有查明不属实，不能澄清',
  尚未办结: '这件来源还没有办结，不能澄清',
}

/** The source ended in a way that the ground speaks of. */
export const sourceBearsOut = (ground: unknown, standing: SourceStanding): Reason[] =>
  wanted[String(ground)] === standing ? [] : [{ ...against(why[standing], bases.clearing), field: 'sourceNumber' }]

export const fromOwnOffice = ({ form, actor }: Situation): Reason[] =>
  form && !actor.tokens.some((token) => token.endsWith(`@${String(form.officeId)}`))
    ? [worded('ruleNotMet', '提出部门应当是本人所在部门', { field: 'officeId' })]
    : []

export const consentWasAsked = ({ record }: Situation): Reason[] => {
  if (!record.consent) return [against('报批前应当先征求本人意见', bases.consent)]
  return record.consent === notWanted ? [against('本人表示不需要澄清，请办理不予澄清', bases.consent)] : []
}

export const publicityIsConsented = ({ record, form }: Situation): Reason[] =>
  form?.way === publicWay && record.consent !== inPublic
    ? [{ ...against('本人没有同意公开澄清，不能在一定范围内通报', bases.consent), field: 'way' }]
    : []

/** A day that a step gives is not before one that the record has. */
export const notBefore =
  (field: string, earlier: string, text: string) =>
  ({ form, record }: Situation): Reason[] =>
    form?.[field] && record[earlier] && String(form[field]) < String(record[earlier]) ? [worded('ruleNotMet', text, { field })] : []

/** 县里只呈报一次，等上级认定. */
export const notReportedYet = ({ record }: Situation): Reason[] => {
  if (record.ground !== untrue) return [against('撤销处分不说明反映人诬告陷害', bases.mistaken)]
  return record.falselyReportedOn ? [against('已经呈报上级认定', bases.falseReport)] : []
}

export const verdictIsAwaited = ({ record }: Situation): Reason[] => {
  if (!record.falselyReportedOn) return [against('没有呈报过，县里不能自行认定诬告陷害', bases.falseReport)]
  return record.verdictAbove ? [against('上级的认定已经登记', bases.falseReport)] : []
}
