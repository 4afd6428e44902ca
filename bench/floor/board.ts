/** The floor of the board: a year's figures by quarter in one statement, and how its limits were kept in two. Whole years alone are asked for. */
import { areas } from '../../src/app/areas.ts'
import type { LimitKind } from '../../src/kit/limits-kept.ts'
import { rolesMeant, seesAll } from '../../src/kit/who.ts'
import { articleText } from '../../src/law/statutes.ts'
import type { Ask, Row } from './database.ts'

const QUARTERS = 4
const quarter = (day: string): string => `extract(quarter from ${day})::int - 1`

const series = `
  select 'clues.received' as id, ${quarter('received_on')} as ord, count(*) as n from clues where received_on between $1 and $2 group by 1, 2
  union all
  select case form when '第一种形态' then 'forms.F1' when '第二种形态' then 'forms.F2' when '第三种形态' then 'forms.F3' when '第四种形态' then 'forms.F4' end,
      ${quarter('day')}, count(*)
    from (select form, measure_on as day from clues where measure_on between $1 and $2 and form is not null
          union all select form, decided_on from cases_persons where decided_on between $1 and $2 and form is not null) handled group by 1, 2`

const ended = `select area, limit_name as limit, ${quarter('ended_on')} as ord, count(*) as ended, count(*) filter (where ended_on <= due_on) as kept
    from deadlines where ended_on between $1 and $2 group by 1, 2, 3`

const overdue = `select area, limit_name as limit, count(*) as open from deadlines where ended_on is null and due_on < $1 and not paused group by 1, 2`

const byQuarter = (rows: readonly Row[], value: string): number[] => {
  const counts = Array.from({ length: QUARTERS }, () => 0)
  for (const row of rows) counts[Number(row.ord)] = (counts[Number(row.ord)] ?? 0) + Number(row[value])
  return counts
}

const known = areas.flatMap((area) => Object.keys(area.figures ?? {}))

export const boardSeries = async (ask: Ask, from: string, to: string, ids: readonly string[]): Promise<Row[]> => {
  const rows = await ask(series, [from, to])
  return known
    .filter((id) => ids.includes(id))
    .map((id) => ({
      id,
      values: byQuarter(
        rows.filter((row) => row.id === id),
        'n',
      ),
    }))
}

const reader = { roles: ['secretary' as const] }
const mine = areas.filter(({ seenBy }) => rolesMeant(seenBy).includes('secretary'))

const kindOf = (area: (typeof areas)[number], limit: string): LimitKind | undefined => {
  const declared = area.procedure?.limits[limit]
  return declared && (articleText(declared.basis)?.standing === 'advice' ? 'own' : 'law')
}

export const boardLimits = async (ask: Ask, from: string, to: string, today: string): Promise<Row[]> => {
  const [over, late] = await Promise.all([ask(ended, [from, to]), ask(overdue, [today])])
  return mine.flatMap((area) =>
    (['law', 'own'] as const).flatMap((kind) => {
      const isOf = (row: Row): boolean => row.area === area.name && kindOf(area, String(row.limit)) === kind
      const [rows, open] = [over.filter(isOf), late.filter(isOf)]
      if (rows.length === 0 && open.length === 0) return []
      const whole = seesAll(area.seenBy, reader)
      const still = open.reduce((sum, row) => sum + Number(row.open), 0)
      return [{ area: area.name, kind, whole, ended: byQuarter(rows, 'ended'), kept: byQuarter(rows, 'kept'), overdue: still }]
    }),
  )
}
