/** What a library complained of, as a refusal of the house: the sender's fault is told in our words, and whatever is none is a fault of ours. */
import { mostMegabytes } from '../kit/file-kinds.ts'
import { type Refusal, refusal } from '../kit/refusal.ts'
import { outageOf } from './outage.ts'

/** The largest file that is taken, in bytes. */
export const MAX_FILE = mostMegabytes * 1024 * 1024

/** Takes what was thrown; gives the refusal that it stands for, or nothing where it is a fault. */
export const fromLibrary = (error: unknown): Refusal | undefined => {
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  const outage = outageOf(error)
  if (outage) return refusal(outage)
  if (code === 'FST_REQ_FILE_TOO_LARGE') return refusal('fileTooLarge', { size: MAX_FILE / 1024 / 1024 })
  if (statusCode === 429) return refusal('tooOften')
  if (statusCode && statusCode >= 400 && statusCode < 500) return refusal('notAccepted')
  // The database names what it could not make sense of: a number out of range, a byte that is no text.
  return code && /^22/.test(code) ? refusal('formIncomplete') : undefined
}

/** What the parser could not read bears no code: it is the sender's fault. */
export async function* asSent<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* parts
  } catch (error) {
    throw (error as { code?: string }).code ? error : refusal('notAccepted')
  }
}
