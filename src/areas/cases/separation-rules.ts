/** 审查调查与审理相分离: who ever investigated a case does not adjudicate it, and the other way round. */
import { everNamed } from '../../kit/procedure/ever-named.ts'
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason } from '../../kit/refusal.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

const rule = supervisionRules.article

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const takenByInvestigators = ['file', 'announceFiling', 'meet', 'sendToTrial', 'resubmit']

/** Handler and group, today's and all before them, and whoever took a step of the investigation. */
export const investigators = (at: Situation): Set<unknown> => {
  const took = at.taken.filter(({ effective, step }) => effective && takenByInvestigators.includes(step)).map(({ by }) => by)
  return new Set([...everNamed(at, ['handlerId', 'team']), ...took.filter(Boolean)])
}

const trialGroup = ({ record, form }: Situation): unknown[] => {
  const { trialistId, trialTeam } = { ...record, ...form }
  return [...new Set([trialistId, ...listed(trialTeam)])].filter((id) => id !== undefined)
}

const investigated = against('审查调查人员（包括以前承办过的）不得参与审理', rule(54))

export const trialistDidNotInvestigate = (at: Situation): Reason[] => {
  const apart = investigators(at)
  return trialGroup(at).some((id) => apart.has(id)) ? [investigated] : []
}

/** The one who takes the case to trial is not its investigator either. */
export const takerDidNotInvestigate = (at: Situation): Reason[] => (investigators(at).has(at.actor.id) ? [investigated] : [])

/** 审理组由二人以上组成. */
export const trialGroupIsTwo = (at: Situation): Reason[] =>
  at.form && trialGroup(at).length < 2 ? [{ ...against('审理组应当由二人以上组成', rule(55)), field: 'trialTeam' }] : []

/** Nobody who adjudicated the case, now or before, is appointed to investigate it. */
export const investigatorDidNotTry = (at: Situation): Reason[] => {
  const { handlerId, team } = at.form ?? {}
  const tried = everNamed(at, ['trialistId', 'trialTeam'])
  return [handlerId, ...listed(team)].some((id) => tried.has(id))
    ? [against('审理过本案的人员（包括以前的审理组成员）不得转为审查调查', rule(54))]
    : []
}
