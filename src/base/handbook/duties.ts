/** 岗位职责: for each role what it may begin, which steps it takes and signs, and which limits it answers for. */
import type { Block } from '../../kit/paper.ts'
import type { Limit, Step } from '../../kit/procedure/procedure.ts'
import { stepsOf } from '../../kit/procedure/step.ts'
import { keepers, type Role, roles } from '../../kit/role.ts'
import { isOwn } from '../../law/statute.ts'
import { cite } from '../../law/statutes.ts'
import {
  askedBy,
  type InForce,
  isMeant,
  listed,
  numeral,
  type Proceeding,
  proceedings,
  says,
  signersIn,
  statesIn,
  table,
  termOf,
} from './in-force.ts'

type Placed = { area: Proceeding; step: Step }

const everyStep = ({ areas }: InForce): Placed[] =>
  proceedings(areas).flatMap((area) => Object.values(stepsOf(area.procedure)).map((step) => ({ area, step })))

const takes = ({ step }: Placed, role: Role): boolean => !step.byHouse && isMeant(step.by, role)

const basisOf = ({ basis }: Step): string => (basis ? cite(basis) : '')

const stepRow = ({ area, step }: Placed): string[] => [
  area.procedure.label,
  step.label,
  statesIn(area.procedure, step),
  askedBy(area, step),
  basisOf(step),
]

const signRow = ({ area, step }: Placed): string[] => [area.procedure.label, step.label, step.byHouse ? '系统' : step.by.label, basisOf(step)]

/** A limit is answered for by whoever takes a step that ends it. */
const answersFor = ({ procedure }: Proceeding, { ends }: Limit, role: Role): boolean =>
  ends.some((name) => {
    const step = procedure.steps[name]
    return step !== undefined && !step.byHouse && isMeant(step.by, role)
  })

const limitRows = (inForce: InForce, role: Role): string[][] =>
  proceedings(inForce.areas).flatMap((area) =>
    Object.entries(area.procedure.limits)
      .filter(([, limit]) => answersFor(area, limit, role))
      .map(([name, limit]) => [
        area.procedure.label,
        limit.label,
        termOf(inForce, area.procedure, name, limit),
        listed(limit.starts.map((step) => area.procedure.steps[step]?.label ?? '')),
        isOwn(limit.basis) ? '本单位规定' : '法规规定',
        cite(limit.basis),
      ]),
  )

const begun = (inForce: InForce, role: Role): string[] => {
  const kept = inForce.areas.filter(({ procedure, keptBy }) => !procedure && isMeant(keptBy, role)).map(({ label }) => label)
  const started = everyStep(inForce).filter((placed) => placed.step.from === 'nothing' && takes(placed, role))
  return [...started.map(({ area }) => area.label), ...kept]
}

const dutiesOf = (inForce: InForce, role: Role): Block[] => {
  if ((keepers as readonly Role[]).includes(role)) return [says('text', '管理系统的运行、安全和审计，不参与业务办理，不接触业务记录。')]
  const steps = everyStep(inForce)
  const seen = inForce.areas.filter(({ seenBy }) => isMeant(seenBy, role)).map(({ label }) => label)
  return [
    says('text', `可以查看（在知情范围内的记录）：${listed(seen)}。`),
    says('text', `可以登记：${listed(begun(inForce, role))}。`),
    ...table(
      `${roles[role]}办理的步骤`,
      ['业务', '步骤', '在什么状态下', '须填写', '依据'],
      steps.filter((placed) => takes(placed, role)).map(stepRow),
    ),
    ...table(
      `${roles[role]}签批的步骤`,
      ['业务', '步骤', '由谁提出', '依据'],
      steps.filter(({ step }) => signersIn(step, inForce.chains).some((who) => isMeant(who, role))).map(signRow),
    ),
    ...table(`${roles[role]}负责的期限`, ['业务', '期限', '多长', '从哪一步起', '性质', '依据'], limitRows(inForce, role)),
  ]
}

/** The duties of these roles, each under its own heading. */
export const dutyBlocks = (inForce: InForce, chosen: readonly Role[]): Block[] =>
  chosen.flatMap((role, i) => [says('second', `（${numeral(i + 1)}）${roles[role]}`), ...dutiesOf(inForce, role)])

/** Does the role take, sign or begin anything in this procedure? */
export const hasPartIn = (inForce: InForce, area: Proceeding, role: Role): boolean =>
  Object.values(stepsOf(area.procedure)).some(
    (step) => takes({ area, step }, role) || signersIn(step, inForce.chains).some((who) => isMeant(who, role)),
  )
