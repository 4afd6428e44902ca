/** Whoever had a part in a record, though others have it today: recusal asks for all of them. */
import type { Situation } from './procedure.ts'

/** All that these fields name, of the record as it stands or of the form of any step that took effect. */
export const everNamed = ({ record, taken }: Pick<Situation, 'record' | 'taken'>, fields: readonly string[]): Set<unknown> => {
  const forms = [record, ...taken.filter(({ effective }) => effective).map(({ form }) => form)]
  return new Set(forms.flatMap((form) => fields.flatMap((field) => [form[field]].flat())).filter(Boolean))
}
