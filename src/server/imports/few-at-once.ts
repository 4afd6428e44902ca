/** Work in pieces with a few under way: while the database is busy with one, the next are made ready. */

const FEW = 3

/**
 * Gives each piece to `work` in order, at most three at a time. When one fails, nothing new is begun, and what is under way is awaited
 * before the failure is passed on: no statement may come after the transaction's end.
 */
export const fewAtOnce = async <T>(pieces: AsyncIterable<T>, work: (piece: T) => Promise<void>): Promise<void> => {
  const going: Promise<void>[] = []
  try {
    for await (const piece of pieces) {
      if (going.length === FEW) await going.shift()
      const one = work(piece)
      // It is awaited later; till then its failure is not to pass for one that nobody looks at.
      one.catch(() => undefined)
      going.push(one)
    }
    await Promise.all(going)
  } finally {
    await Promise.allSettled(going)
  }
}
