/** What stands in the address bar, typed: read by a schema that forgives, written without the defaults. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'

type Search = Record<string, unknown>

/** The parts of the address that the schema understands; what it does not is left out, never an error. */
export const understood = <S extends z.ZodObject>(schema: S, search: Search): z.output<S> => {
  const known = Object.fromEntries(Object.entries(search).filter(([name]) => name in schema.shape))
  const first = schema.safeParse(known)
  if (first.success) return first.data
  const faulty = new Set(first.error.issues.map((issue) => String(issue.path[0])))
  return schema.parse(Object.fromEntries(Object.entries(known).filter(([name]) => !faulty.has(name))))
}

export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text))

export const stringifySearch = (search: Search): string => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

type Change<S extends z.ZodObject> = (change: Partial<Record<keyof z.input<S>, unknown>>, how?: { replace?: boolean }) => void

/** The address's search as state. A change keeps what it does not name. */
export const useAddress = <S extends z.ZodObject>(schema: S): [z.output<S>, Change<S>] => {
  const { search, pathname } = useLocation()
  const navigate = useNavigate()
  const given = useMemo(() => understood(schema, search as Search), [schema, search])
  const change: Change<S> = useCallback(
    (changed, how) => {
      const next = Object.fromEntries(Object.entries({ ...(search as Search), ...changed }).filter(([, v]) => v !== undefined && v !== ''))
      void navigate({ to: pathname, search: next, replace: how?.replace ?? false } as never)
    },
    [navigate, pathname, search],
  )
  return [given, change]
}

/** Goes to a page of the house. */
export const useGo = (): ((to: string, search?: Search) => void) => {
  const navigate = useNavigate()
  return useCallback((to, search = {}) => void navigate({ to, search } as never), [navigate])
}
