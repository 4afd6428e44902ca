/** Every life that the demonstration tells, area by area. */
import type { House } from '../../server/house.ts'
import { caseLives } from './cases.ts'
import { checkLives } from './checks.ts'
import { clueLives } from './clues.ts'
import { petitionLives } from './petitions.ts'
import { recommendationLives } from './recommendations.ts'
import { type Life, tellerFor } from './teller.ts'
import { trialLives } from './trials.ts'

const lives: readonly Life[] = [...petitionLives, ...clueLives, ...caseLives, ...trialLives, ...checkLives, ...recommendationLives]

/** Tells them all, one after another. Needs the staff and the register of units to be there. */
export const tellLives = async (house: House): Promise<void> => {
  const teller = await tellerFor(house)
  for (const life of lives) {
    await life(teller)
    teller.on(0)
  }
}
