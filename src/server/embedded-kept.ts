/** An embedded PostgreSQL that is gone while the house runs is started again, until the house itself stops it. */
import { type Embedded, startEmbedded } from './embedded.ts'

export type Told = { what: 'gone' | 'failed' | 'back'; why?: string }

const LOOK_MS = 500
const LONGEST_WAIT_MS = 5000
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Looks after the server twice a second; what it gives stops both. A server that does not rise is tried again, at most five seconds later. */
export const keepEmbedded = (dataDir: string, first: Embedded, tell: (told: Told) => void): (() => Promise<void>) => {
  let server = first
  let stopping = false
  let rising: Promise<void> | undefined
  const rise = async (): Promise<void> => {
    tell({ what: 'gone' })
    for (let wait = LOOK_MS; !stopping; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        server = await startEmbedded(dataDir)
        return tell({ what: 'back' })
      } catch (error) {
        tell({ what: 'failed', why: String((error as Error).message ?? error) })
        await pause(wait)
      }
    }
  }
  const look = (): void => {
    if (rising || stopping || server.lives()) return
    rising = rise().finally(() => {
      rising = undefined
    })
  }
  const looking = setInterval(look, LOOK_MS)
  return async () => {
    stopping = true
    clearInterval(looking)
    await rising
    await server.stop()
  }
}
