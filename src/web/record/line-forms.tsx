/** What a step says of each line, for example of each person: a form per line, ticked for the lines it speaks of. */
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { Area } from '../../kit/area.ts'
import type { Step } from '../../kit/procedure/procedure.ts'
import type { RecordPage } from '../../kit/record-page.ts'
import { fieldsOf } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { type Faults, faultsIn, filled, noFaults } from '../form/faults.ts'
import { FieldsIn } from '../form/fields.tsx'
import { withProposals } from '../form/use-form.ts'
import { calledBy } from './lines.tsx'
import { AT_ONCE, inView } from './lines-in-view.ts'

type Line = RecordPage['lines'][string][number]
type LineGiven = { given: Values; touched: ReadonlySet<string>; ticked: boolean; faults: Faults }
type Shown = { id: string; called: string; values: Values; proposed: Values; ticked: boolean; faults: Faults }

export type LinesGiven = {
  label: string
  fields: ReturnType<typeof fieldsOf>
  shown: Shown[]
  isTouched: boolean
  set: (id: string, name: string, value: unknown) => void
  tick: (id: string, ticked: boolean) => void
  /** Checks what is ticked; false when something is wrong. */
  check: () => boolean
  firstFaults: () => Faults
  said: () => Record<string, Values>
}

const nothing: LineGiven = { given: {}, touched: new Set(), ticked: false, faults: {} }

/** A form that must be filled speaks of every line that is still open; one that need not, of none until someone says so. */
const beginning = (form: Step['eachLine'], lines: readonly Line[]): Record<string, LineGiven> => {
  const fields = form ? fieldsOf(form.form) : []
  const needed = fields.some((field) => field.required)
  return Object.fromEntries(
    lines.map((line) => {
      const known = fields.flatMap(({ name }) => (line[name] === undefined ? [] : [[name, line[name]] as const]))
      return [line.id, { ...nothing, given: Object.fromEntries(known), ticked: needed && line.closedOn === undefined }]
    }),
  )
}

/** A line whose person is not yet known is called by what it is about. */
const calledIn = (area: Area, of: string, line: Line): string => {
  const [first] = fieldsOf(area.lines?.[of]?.record ?? area.record)
  return String(line[calledBy(area, of)] ?? (first && line[first.name]) ?? '')
}

export const useLineForms = (area: Area, page: RecordPage, { eachLine, proposes }: Step): LinesGiven => {
  const lines = eachLine ? (page.lines[eachLine.of] ?? []) : []
  const [state, setState] = useState(() => beginning(eachLine, lines))
  const at = (id: string): LineGiven => state[id] ?? nothing
  const change = (id: string, changed: (before: LineGiven) => Partial<LineGiven>): void =>
    setState((all) => ({ ...all, [id]: { ...(all[id] ?? nothing), ...changed(all[id] ?? nothing) } }))
  const shown = lines.map((line): Shown => {
    const { given, touched, ticked, faults } = at(line.id)
    const proposed = proposes?.(given, line) ?? {}
    const called = eachLine ? calledIn(area, eachLine.of, line) : ''
    return { id: line.id, called, values: withProposals(given, touched, proposed), proposed, ticked, faults }
  })
  const faultsNow = (): [string, Faults][] =>
    shown.filter(({ ticked }) => ticked).map(({ id, values }) => [id, eachLine ? faultsIn(eachLine.form, values) : {}])
  return {
    label: eachLine ? (area.lines?.[eachLine.of]?.label ?? '') : '',
    fields: eachLine ? fieldsOf(eachLine.form) : [],
    shown,
    isTouched: Object.values(state).some(({ touched }) => touched.size > 0),
    set: (id, name, value) =>
      change(id, ({ given, touched }) => ({ given: { ...given, [name]: value }, touched: new Set(touched).add(name), ticked: true })),
    tick: (id, ticked) => change(id, () => ({ ticked })),
    check: () => {
      const found = faultsNow()
      for (const [id, faults] of found) change(id, () => ({ faults }))
      return found.every(([, faults]) => noFaults(faults))
    },
    firstFaults: () => faultsNow().find(([, faults]) => !noFaults(faults))?.[1] ?? {},
    said: () => Object.fromEntries(shown.filter(({ ticked }) => ticked).map(({ id, values }) => [id, filled(values)])),
  }
}

const LineForm = ({ given, line }: { given: LinesGiven; line: Shown }) => {
  const { id, called, values, proposed, ticked, faults } = line
  return (
    <section className={ticked ? 'line-form' : 'line-form off'} aria-label={called}>
      <Checkbox checked={ticked} onChange={(event) => given.tick(id, event.target.checked)}>
        <b>{called}</b> <span className="faint">{given.label}</span>
      </Checkbox>
      {ticked && (
        <FieldsIn fields={given.fields} values={values} proposed={proposed} faults={faults} set={(name, value) => given.set(id, name, value)} />
      )}
    </section>
  )
}

export const LineForms = ({ given }: { given: LinesGiven }) => {
  const [sought, setSought] = useState('')
  const [many, setMany] = useState(AT_ONCE)
  const { seen, more } = inView(given.shown, sought, many)
  const chosen = given.shown.filter(({ ticked }) => ticked).length
  return (
    <>
      {given.shown.length > AT_ONCE && (
        <div className="row">
          <Input
            allowClear
            className="grow"
            placeholder={`按名称查找${given.label}`}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <span className="small soft">
            共 {given.shown.length} 项，已选 {chosen} 项
          </span>
        </div>
      )}
      {seen.map((line) => (
        <LineForm key={line.id} given={given} line={line} />
      ))}
      {more > 0 && (
        <Button onClick={() => setMany(many + AT_ONCE)}>
          再显示 {Math.min(more, AT_ONCE)} 项，还有 {more} 项
        </Button>
      )}
    </>
  )
}
