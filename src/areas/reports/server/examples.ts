/** Examples without names: what names stand in the examples of a body, and a sentence proposed from what a record says without them. */
import { fieldsOf } from '../../../kit/record/fields.ts'
import { codeBook } from '../../../server/code-book.ts'
import type { Ctx } from '../../../server/context.ts'
import { directoryOf } from '../../../server/directory.ts'
import { areaNamed } from '../../../server/house.ts'
import { opened, readRecord } from '../../../server/records.ts'
import { inSight, sql } from '../../../server/sql.ts'
import { type Body, type Inline, placeOf } from '../body.ts'
import type { Fault } from '../digits.ts'
import { examplesIn } from '../examples.ts'

const idNumber = /[0-9]{17}[0-9Xx]/g

/** Names of people in a text: those of the register and of the records that the asker may know, and no others. */
const peopleIn = async (ctx: Ctx, text: string): Promise<string[]> => {
  const rows = await ctx.tx.all<{ name: string }>(sql`
    select name from people where length(name) > 1 and strpos(${text}, name) > 0 and ${inSight('people')}
    union select name from record_people where length(name) > 1 and strpos(${text}, name) > 0 and ${inSight('record_people')}`)
  return rows.map(({ name }) => name)
}

const unitsIn = async (ctx: Ctx, text: string): Promise<string[]> =>
  (await directoryOf(ctx.house)).units.map(({ name }) => name).filter((name) => text.includes(name))

const found = (says: string, what: string, body: Body, at: number): Fault => ({
  kind: 'name',
  at,
  text: `${placeOf(body, at)}的例子里有${what}“${says}”，请改为“某单位”“某干部”一类的概括表述`,
})

/** Names of people and of units, and numbers of identity, that stand in the examples of a body. */
export const namesIn = async (ctx: Ctx, body: Body): Promise<Fault[]> => {
  const examples = examplesIn(body)
  if (examples.length === 0) return []
  const all = examples.map(({ text }) => text).join('\n')
  const [people, units] = [await peopleIn(ctx, all), await unitsIn(ctx, all)]
  return examples.flatMap(({ at, text }) => [
    ...people.filter((name) => text.includes(name)).map((name) => found(name, '人名', body, at)),
    ...units.filter((name) => text.includes(name)).map((name) => found(name, '单位名称', body, at)),
    ...(text.match(idNumber) ?? []).map((number) => found(number, '身份证号', body, at)),
  ])
}

/**
 * A sentence about a record that the asker may know, from the fields whose values are codes: they name nobody. What came of it
 * is left as a gap for whoever writes; the look at the record is written down.
 */
export const exampleOf = async (ctx: Ctx, given: { area: string; record: string }): Promise<{ content: Inline[] }> => {
  const area = areaNamed(ctx.house, given.area)
  const kept = await opened(ctx, area, await readRecord(ctx, area, given.record))
  const book = await codeBook(ctx.house)
  const said = fieldsOf(area.record).flatMap((field) => {
    const value = kept.values[field.name]
    return field.codes && field.inList && !field.sealedFor && typeof value === 'string' ? [`${field.label}为${book.label(field.codes, value)}`] : []
  })
  const about = said.length > 0 ? `（${said.join('，')}）` : ''
  return {
    content: [
      { type: 'text', text: `如某单位的一${area.one}${about}，` },
      { type: 'blank', attrs: { hint: '怎样处理，推动了什么，不写姓名和单位名称' } },
      { type: 'text', text: '。' },
    ],
  }
}
