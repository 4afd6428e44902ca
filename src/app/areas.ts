/** Every area, in menu order. */
import { accountability } from '../areas/accountability/area.ts'
import { archives } from '../areas/archives/area.ts'
import { clearings } from '../areas/clearings/area.ts'
import { analyses } from '../areas/analyses/area.ts'
import { cases } from '../areas/cases/area.ts'
import { checks } from '../areas/checks/area.ts'
import { clues } from '../areas/clues/area.ts'
import { conduct } from '../areas/conduct/area.ts'
import { inquiries } from '../areas/inquiries/area.ts'
import { opinions } from '../areas/opinions/area.ts'
import { petitions } from '../areas/petitions/area.ts'
import { recommendations } from '../areas/recommendations/area.ts'
import { reminders } from '../areas/reminders/area.ts'
import { reviews } from '../areas/reviews/area.ts'
import { referrals } from '../areas/referrals/area.ts'
import { reports } from '../areas/reports/area.ts'
import { people } from '../base/people/area.ts'
import { units } from '../base/units/area.ts'
import type { Area } from '../kit/area.ts'

export const areas: readonly Area[] = [
  units,
  people,
  petitions,
  clues,
  inquiries,
  cases,
  checks,
  analyses,
  reviews,
  clearings,
  reminders,
  accountability,
  referrals,
  recommendations,
  opinions,
  conduct,
  archives,
  reports,
]
