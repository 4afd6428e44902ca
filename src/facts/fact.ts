/** What one area may tell others. A fact is told and heard within the transaction that caused it. */
import type { z } from 'zod'

export type Fact<T = unknown> = { name: string; label: string; says: z.ZodType<T> }

export const fact = <T>(name: string, label: string, says: z.ZodType<T>): Fact<T> => ({ name, label, says })
