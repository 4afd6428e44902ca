/** What hostile hands write: out of the shape that an endpoint asks for come right values, near misses, and what nobody should send. */
import fc from 'fast-check'
import type { z } from 'zod'

/** Text that broke other houses: none of it may break this one. */
const texts = [
  '',
  ' ',
  '\u0000',
  '甲\u0000乙',
  '\ud800',
  '\udfff\ud800',
  '\ufeff\u200b\u2028',
  '\u202e文件\u202d.exe',
  'Ω≈ç√∫',
  '👩‍👩‍👧‍👦'.repeat(9),
  `x' or '1'='1`,
  `'); drop table clues; --`,
  '\\',
  '%',
  '_%_',
  '{1,2',
  '\u0024{7*7}{{7*7}}',
  '<script>alert(1)</script>',
  `"><img src=x onerror=alert(1)>`,
  '=HYPERLINK("http://a.example")',
  '../../../../etc/passwd',
  'a\r\nset-cookie: b=c',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'NaN',
  '-1',
  '1e999',
  '99999999999999999999999999',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '2026-01-05~2026-01-01',
  '~',
  ',,,',
  '(a+)+$'.repeat(40),
  'a'.repeat(6000),
  '长'.repeat(3000),
] as const

const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
)

const deep = (depth: number): unknown => {
  let value: unknown = '底'
  for (let i = 0; i < depth; i += 1) value = i % 2 ? [value] : { 层: value }
  return value
}

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText as fc.Arbitrary<unknown> },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1.5,
      1e308,
      2 ** 31,
      2 ** 53,
      -(2 ** 63),
      [],
      {},
      [[]],
      [null],
      { length: 1e9 },
      deep(3),
      deep(2000),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)

/** Wrong in one case of so many, at each leaf: what is composed of them is right, a near miss, or far off. */
const mostly = (right: fc.Arbitrary<unknown>, times = 9): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: times, arbitrary: right }, { weight: 1, arbitrary: hostile })

const days = fc.constantFrom('2026-01-05', '2025-12-31', '2026-02-28', '2031-07-15', '2026-02-30', '0001-01-01', '9999-12-31')

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  valueType?: z.ZodType
  options?: readonly z.ZodType[]
  entries?: Record<string, unknown>
  values?: unknown[]
  in?: z.ZodType
  checks?: { _zod: { def: Check } }[]
  format?: string
}
type Check = { check: string; format?: string; pattern?: RegExp; minimum?: number; maximum?: number; value?: number }

const checksOf = (def: Def): Check[] => [def as unknown as Check, ...(def.checks ?? []).map((each) => each._zod.def)]

/** The rows that are really there: with these an endpoint goes on where an invented number would have been turned away. */
export type There = { ids: readonly string[] }

const textOf = (def: Def, { ids }: There): fc.Arbitrary<unknown> => {
  const checks = checksOf(def)
  const pattern = checks.find((c) => c.pattern)?.pattern
  if (checks.some((c) => c.format === 'uuid')) return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() })
  if (pattern?.source.includes('\\d{4}-')) return days
  if (pattern) return fc.stringMatching(new RegExp(pattern.source))
  const longest = checks.find((c) => c.maximum !== undefined)?.maximum ?? 2000
  const edge = fc.constantFrom('财政', 'zhang', '2026-01-05', '1', '字'.repeat(longest), '字'.repeat(longest + 1))
  return fc.oneof(edge, hostileText, fc.constantFrom(...ids))
}

const numberOf = (def: Def): fc.Arbitrary<unknown> => {
  const bounds = checksOf(def).flatMap(({ value }) => (typeof value === 'number' ? [value - 1, value, value + 1] : []))
  return fc.constantFrom(0, 1, 2, 50, 2 ** 31, 2 ** 53, -1, ...bounds)
}

const objectOf = (shape: Record<string, z.ZodType>, there: There): fc.Arbitrary<unknown> => {
  const fields = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, mostly(valuesOf(field, there), 14)]))
  const extra = fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ 多余: hostile }) },
    { weight: 1, arbitrary: fc.record({ constructor: hostile }) },
  )
  const missing = fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...Object.keys(shape)) })
  return fc.tuple(fc.record(fields), extra, missing).map(([given, more, without]) => {
    const kept = Object.entries(given).filter(([name, value]) => name !== without && value !== undefined)
    return { ...Object.fromEntries(kept), ...more }
  })
}

const leaves: Readonly<Record<string, (def: Def, there: There) => fc.Arbitrary<unknown>>> = {
  string: textOf,
  number: numberOf,
  int: numberOf,
  boolean: () => fc.boolean(),
  enum: (def) => fc.constantFrom(...Object.values(def.entries ?? {})),
  literal: (def) => fc.constantFrom(...(def.values ?? [null])),
  object: (def, there) => objectOf(def.shape ?? {}, there),
  array: (def, there) => fc.array(def.element ? valuesOf(def.element, there) : hostile, { maxLength: 4 }),
  record: (def, there) => fc.dictionary(hostileText, def.valueType ? valuesOf(def.valueType, there) : hostile, { maxKeys: 3 }),
  union: (def, there) => fc.oneof(...(def.options ?? []).map((each) => valuesOf(each, there))),
}

/** Values of a schema: mostly right, sometimes a near miss. */
export const valuesOf = (schema: z.ZodType, there: There): fc.Arbitrary<unknown> => {
  const def = schema._zod.def as unknown as Def
  if (def.type === 'optional' || def.type === 'default' || def.type === 'prefault')
    return fc.option(valuesOf(def.innerType as z.ZodType, there), { nil: undefined, freq: 3 })
  if (def.type === 'nullable') return fc.option(valuesOf(def.innerType as z.ZodType, there), { nil: null })
  const inner = def.innerType ?? def.in
  if (inner) return valuesOf(inner, there)
  return mostly(leaves[def.type]?.(def, there) ?? hostile)
}

export { hostile, hostileText }
