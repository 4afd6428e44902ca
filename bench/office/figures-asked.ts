/** Which figures an officer asks for: a handful at a time, as a page or a paper does. */
import { areas } from '../../src/app/areas.ts'
import type { Roll } from './roll.ts'

const all = areas.flatMap((area) => Object.keys(area.figures ?? {}))
const HANDFUL = 12

export const figuresOf = (roll: Roll): string[] => {
  const first = roll.below(all.length)
  return Array.from({ length: HANDFUL }, (_, i) => all[(first + i) % all.length] as string)
}
