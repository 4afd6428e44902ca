/** What the declaration of a reply cannot say. Each rule returns the reasons against a step; none means go. */
import type { Line, Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { bases } from './bases.ts'
import { OUTSIDE } from './codes.ts'
import { isArisen } from './derive.ts'

const persons = (at: Situation): Line[] => at.lines.persons ?? []

/** At most this many names stand in a refusal. */
const NAMED = 10

const named = (lines: readonly Values[]): string => {
  const names = lines.slice(0, NAMED).map((line) => String(line.name))
  return lines.length > NAMED ? `${names.join('、')}等${lines.length}人次` : names.join('、')
}

const because = (lines: readonly Values[], says: (names: string) => string, basis = bases.deciding): Reason[] =>
  lines.length > 0 ? [against(says(named(lines)), basis)] : []

/** A purpose is one of the list, or named as one outside of it; whatever writes it. */
export const purposeIsNamed = ({ purpose, outsidePurpose }: Values): Reason[] => {
  const about = { field: 'outsidePurpose', basis: bases.purposes }
  if (purpose === OUTSIDE && !outsidePurpose) return [worded('formIncomplete', '请选择是清单以外的什么事由', about)]
  return purpose !== OUTSIDE && outsidePurpose ? [worded('formIncomplete', '事由在清单内的，不填“清单以外的事由”', about)] : []
}

/** What the list does not hold is not answered; nor is a letter that names no document. */
export const mayBeAnswered = ({ record }: Situation): Reason[] => [
  ...(record.purpose === OUTSIDE
    ? [against(`来函事由“${String(record.outsidePurpose ?? OUTSIDE)}”不在事由清单，应当退回来函单位`, bases.purposes)]
    : []),
  ...(record.basisDocument ? [] : [against('来函没有写明依据文件，请补充后办理，或者退回来函单位', bases.purposes)]),
]

/** The ground on which a letter goes back must be so. */
export const groundHolds = ({ form, record }: Situation): Reason[] => {
  if (form?.returnGround === '事由不在清单' && record.purpose !== OUTSIDE)
    return [worded('ruleNotMet', `“${String(record.purpose)}”在事由清单内，不能以此退回`, { field: 'returnGround', basis: bases.purposes })]
  if (form?.returnGround === '没有依据文件' && record.basisDocument)
    return [worded('ruleNotMet', '来函已写明依据文件，不能以此退回', { field: 'returnGround', basis: bases.purposes })]
  return []
}

/** Only oneself is put in the drafter's place. */
export const oneselfTakesOver = ({ form, actor, record }: Situation): Reason[] => {
  if (record.drafterId === actor.id) return [worded('ruleNotMet', '您已经是拟稿人')]
  return form && form.drafterId !== actor.id ? [worded('ruleNotMet', '接办的只能是本人', { field: 'drafterId', basis: bases.consulting })] : []
}

const matchedWhole = (at: Situation): Reason[] => [
  ...(persons(at).length === 0 ? [against('名单是空的，请先登记人员', bases.identity)] : []),
  ...because(
    persons(at).filter((line) => !line.matchedOn),
    (names) => `还没有比对：${names}`,
    bases.identity,
  ),
  ...because(
    persons(at).filter((line) => Number(line.unsettled ?? 0) > 0),
    (names) => `身份还没有认定：${names}`,
    bases.identity,
  ),
]

/** 比对完成: everybody is matched, and whoever bears the same name has been told apart by a person. */
export const listIsMatched = (at: Situation): Reason[] => [...mayBeAnswered(at), ...matchedWhole(at)]

export const withoutGroup = ({ record }: Situation): Reason[] =>
  record.groupOfficeId ? [against('已指明派驻机构，应当含派驻机构会审', bases.consulting)] : []
export const withGroup = ({ record }: Situation): Reason[] => (record.groupOfficeId ? [] : [against('没有指明派驻机构', bases.consulting)])

const spokenOf = (at: Situation): { line: Line; said: Values }[] =>
  persons(at).flatMap((line) => {
    const said = at.lineForms?.[line.id]
    return said ? [{ line, said }] : []
  })

const choose = (at: Situation): Reason[] =>
  at.form && Object.keys(at.lineForms ?? {}).length === 0 ? [worded('formIncomplete', '请选择人员', { basis: bases.deciding })] : []

const concludes = ({ line, said }: { line: Line; said: Values }): Reason[] => {
  const name = String(line.name)
  const lacking = (field: string, says: string): Reason[] => [worded('formIncomplete', says, { field, basis: bases.deciding })]
  if (!line.proposal) return [against(`${name}还没有比对出系统建议`, bases.identity)]
  if (!said.conclusion) return lacking('conclusion', `请选择${name}的结论`)
  if (!said.wording) return lacking('wording', `请填写${name}的回复表述`)
  return said.conclusion !== line.proposal && !said.reason
    ? lacking('reason', `${name}的结论与系统建议（${String(line.proposal)}）不同，请写明理由`)
    : []
}

/** Many at once only where nothing was found; whoever has something is decided by themselves. */
const oneByOne = (spoken: readonly { line: Line; said: Values }[]): Reason[] =>
  spoken.length > 1
    ? because(
        spoken.filter(({ line, said }) => Number(line.hits ?? 0) > 0 || said.conclusion !== line.proposal).map(({ line }) => line),
        (names) => `有反映的、不采用建议的应当逐人作出结论，不能一并确认：${names}`,
      )
    : []

export const conclusionsAreSound = (at: Situation): Reason[] => {
  const spoken = spokenOf(at)
  return [...choose(at), ...oneByOne(spoken), ...spoken.flatMap(concludes)]
}

/** Whoever submits has matched today; the signers after them sign what was submitted. */
const isFresh = ({ record, actor, today }: Situation): Reason[] =>
  actor.id === record.drafterId && record.matchedOn !== today
    ? [against(`比对是${String(record.matchedOn ?? '以前')}作的，请重新比对后呈批`, bases.fresh)]
    : []

const nothingArisen = (at: Situation): Reason[] =>
  because(persons(at).filter(isArisen), (names) => `比对以后有新情况，应当重新拟稿：${names}`, bases.reviewing)

/** 拟稿呈批: everybody is matched today and has a conclusion. */
export const everybodyIsDecided = (at: Situation): Reason[] => [
  ...listIsMatched(at),
  ...isFresh(at),
  ...nothingArisen(at),
  ...because(
    persons(at).filter((line) => !line.conclusion),
    (names) => `还没有结论：${names}`,
  ),
]

/** 回函: not before the letter was signed, and not over something new. */
export const mayGoOut = (at: Situation): Reason[] => {
  const { form, record } = at
  const early = form?.repliedOn && record.issuedOn && String(form.repliedOn) < String(record.issuedOn)
  return [...nothingArisen(at), ...(early ? [worded('ruleNotMet', '回函不能早于签发', { field: 'repliedOn', basis: bases.giving })] : [])]
}

/** Review speaks of those about whom something arose, and says why the reply stands. */
export const reviewIsSound = (at: Situation): Reason[] => {
  const spoken = spokenOf(at)
  return [
    ...choose(at),
    ...because(
      spoken.filter(({ line }) => !isArisen(line)).map(({ line }) => line),
      (names) => `没有待复核的新情况：${names}`,
      bases.reviewing,
    ),
    ...spoken.flatMap(({ line, said }) =>
      said.review ? [] : [worded('formIncomplete', `请填写${String(line.name)}的复核意见`, { field: 'review', basis: bases.reviewing })],
    ),
  ]
}

/** A supplementary letter says anew what it thinks of each whom it speaks of. */
export const supplementIsSound = (at: Situation): Reason[] => {
  const whole = spokenOf(at).flatMap(({ line, said }) =>
    said.laterConclusion && said.laterWording
      ? []
      : [worded('formIncomplete', `请填写${String(line.name)}的补充结论和表述`, { field: 'laterConclusion', basis: bases.reviewing })],
  )
  const { form, record } = at
  const early = form?.supplementedOn && String(form.supplementedOn) < String(record.repliedOn)
  return [
    ...reviewIsSound(at),
    ...whole,
    ...(early ? [worded('ruleNotMet', '补充回函不能早于回函', { field: 'supplementedOn', basis: bases.reviewing })] : []),
  ]
}

/** 办结: when the reply holds no longer, and nothing waits for review. */
export const holdsNoLonger = (at: Situation): Reason[] => {
  const until = at.record.validUntil
  return [
    ...(typeof until === 'string' && at.today <= until ? [against(`回复在${until}以前有效，期满后办结`, bases.validity)] : []),
    ...because(persons(at).filter(isArisen), (names) => `有新情况还没有复核：${names}`, bases.reviewing),
  ]
}
