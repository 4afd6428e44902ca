/** Every life that the demonstration tells, area by area. */
import type { House } from '../../server/house.ts'
import { archiveLives } from './archives.ts'
import { inquiryLives } from './inquiries.ts'
import { analysisLives } from './analyses.ts'
import { opinionLives } from './opinions.ts'
import { conductLives } from './conduct.ts'
import { caseLives } from './cases.ts'
import { checkLives } from './checks.ts'
import { clueLives } from './clues.ts'
import { petitionLives } from './petitions.ts'
import { recommendationLives } from './recommendations.ts'
import { reminderLives } from './reminders.ts'
import { reportLives } from './reports.ts'
import { type Life, tellerFor } from './teller.ts'
import { clearingLives } from './clearings.ts'
import { reviewLives } from './reviews.ts'
import { accountabilityLives } from './accountability.ts'
import { referralLives } from './referrals.ts'
import { trialLives } from './trials.ts'

const lives: readonly Life[] = [
  ...petitionLives,
  ...clueLives,
  ...inquiryLives,
  ...caseLives,
  ...trialLives,
  ...checkLives,
  ...analysisLives,
  ...reviewLives,
  ...clearingLives,
  ...reminderLives,
  ...accountabilityLives,
  ...referralLives,
  ...conductLives,
  ...recommendationLives,
  ...opinionLives,
  ...archiveLives,
  ...reportLives,
]

/** Tells them all, one after another. Needs the staff and the register of units to be there. */
export const tellLives = async (house: House): Promise<void> => {
  const teller = await tellerFor(house)
  for (const life of lives) {
    await life(teller)
    teller.on(0)
  }
}
