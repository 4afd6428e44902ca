/** Every web half, in menu order. */
import { accountabilityWeb } from '../areas/accountability/web/room.tsx'
import { archivesWeb } from '../areas/archives/web/room.tsx'
import { analysesWeb } from '../areas/analyses/web/room.tsx'
import { boardWeb } from '../areas/board/web/room.tsx'
import { casesWeb } from '../areas/cases/web/room.tsx'
import { checksWeb } from '../areas/checks/web/room.tsx'
import { clearingsWeb } from '../areas/clearings/web/room.tsx'
import { cluesWeb } from '../areas/clues/web/room.tsx'
import { conductWeb } from '../areas/conduct/web/room.tsx'
import { inquiriesWeb } from '../areas/inquiries/web/room.tsx'
import { opinionsWeb } from '../areas/opinions/web/room.tsx'
import { petitionsWeb } from '../areas/petitions/web/room.tsx'
import { recommendationsWeb } from '../areas/recommendations/web/room.tsx'
import { remindersWeb } from '../areas/reminders/web/room.tsx'
import { reportsWeb } from '../areas/reports/web/room.tsx'
import { reviewsWeb } from '../areas/reviews/web/room.tsx'
import { codesWeb } from '../base/codes/web/room.tsx'
import { handbookWeb } from '../base/handbook/web/room.tsx'
import { peopleWeb } from '../base/people/web/room.tsx'
import { rulesWeb } from '../base/rules/web/room.tsx'
import { sealsWeb } from '../base/seals/web/room.tsx'
import { settingsWeb } from '../base/settings/web/room.tsx'
import { templatesWeb } from '../base/templates/web/room.tsx'
import { unitsWeb } from '../base/units/web/room.tsx'
import { userWeb } from '../base/users/web/room.tsx'
import type { WebRoom } from '../web/room.ts'

export const pages: readonly WebRoom[] = [
  petitionsWeb,
  cluesWeb,
  inquiriesWeb,
  casesWeb,
  analysesWeb,
  checksWeb,
  remindersWeb,
  reviewsWeb,
  clearingsWeb,
  accountabilityWeb,
  recommendationsWeb,
  opinionsWeb,
  conductWeb,
  archivesWeb,
  boardWeb,
  reportsWeb,
  unitsWeb,
  peopleWeb,
  userWeb,
  rulesWeb,
  handbookWeb,
  sealsWeb,
  codesWeb,
  templatesWeb,
  settingsWeb,
]
