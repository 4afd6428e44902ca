/** Every answer held against what its reader may know: nothing in it that they may not, and nothing kept from them that they may. */
import type { Seen } from './heard.ts'
import type { Knowledge } from './known.ts'

const inWords = ({ officer, what }: Seen, says: string): string => `${officer.role} ${officer.account}, ${what}: ${says}`

/** What an answer named that its reader may not know. A record handed over is told to the taker, but only as a hand to sign for. */
const leaksOf = (seen: Seen, known: Knowledge): string[] => {
  const { officer, from, to, what } = seen
  const may = (id: string): boolean =>
    known.sometimes(officer.id, id, from, to) || (what.startsWith('GET /api/handovers') && known.handed(officer.id, id))
  const ids = seen.ids.filter((id) => known.records.has(id) && !may(id)).map((id) => `the record ${id} of ${known.records.get(id)?.area}`)
  const anyOf = (found: string[] | undefined): boolean => !found || found.some(may)
  const numbers = seen.numbers.filter((number) => !anyOf(known.byNumber.get(number))).map((number) => `the number ${number}`)
  const marks = seen.marks.filter((mark) => !asked(seen, mark) && !anyOf(known.byMark.get(mark) ?? [])).map((mark) => `the word ${mark}`)
  return [...ids, ...numbers, ...marks].map((each) => inWords(seen, `names ${each}`))
}

/** A refusal may say back what was asked for. */
const asked = ({ what }: Seen, mark: string): boolean => decodeURIComponent(what).includes(mark)

const wronglyDenied = ({ officer, denied, from, to }: Seen, known: Knowledge): boolean =>
  denied !== undefined && known.always(officer.id, denied, from, to)

export type Judged = { leaks: string[]; denied: string[]; checked: number }

export const judge = (seen: readonly Seen[], known: Knowledge): Judged => ({
  leaks: seen.flatMap((each) => leaksOf(each, known)),
  denied: seen.filter((each) => wronglyDenied(each, known)).map((each) => inWords(each, 'is told that there is no such record')),
  checked: seen.reduce((sum, { ids, numbers, marks }) => sum + ids.filter((id) => known.records.has(id)).length + numbers.length + marks.length, 0),
})
