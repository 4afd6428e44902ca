/** The lines of a record as tables; one line opens with all its fields. */
import { Drawer } from 'antd'
import { useState } from 'react'
import type { Area } from '../../kit/area.ts'
import type { RecordPage } from '../../kit/record-page.ts'
import { type Field, fieldsOf } from '../../kit/record/fields.ts'
import { type Names, useNames, useRoomOf } from '../house.tsx'
import { type Column, Table } from '../table.tsx'
import { inWords, widthOf } from '../values.ts'
import { Facts } from './facts.tsx'
import type { Shown } from './shown.ts'

type Line = RecordPage['lines'][string][number]

/** The field by which a line is called: the person's name where it holds a person, else its first. */
export const calledBy = (area: Area, lines: string): string =>
  area.people?.find((person) => person.of === lines)?.name ?? fieldsOf(area.lines?.[lines]?.record ?? area.record)[0]?.name ?? ''

const columnOf = (field: Field, names: Names): Column<Line> => {
  const says = (line: Line): string | undefined => inWords(field, line[field.name], names)
  const end = field.kind === 'count' || field.kind === 'money'
  return { key: field.name, label: field.label, width: widthOf(field), show: says, title: says, ...(end ? { end: true as const } : {}) }
}

type LinesGiven = { area: Area; name: string; lines: readonly Line[] }

/** A few lines are read whole; many as a table. */
const FEW = 3

const useCalled = (area: Area, name: string): ((line: Line) => string) => {
  const names = useNames()
  const record = area.lines?.[name]?.record ?? area.record
  const field = fieldsOf(record).find((each) => each.name === calledBy(area, name))
  return (line) => (field ? inWords(field, line[field.name], names) : undefined) ?? ''
}

const FewLines = ({ area, name, lines }: LinesGiven) => {
  const called = useCalled(area, name)
  return lines.map((line) => (
    <section key={line.id} className="panel line-card">
      <h3>{called(line)}</h3>
      <Facts record={area.lines?.[name]?.record ?? area.record} values={line} />
    </section>
  ))
}

const ManyLines = ({ area, name, lines }: LinesGiven) => {
  const names = useNames()
  const called = useCalled(area, name)
  const [open, setOpen] = useState<Line>()
  const { label, record } = area.lines?.[name] ?? { label: '', record: area.record }
  const first = calledBy(area, name)
  const said = fieldsOf(record).filter((field) => lines.some((line) => line[field.name] !== undefined))
  const columns = said.toSorted((a, b) => Number(b.name === first) - Number(a.name === first)).map((field) => columnOf(field, names))
  return (
    <>
      <Table label={label} columns={columns} rows={lines} keyOf={(line) => line.id} open={setOpen} />
      <Drawer title={open ? called(open) : label} size={560} open={open !== undefined} onClose={() => setOpen(undefined)}>
        {open && <Facts record={record} values={open} />}
      </Drawer>
    </>
  )
}

const LinesOf = (given: LinesGiven) => (
  <div>
    <h2 className="lines-head">
      {given.area.lines?.[given.name]?.label} <span className="faint small">{given.lines.length}</span>
    </h2>
    {given.lines.length <= FEW ? <FewLines {...given} /> : <ManyLines {...given} />}
  </div>
)

export const AllLines = ({ area, page }: Shown) => {
  const own = useRoomOf(area)?.ownLines ?? []
  return Object.entries(page.lines)
    .filter(([name, lines]) => lines.length > 0 && !own.includes(name))
    .map(([name, lines]) => <LinesOf key={name} area={area} name={name} lines={lines} />)
}
