/** Faults that are nobody's: the database is away, or there is no room left. Told as such, for they pass. */

/** How a connection that fails or ends says so: by the system, by PostgreSQL, or in the driver's own words. */
const awayCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|08\d{3}|53300)$/
const awayWords = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout e)/
const fullCodes = /^(ENOSPC|EDQUOT|53100)$/

/** What is away, if the fault is of that kind. */
export const outageOf = (error: unknown): 'databaseAway' | 'storageFull' | undefined => {
  const { code = '', syscall, message = '' } = error as { code?: string; syscall?: string; message?: string }
  if (fullCodes.test(code)) return 'storageFull'
  // A server that is gone has taken its socket with it.
  const isAway = awayCodes.test(code) || (code === 'ENOENT' && syscall === 'connect') || (code === '' && awayWords.test(message))
  return isAway ? 'databaseAway' : undefined
}

const AGAIN_MS = 1000

/** Does the work again until it is done, while what it stands on is away; any other fault ends it. For work that may be done twice. */
export const throughOutages = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!outageOf(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}
