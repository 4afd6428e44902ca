/** The fields of a form in their declared order: label, control, help, what the system proposes, what is wrong. */
import { useId } from 'react'
import type { Field } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { RuleMark } from '../basis.tsx'
import { useNames } from '../house.tsx'
import { inWords } from '../values.ts'
import { Control } from './control.tsx'
import type { Faults } from './faults.ts'
import './form.css'

type OneGiven = { field: Field; value: unknown; proposed: unknown; fault: string | undefined; set: (value: unknown) => void }

const Proposal = ({ field, proposed, value, set }: Omit<OneGiven, 'fault'>) => {
  const says = inWords(field, proposed, useNames())
  if (!says) return null
  return (
    <p className="proposal">
      系统建议：{says}（可改）
      {value !== proposed && (
        <button type="button" className="plain" onClick={() => set(proposed)}>
          采用
        </button>
      )}
    </p>
  )
}

const isWide = ({ kind }: Field): boolean => kind === 'text' || kind === 'users'
/** Groups of radio buttons are named by their label's id, single controls by `for`. */
const FieldIn = ({ field, value, proposed, fault, set }: OneGiven) => {
  const id = useId()
  const about = fault ? `${id}-fault` : field.help ? `${id}-help` : undefined
  return (
    <div className={isWide(field) ? 'field wide' : 'field'} data-field={field.name}>
      <div className="field-head">
        <label id={`${id}-label`} htmlFor={id}>
          {field.label}
          {field.required && (
            <span className="must" title="必填">
              *
            </span>
          )}
        </label>
        {field.codes?.basis && <RuleMark basis={field.codes.basis} of={field.label} />}
      </div>
      <Control id={id} field={field} value={value} set={set} invalid={fault !== undefined} describedBy={about} />
      <Proposal field={field} proposed={proposed} value={value} set={set} />
      {fault ? (
        <p id={`${id}-fault`} className="fault">
          {fault}
        </p>
      ) : (
        field.help && (
          <p id={`${id}-help`} className="help">
            {field.help}
          </p>
        )
      )}
    </div>
  )
}

type Given = { fields: readonly Field[]; values: Values; set: (name: string, value: unknown) => void; faults: Faults; proposed?: Values }

export const FieldsIn = ({ fields, values, set, faults, proposed = {} }: Given) => (
  <div className="fields">
    {fields.map((field) => (
      <FieldIn
        key={field.name}
        field={field}
        value={values[field.name]}
        proposed={proposed[field.name]}
        fault={faults[field.name]}
        set={(value) => set(field.name, value)}
      />
    ))}
  </div>
)

/** Brings the first field at fault into sight. */
export const showFirstFault = (faults: Faults): void => {
  const [first] = Object.keys(faults)
  const place = first && document.querySelector<HTMLElement>(`[data-field="${first}"]`)
  if (!place) return
  place.scrollIntoView({ block: 'center' })
  place.querySelector<HTMLElement>('input, textarea')?.focus()
}
