/** The endpoint of the nightly reconciliation: day by day, as far as the reader may know. */
import { z } from 'zod'
import { isDay } from '../law/day.ts'
import { type Route, route } from './contract.ts'
import type { Account } from './balance.ts'

/** At most so many records are listed; the counts hold them all. */
export const FAULTS_LISTED = 200

const Fault = z.object({
  kind: z.enum(['unowned', 'astray']),
  recordId: z.string(),
  area: z.string(),
  number: z.string(),
  since: z.string(),
  days: z.number(),
})
export type Fault = z.infer<typeof Fault>

const Waiting = z.object({
  recordId: z.string(),
  area: z.string(),
  number: z.string(),
  from: z.string(),
  to: z.string(),
  givenOn: z.string(),
  dueOn: z.string(),
})
export type Waiting = z.infer<typeof Waiting>

const DayAccount = z.object({ day: z.string(), area: z.string(), account: z.custom<Account>() })
export type DayAccount = z.infer<typeof DayAccount>

export const reconcileContract = {
  read: route({
    method: 'GET',
    path: '/api/reconciliation',
    summary: '交接与核对：收件与去向逐日核对、无人承办的、等签收的',
    surface: 'count',
    roles: ['secretary', 'deputy', 'clueOffice', 'officeHead', 'trialHead', 'intake'],
    query: z.strictObject({ day: z.string().refine(isDay, '日期应为“2024-01-01”的样式').optional() }),
    answer: z.object({
      /** The day asked for, or the last that was reconciled; none yet where it is missing. */
      day: z.string().optional(),
      days: z.array(z.string()),
      accounts: z.array(DayAccount),
      faults: z.array(Fault),
      waiting: z.array(Waiting),
    }),
  }),
} satisfies Record<string, Route>
