/** Every server half. */
import { archiveRoom } from '../areas/archives/server/room.ts'
import { accountabilityRoom } from '../areas/accountability/server/room.ts'
import { analysisRoom } from '../areas/analyses/server/room.ts'
import { boardRoom } from '../areas/board/server/room.ts'
import { caseRoom } from '../areas/cases/server/room.ts'
import { checkRoom } from '../areas/checks/server/room.ts'
import { clearingRoom } from '../areas/clearings/server/room.ts'
import { clueRoom } from '../areas/clues/server/room.ts'
import { inquiryRoom } from '../areas/inquiries/server/room.ts'
import { opinionRoom } from '../areas/opinions/server/room.ts'
import { petitionRoom } from '../areas/petitions/server/room.ts'
import { recommendationRoom } from '../areas/recommendations/server/room.ts'
import { reminderRoom } from '../areas/reminders/server/room.ts'
import { reportRoom } from '../areas/reports/server/room.ts'
import { reviewRoom } from '../areas/reviews/server/room.ts'
import { codeRoom } from '../base/codes/server/room.ts'
import { handbookRoom } from '../base/handbook/server/room.ts'
import { sealRoom } from '../base/seals/server/room.ts'
import { settingsRoom } from '../base/settings/server/room.ts'
import { templateRoom } from '../base/templates/server/room.ts'
import { userRoom } from '../base/users/server/room.ts'
import type { Room } from '../server/room.ts'

export const rooms: readonly Room[] = [
  userRoom,
  codeRoom,
  settingsRoom,
  templateRoom,
  handbookRoom,
  sealRoom,
  petitionRoom,
  clueRoom,
  caseRoom,
  checkRoom,
  recommendationRoom,
  archiveRoom,
  inquiryRoom,
  reminderRoom,
  reportRoom,
  boardRoom,
  reviewRoom,
  clearingRoom,
  accountabilityRoom,
  analysisRoom,
  opinionRoom,
]
