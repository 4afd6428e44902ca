/** The columns of a ledger, from the area's declaration: its fields, its state and its due day behind the number. */
import type { Area } from '../../kit/area.ts'
import type { Answer } from '../../kit/contract.ts'
import type { AreaContract } from '../../kit/area-contract.ts'
import { sortable } from '../../kit/listing.ts'
import type { Field } from '../../kit/record/fields.ts'
import { type Names, stateLabel, useNames } from '../house.tsx'
import { DueMark, LedgerMark, StateMark } from '../marks.tsx'
import type { Column } from '../table.tsx'
import { inWords, widthOf } from '../values.ts'

export type Row = Answer<AreaContract['list']>['items'][number]

const Cell = ({ field, value }: { field: Field; value: unknown }) => inWords(field, value, useNames())

/** The number, and whether it came from a ledger. */
const NumberCell = ({ row, number }: { row: Row; number: unknown }) => (
  <>
    {String(number ?? '')} {row.origin === 'ledger' && <LedgerMark short />}
  </>
)

const fieldColumn = (area: Area, field: Field, names: Names): Column<Row> => {
  const isNumber = field.name === area.spine.number
  return {
    key: field.name,
    label: field.label,
    width: isNumber ? 184 : widthOf(field),
    show: (row) => (isNumber ? <NumberCell row={row} number={row[field.name]} /> : <Cell field={field} value={row[field.name]} />),
    title: (row) => inWords(field, row[field.name], names),
    ...(field.kind === 'count' || field.kind === 'money' ? { end: true as const } : {}),
    ...(sortable(area).includes(field) ? { sorts: true as const } : {}),
  }
}

/** A state is told whole: the column is as wide as the longest one of its area. */
const stateWidth = ({ procedure }: Area): number =>
  Math.max(128, ...Object.values(procedure?.states ?? {}).map(({ label }) => label.length * 13 + 36))

const stateColumn = (area: Area): Column<Row> => ({
  key: 'state',
  label: '状态',
  width: stateWidth(area),
  show: ({ state }) => <StateMark area={area.name} state={state} />,
  title: ({ state }) => stateLabel(area, state),
})

const dueColumn: Column<Row> = {
  key: 'due',
  label: '期限',
  width: 118,
  show: ({ dueOn, paused }) => dueOn && <DueMark due={dueOn} paused={paused} />,
}

/** The number leads the row; state and due day stand right behind it, where the eye looks for them. */
export const useColumns = (area: Area, fields: Field[]): Column<Row>[] => {
  const names = useNames()
  const columns = fields.map((field) => fieldColumn(area, field, names))
  const first = columns.findIndex(({ key }) => key === area.spine.number)
  const lead = first < 0 ? columns.slice(0, 1) : columns.slice(first, first + 1)
  const rest = columns.filter((column) => !lead.includes(column))
  return [...lead, ...(area.procedure ? [stateColumn(area), dueColumn] : []), ...rest]
}
