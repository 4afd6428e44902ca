/** What was heard of the server: waits and errors by kind, and what each answer named to whom. */
import { marksIn } from './marks.ts'
import type { Officer } from './staff.ts'

/** One answer, as far as it could betray something: who read it, when it was asked for and came, and what it named. */
export type Seen = { officer: Officer; what: string; from: number; to: number; ids: string[]; numbers: string[]; marks: string[]; denied?: string }

type Kind = { waits: number[]; refused: number; errors: number }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** A text kept once, however often it is named: hundreds of thousands of answers name the same records. */
const interning = () => {
  const kept = new Map<string, string>()
  return (text: string): string => {
    const known = kept.get(text)
    if (known === undefined) kept.set(text, text)
    return known ?? text
  }
}

const numberUnder = /"number":"((?:[^"\\]|\\.)*)"/g

export const newHeard = () => {
  const kinds = new Map<string, Kind>()
  const seen: Seen[] = []
  const errors: string[] = []
  const once = interning()
  const of = (kind: string): Kind => {
    const known = kinds.get(kind) ?? { waits: [], refused: 0, errors: 0 }
    kinds.set(kind, known)
    return known
  }
  return {
    kinds,
    seen,
    errors,
    answered: (kind: string, milliseconds: number): void => void of(kind).waits.push(milliseconds),
    refused: (kind: string): void => {
      of(kind).refused += 1
    },
    failed: (kind: string, says: string): void => {
      of(kind).errors += 1
      errors.push(`${kind}: ${says.slice(0, 300)}`)
    },
    named: (about: Pick<Seen, 'officer' | 'what' | 'from' | 'to' | 'denied'>, text: string): void => {
      const ids = [...new Set(text.match(uuid) ?? [])].map(once)
      const numbers = [...new Set([...text.matchAll(numberUnder)].map(([, number = '']) => number))].map(once)
      seen.push({ ...about, ids, numbers, marks: marksIn(text).map(once) })
    },
  }
}
export type Heard = ReturnType<typeof newHeard>
