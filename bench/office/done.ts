/** What was acknowledged: each look, step, signature, file and hand that the server said yes to, to be found again exactly once. */
import { createHash } from 'node:crypto'

/** What was done to which record by whom; `what` is the step's name, the file's name or the taker. */
export type Act = { record: string; by: string; what: string; digest?: string }
export type Done = { looks: Act[]; steps: Act[]; signatures: Act[]; files: Act[]; hands: Act[]; receipts: Act[] }

export const nothingDone = (): Done => ({ looks: [], steps: [], signatures: [], files: [], hands: [], receipts: [] })

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
