/** A record's page as the server answers it. */
import { z } from 'zod'
import type { Reason } from './refusal.ts'

/** A step that leads on from here, and what stands against taking it. */
export type StepOffered = { name: string; reasons: Reason[]; signers: string[] }

export type LimitSaid = {
  limit: string
  label: string
  startedOn: string
  due: string
  original: string
  endedOn?: string
  provisional: boolean
  paused: boolean
  extended: number
}

export type SignatureSaid = {
  stepId: string
  order: number
  label: string
  signedBy: string | null
  signedAt: string | null
  verdict: 'agreed' | 'returned' | null
  opinion: string | null
}

export type TakenSaid = {
  id: string
  step: string
  from: string | null
  to: string
  day: string
  by: string | null
  takenAt: string
  standing: 'waiting' | 'effective' | 'returned'
  origin: 'here' | 'ledger'
  form: Readonly<Record<string, unknown>>
}

export type RecordPage = {
  id: string
  area: string
  state: string
  version: number
  origin: 'here' | 'ledger'
  number: string
  title: string
  values: Readonly<Record<string, unknown>>
  lines: Readonly<Record<string, readonly (Readonly<Record<string, unknown>> & { id: string })[]>>
  steps: StepOffered[]
  taken: TakenSaid[]
  signatures: SignatureSaid[]
  limits: LimitSaid[]
  excluded: string[]
  may: { amend: boolean; sign: boolean; withdraw: boolean; exclude: boolean }
}

export const Why = z.object({
  limit: z.string(),
  label: z.string(),
  term: z.string(),
  cited: z.string(),
  own: z.boolean(),
  article: z.string().optional(),
  due: z.string(),
  why: z.array(z.object({ day: z.string(), says: z.string() })),
})

export const Tie = z.object({
  id: z.string(),
  area: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  kind: z.string(),
  direction: z.enum(['from', 'to', 'person']),
})

export const FileSaid = z.object({
  id: z.string(),
  name: z.string(),
  /** What it was called when it came, where that was changed. */
  given: z.string().nullable(),
  size: z.number(),
  addedBy: z.string(),
  addedAt: z.string(),
  sealed: z.boolean(),
  /** Let in while the virus scanner was away. */
  unscanned: z.boolean(),
})
export type FileSaid = z.infer<typeof FileSaid>

export const Trace = z.object({
  id: z.number(),
  at: z.string(),
  userId: z.string().nullable(),
  kind: z.string(),
  what: z.record(z.string(), z.unknown()),
})

/** A paper of a record: whose it is where it is about one, whether the office's own template fills it, what stands against issuing it. */
export type PaperSaid = { paper: string; line?: string; label: string; kind: string; about?: string; own: boolean; reasons: Reason[] }
