/** Which steps, limits, code tables and figures rest on which article: read off the declarations. */
import type { Area } from '../../../kit/area.ts'
import { isMatrix } from '../../../kit/procedure/approval.ts'
import type { Procedure } from '../../../kit/procedure/procedure.ts'
import { type Basis, isOwn } from '../../../law/statute.ts'

export type Citing = { area: string; areaLabel: string; what: string }
type Cites = Citing & { basis: Basis | undefined }

const inProcedure = ({ steps, limits }: Procedure): { what: string; basis: Basis | undefined }[] => [
  ...Object.values(steps).map(({ label, basis }) => ({ what: `步骤“${label}”`, basis })),
  ...Object.values(steps).flatMap(({ signedBy }) =>
    signedBy && isMatrix(signedBy) ? [{ what: `审批权限“${signedBy.label}”`, basis: signedBy.basis }] : [],
  ),
  ...Object.values(limits).map(({ label, basis }) => ({ what: `期限“${label}”`, basis })),
  ...Object.values(limits).flatMap(({ label, extendable }) => (extendable ? [{ what: `延长“${label}”`, basis: extendable.basis }] : [])),
]

const citesOf = ({ name, label, procedure, codes, figures }: Area): Cites[] =>
  [
    ...(procedure ? inProcedure(procedure) : []),
    ...(codes ?? []).map((table) => ({ what: `代码表“${table.label}”`, basis: table.basis })),
    ...Object.values(figures ?? {}).map((figure) => ({ what: `指标“${figure.label}”`, basis: figure.basis })),
  ].map((each) => ({ area: name, areaLabel: label, ...each }))

export const placeOf = (statute: string, article: string): string => `${statute} ${article}`

/** By statute and article. */
export const citingOf = (areas: readonly Area[]): ReadonlyMap<string, Citing[]> => {
  const all = areas
    .flatMap(citesOf)
    .flatMap(({ basis, ...citing }) => (basis && !isOwn(basis) ? [{ at: placeOf(basis.statute, basis.article), citing }] : []))
  return new Map([...Map.groupBy(all, ({ at }) => at)].map(([at, same]) => [at, distinct(same.map(({ citing }) => citing))]))
}

const distinct = (all: Citing[]): Citing[] => [...new Map(all.map((each) => [`${each.area} ${each.what}`, each])).values()]
