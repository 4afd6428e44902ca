/** The menu: one's day, the four focuses of the brief, then numbers and reports, then the registers; only what one's roles can use. */
import { type Area, focuses } from '../kit/area.ts'
import { rolesMeant } from '../kit/who.ts'
import type { House } from './house.tsx'
import type { Group, Page } from './room.ts'
import { holdsAny, type Me } from './session.tsx'

export const groupLabels: Record<Group, string> = {
  day: '每天',
  few: focuses.few,
  links: focuses.links,
  matters: focuses.matters,
  fields: focuses.fields,
  sums: '指标与报告',
  house: focuses.house,
}
const order: Group[] = ['day', 'few', 'links', 'matters', 'fields', 'sums', 'house']

export type Entry = { to: string; label: string }
export type Section = { group: Group; label: string; entries: Entry[] }

export const maySeeArea = (me: Me, area: Area): boolean => holdsAny(me, rolesMeant(area.seenBy))

const areaEntries = (me: Me, { areas, rooms }: House): (Entry & { group: Group })[] =>
  areas
    .filter((area) => maySeeArea(me, area))
    .map((area) => ({ to: `/${area.name}`, label: area.label, group: rooms.find((room) => room.area === area)?.group ?? area.focus }))

export const pagesFor = (me: Me, house: House, own: readonly Page[]): Page[] =>
  [...own, ...house.rooms.flatMap((room) => room.pages ?? [])].filter((page) => page.offered(me, house.areas))

/** The menu's sections, each with at least one entry. */
export const sectionsFor = (me: Me, house: House, own: readonly Page[]): Section[] => {
  const pages = pagesFor(me, house, own).flatMap(({ path, label, group }) => (group ? [{ to: path as string, label, group }] : []))
  const entries = [...areaEntries(me, house), ...pages]
  return order
    .map((group) => ({
      group,
      label: groupLabels[group],
      entries: entries.filter((entry) => entry.group === group).map(({ to, label }) => ({ to, label })),
    }))
    .filter((section) => section.entries.length > 0)
}
