/** Dice with a seed: every run asks for the same things in the same order, as far as the answers are the same. */
import { dice } from '../numbers.ts'

export const rollFrom = (seed: number) => {
  const next = dice(seed)
  // The first throws of neighbouring seeds lie close together.
  for (let i = 0; i < 10; i += 1) next()
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    chance: (share: number): boolean => next() < share,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    /** A time to think, of this many milliseconds in the mean: mostly short, seldom long, never longer than four times that. */
    wait: (mean: number): number => Math.min(4 * mean, -mean * Math.log(1 - next())),
    /** One of several by how often each is to come. */
    weighed: <T>(list: readonly (readonly [often: number, what: T])[]): T => {
      let left = next() * list.reduce((sum, [often]) => sum + often, 0)
      for (const [often, what] of list) {
        left -= often
        if (left <= 0) return what
      }
      return (list.at(-1) as readonly [number, T])[1]
    },
  }
}
export type Roll = ReturnType<typeof rollFrom>
