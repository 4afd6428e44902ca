/** How the floor's figures are written: by hand, column by column, put together into one statement for what is asked. */

/** Columns by the figure that each is; those that count the rows of `from` itself are counted in one pass over them. `$1` and `$2` are the period. */
export type ByHand = { from: string; columns: Readonly<Record<string, string>> }

/** A breakdown as the floor writes it: one object, part by part; what has no part stands under the empty name. */
export const parts = (what: string, by: string, from: string): string =>
  `(select coalesce(json_object_agg(coalesce(key, ''), n), '{}') from (select ${by}::text as key, ${what} as n from ${from} group by 1) p where n <> 0)`

const isQuestion = ([, text]: [id: string, text: string]): boolean => text.startsWith('(select')

/** One statement of one row for the columns that are wanted; none where none is. */
export const statementOf = ({ from, columns }: ByHand, wanted: (id: string) => boolean): string[] => {
  const chosen = Object.entries(columns).filter(([id]) => wanted(id))
  const named = chosen.map(([id, text]): [string, string] => [id, `${text} as "${id}"`])
  const asked = named.filter((_, i) => isQuestion(chosen[i] as [string, string])).map(([, text]) => text)
  const counted = named.filter((_, i) => !isQuestion(chosen[i] as [string, string])).map(([, text]) => text)
  const base = counted.length > 0 ? [`from (select ${counted.join(', ')} ${from}) counted`] : []
  const all = [...asked, ...(counted.length > 0 ? ['counted.*'] : [])]
  // The period is named once more, so that both its days are parameters of every statement.
  return all.length === 0 ? [] : [`with period as (select $1::date, $2::date) select ${all.join(', ')} ${base.join('')}`]
}
