/** The form of a web half: what a room adds to the pages that the house makes from its declaration. */
import type { ComponentType } from 'react'
import type { Area, Focus } from '../kit/area.ts'
import type { RecordPage } from '../kit/record-page.ts'
import type { Me } from './session.tsx'

/** Where something stands in the menu: a focus of the brief, one's day, the house's own things, or the numbers and reports. */
export type Group = Focus | 'day' | 'sums'

/** Who is offered a page: told from who is signed in and from the declarations. */
export type Offered = (me: Me, areas: readonly Area[]) => boolean

/** A page of its own. Without a group it is reached by links alone. */
export type Page = {
  path: `/${string}`
  label: string
  group?: Group
  offered: Offered
  show: ComponentType
}

export type WebRoom = {
  /** The area whose ledger, register page and record page the house makes. */
  area?: Area
  /** Where its ledger stands in the menu, when that is not its area's focus. */
  group?: Group
  pages?: readonly Page[]
  /** Shown on its record page, above the facts. */
  above?: ComponentType<{ page: RecordPage }>
  /** Shown on its record page, beside the facts. */
  beside?: ComponentType<{ page: RecordPage }>
  /** Lines that its own parts show; the house neither shows nor corrects them. */
  ownLines?: readonly string[]
  /** Shown at the head of its ledger, beside the register button. */
  onLedger?: ComponentType
}
