/** Facts in their declared order: labels, words for codes, names for ids. What lies sealed is shown only to those it is sealed for. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { type Field, fieldsOf } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { RuleMark } from '../basis.tsx'
import { useArea, useNames } from '../house.tsx'
import { maySeeArea } from '../menu-entries.ts'
import { useMe } from '../session.tsx'
import { inWords } from '../values.ts'

const isWide = (says: string | undefined, field: Field): boolean => field.kind === 'text' || (says?.length ?? 0) > 26

const registers: Partial<Record<Field['kind'], string>> = { unit: 'units', person: 'people' }

/** A unit or a person leads to their page on the register, for those who may see the register. */
const Says = ({ field, says, value }: { field: Field; says: string; value: unknown }) => {
  const me = useMe()
  const register = useArea(registers[field.kind] ?? '')
  return register && maySeeArea(me, register) ? <Link to={`/${register.name}/${String(value)}`}>{says}</Link> : says
}

const Fact = ({ field, says, value }: { field: Field; says: string | undefined; value: unknown }) => (
  <div className={isWide(says, field) ? 'fact wide' : 'fact'}>
    <dt>
      {field.label}
      {field.codes?.basis && <RuleMark basis={field.codes.basis} of={field.label} />}
      {field.sealedFor && (
        <span className="mark sealed" title={`另行封存，仅${field.sealedFor.label}可以查看`}>
          封存
        </span>
      )}
    </dt>
    <dd className={says ? undefined : 'faint'}>{says === undefined ? '未填写' : <Says field={field} says={says} value={value} />}</dd>
  </div>
)

/** Empty facts are folded away; a sealed one that is not here may simply not be for this reader. */
export const Facts = ({ record, values, bare }: { record: z.ZodObject; values: Values; bare?: boolean }) => {
  const names = useNames()
  const [whole, setWhole] = useState(false)
  const facts = fieldsOf(record).map((field) => ({ field, says: inWords(field, values[field.name], names) }))
  const given = facts.filter(({ says }) => says !== undefined)
  const empty = facts.filter(({ says, field }) => says === undefined && !field.sealedFor)
  return (
    <>
      <dl className="facts">
        {(whole ? facts.filter(({ says, field }) => says !== undefined || !field.sealedFor) : given).map(({ field, says }) => (
          <Fact key={field.name} field={field} says={says} value={values[field.name]} />
        ))}
      </dl>
      {!bare && empty.length > 0 && (
        <button type="button" className="plain small" onClick={() => setWhole(!whole)}>
          {whole ? '收起没有填写的项目' : `另有 ${empty.length} 项没有填写`}
        </button>
      )}
    </>
  )
}
