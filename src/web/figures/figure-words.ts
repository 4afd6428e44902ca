/** Figures and their parts by name, from the declarations. */
import type { Area } from '../../kit/area.ts'
import { type Composed, type Figure, isComposed, whichesOf } from '../../kit/figure.ts'
import { type Field, fieldsOf } from '../../kit/record/fields.ts'
import type { Names } from '../house.tsx'
import { inWords } from '../values.ts'

type Declared = { area: Area; figure: Figure | Composed }

export const figureNamed = (areas: readonly Area[], id: string): Declared | undefined =>
  areas.flatMap((area) => (area.figures?.[id] ? [{ area, figure: area.figures[id] }] : []))[0]

/** The field that a figure is broken down by: of the record, or of its lines. */
const fieldOfParts = (areas: readonly Area[], figure: Figure): Field | undefined => {
  const [which] = whichesOf(figure)
  const [name, lines] = which?.of.split('.') ?? []
  const area = areas.find((each) => each.name === name)
  const record = lines ? area?.lines?.[lines]?.record : area?.record
  return record && fieldsOf(record).find((field) => field.name === figure.parts?.by)
}

/** A part in words: the label of its code, the name of its unit, or of the figure it is. */
export const partInWords = (areas: readonly Area[], names: Names, id: string, key: string): string => {
  const declared = figureNamed(areas, id)
  if (!declared) return key
  const { figure } = declared
  if (isComposed(figure)) {
    const part = figure.of.find((each) => each.split('.').at(-1) === key)
    return (part && figureNamed(areas, part)?.figure.label) ?? key
  }
  const field = fieldOfParts(areas, figure)
  if (!field) return key
  return inWords(field, field.kind === 'yes' ? key === 'true' : key, names) ?? key
}
