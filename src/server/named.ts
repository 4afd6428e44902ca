/** Who stands on records, and the words by which they are found: kept beside each record, drawn from its values. */
import type { Area, PersonOn } from '../kit/area.ts'
import type { Line } from '../kit/procedure/procedure.ts'
import type { Values } from '../kit/who.ts'
import type { Ctx } from './context.ts'
import { type Directory, directoryOf } from './directory.ts'
import { MARKING } from './marks.ts'
import { type Columns, insertRows, type Rows, unnested } from './rows.ts'
import { type Sql, sql } from './sql.ts'
import { wordsOf } from './words.ts'

type Draft = { id: string; values: Values; lines: Record<string, Line[]> }

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const peopleColumns: Columns = {
  record_id: 'uuid',
  role: 'text',
  ord: 'int',
  name: 'text',
  id_number: 'text',
  unit_id: 'uuid',
  post: 'text',
  rank: 'text',
  circle_id: 'int',
}

const peopleOf = (area: Area, draft: Draft, circleId: number): Rows =>
  (area.people ?? []).flatMap((on: PersonOn) => {
    const holders: Values[] = on.of ? (draft.lines[on.of] ?? []) : [draft.values]
    return holders.flatMap((holder, ord) =>
      text(holder[on.name])
        ? [
            {
              record_id: draft.id,
              role: on.role,
              ord,
              name: holder[on.name],
              id_number: holder[on.idNumber ?? ''],
              unit_id: holder[on.unit ?? ''],
              post: holder[on.post ?? ''],
              rank: holder[on.rank ?? ''],
              circle_id: circleId,
            },
          ]
        : [],
    )
  })

const wordsColumns: Columns = { record_id: 'uuid', words: 'text', pieces: 'text', marking: 'int', circle_id: 'int' }

const wordsRow = (area: Area, draft: Draft, people: Rows, names: Directory, circleId: number): Rows[number] => {
  const units = [draft.values[area.spine.unit ?? ''], ...people.map((p) => p.unit_id)].map((id) => names.unitName.get(String(id)))
  const number = text(draft.values[area.spine.number])
  const title = area.title(draft.values, draft.lines)
  const called = people.map((p) => text(p.name)).filter((name) => name !== undefined)
  const idNumbers = people.map((p) => text(p.id_number)).filter((id) => id !== undefined)
  const marked = { area: area.name, number: number ?? '', title, names: called, idNumbers }
  const { words, pieces } = wordsOf([number, title, ...called, ...new Set(units)], marked)
  return { record_id: draft.id, words, pieces, marking: MARKING, circle_id: circleId }
}

const newWords = (rows: Rows): Sql => sql`
  insert into record_words (record_id, words, grams, marking, circle_id)
  select record_id, words, array_to_tsvector(string_to_array(pieces, ' ')), marking, circle_id from ${unnested(wordsColumns, rows)}`

const changeWords = sql`
  on conflict (record_id) do update set words = excluded.words, grams = excluded.grams, marking = excluded.marking, circle_id = excluded.circle_id`

/** Writes who stands on these records under their circles, and their words; `old` are those of them that stood before. */
export const writeNamed = async (
  ctx: Ctx,
  area: Area,
  drafts: readonly Draft[],
  circles: readonly number[],
  old: readonly string[],
): Promise<void> => {
  const names = await directoryOf(ctx.house)
  const people = drafts.map((draft, i) => peopleOf(area, draft, circles[i] as number))
  if (old.length > 0) await ctx.tx.run(sql`delete from record_people where record_id = any (${old}::uuid[])`)
  const named = people.flat()
  if (named.length > 0) await ctx.tx.run(insertRows('record_people', peopleColumns, named))
  const words = newWords(drafts.map((draft, i) => wordsRow(area, draft, people[i] as Rows, names, circles[i] as number)))
  await ctx.tx.run(old.length > 0 ? sql`${words} ${changeWords}` : words)
}
