/** The list that a record was opened from, kept while the page is open: for the next record, the one before, and the way back. */
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

export type Listed = { label: string; to: string; search: object; places: readonly string[] }

let last: Listed | undefined

/** Remembers what is listed here; `places` are the records' addresses in order. */
export const useListed = (label: string, to: string, places: readonly string[] | undefined): void => {
  const { pathname, search } = useLocation()
  useEffect(() => {
    // On the way to a record the list is still there, but the address is no longer its own.
    if (pathname === to && places && places.length > 0) last = { label, to, search, places }
  }, [label, to, pathname, search, places])
}

export type Neighbours = { listed: Listed; before?: string; after?: string; place: number }

export const neighboursOf = (place: string): Neighbours | undefined => {
  const at = last?.places.indexOf(place) ?? -1
  if (!last || at < 0) return undefined
  const [before, after] = [last.places[at - 1], last.places[at + 1]]
  return { listed: last, place: at + 1, ...(before ? { before } : {}), ...(after ? { after } : {}) }
}
