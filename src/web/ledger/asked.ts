/** What the address asks of a ledger, made sound: what the server would refuse is left out before it is asked. */
import type { Area } from '../../kit/area.ts'
import { filterable, type Listing, sortable } from '../../kit/listing.ts'
import { type Field, openFields } from '../../kit/record/fields.ts'
import { isDay } from '../../law/day.ts'
import { understood } from '../address.ts'
import { contractOf } from '../house.tsx'
import { isListOfWords, preferred } from '../preferences.ts'
import type { Sorted } from '../table.tsx'

const byId = ['unit', 'office', 'user', 'users']
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const isRange = (text: string): boolean => {
  const ends = text.split('~')
  return ends.length <= 2 && ends.some((end) => end !== '') && ends.every((end) => end === '' || isDay(end))
}

const fits = (field: Field, value: string): boolean => {
  if (field.kind === 'day') return isRange(value)
  if (field.kind === 'yes') return value === '是' || value === '否'
  return byId.includes(field.kind) ? value.split(',').every(isId) : true
}

const soundSort = (area: Area, sort: string | undefined): string | undefined =>
  sort && sortable(area).some((field) => field.name === sort.replace(/^-/, '')) ? sort : undefined

const soundStates = (area: Area, states: string | undefined): string | undefined =>
  states
    ?.split(',')
    .filter((state) => area.procedure?.states[state])
    .join(',') || undefined

/** The ledger's query as the address tells it. */
export const askedOf = (area: Area, search: Record<string, unknown>): Listing => {
  const given = understood(contractOf(area).list.query, search) as Listing
  const unfit = filterable(area)
    .filter(({ name }) => given[name] !== undefined)
    .filter((field) => !fits(field, String(given[field.name])))
  const { sort, state, ...rest } = given
  const sound = { sort: soundSort(area, sort), state: soundStates(area, state) }
  const all = { ...rest, ...sound, ...Object.fromEntries(unfit.map(({ name }) => [name, undefined])) }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== '')) as Listing
}

export const columnsPreference = (area: Area): string => `columns.${area.name}`

/** The columns shown: as the address says, else as this person chose before, else as the area lists them. */
export const shownColumns = (area: Area, asked: string | undefined): Field[] => {
  const fields = openFields(area.record)
  const chosen = asked?.split(',') ?? preferred(columnsPreference(area), [] as string[], isListOfWords)
  const shown = fields.filter(({ name }) => chosen.includes(name))
  return shown.length > 0 ? shown : fields.filter(({ inList }) => inList)
}

export const sortedBy = (area: Area, sort: string | undefined): Sorted => {
  const opened = sortable(area).find(({ name }) => name === area.spine.opened)
  const by = sort ?? (opened ? `-${opened.name}` : area.spine.number)
  return { by: by.replace(/^-/, ''), descending: by.startsWith('-') }
}

/** A click on a heading: latest first, then earliest first, then as it was. */
export const nextSort = (asked: string | undefined, by: string): string | undefined => (asked === `-${by}` ? by : asked === by ? undefined : `-${by}`)
