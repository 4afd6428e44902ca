/** Reads a record's declaration: its fields in order, with what each one is, for tables, forms, lists and Excel. */
import type { z } from 'zod'
import type { Who } from '../who.ts'
import type { CodeTable } from './code-table.ts'
import type { FieldKind } from './field.ts'

export type Field = {
  name: string
  label: string
  kind: FieldKind
  required: boolean
  codes?: CodeTable
  inList: boolean
  madeByHouse: boolean
  sealedFor?: Who
  help?: string
  unit?: string
}

type Wrapped = z.ZodType & { unwrap?: () => z.ZodType }

const metaOf = (schema: z.ZodType): z.GlobalMeta => {
  const inner = (schema as Wrapped).unwrap && schema.type !== 'array' ? metaOf((schema as Required<Wrapped>).unwrap()) : {}
  return { ...inner, ...schema.meta() }
}

const cache = new WeakMap<z.ZodObject, Field[]>()

/** The fields of a record in the order of the form; a field without label or kind is a fault of the declaration. */
export const fieldsOf = (record: z.ZodObject): Field[] => {
  const known = cache.get(record)
  if (known) return known
  const fields = Object.entries(record.shape).map(([name, schema]): Field => {
    const meta = metaOf(schema as z.ZodType)
    if (!meta.label || !meta.kind) throw new Error(`field ${name} has no label or kind`)
    return {
      name,
      label: meta.label,
      kind: meta.kind,
      required: !(schema as z.ZodType).safeParse(undefined).success,
      ...(meta.codes ? { codes: meta.codes } : {}),
      inList: meta.inList ?? false,
      madeByHouse: meta.madeBy === 'house',
      ...(meta.sealedFor ? { sealedFor: meta.sealedFor } : {}),
      ...(meta.help ? { help: meta.help } : {}),
      ...(meta.unit ? { unit: meta.unit } : {}),
    }
  })
  cache.set(record, fields)
  return fields
}

const columns = new Map<string, string>()

/** `subjectUnitId` is kept as `subject_unit_id`. Asked for each cell of a ledger, and there are only so many fields: made once for each. */
export const column = (field: string): string => {
  const known = columns.get(field)
  if (known !== undefined) return known
  const made = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  columns.set(field, made)
  return made
}

/** The fields kept in the area's own table; sealed ones lie apart. */
export const openFields = (record: z.ZodObject): Field[] => fieldsOf(record).filter((f) => !f.sealedFor)
export const sealedFields = (record: z.ZodObject): Field[] => fieldsOf(record).filter((f) => f.sealedFor)
