/** Every server half. */
import { caseRoom } from '../areas/cases/server/room.ts'
import { checkRoom } from '../areas/checks/server/room.ts'
import { clueRoom } from '../areas/clues/server/room.ts'
import { petitionRoom } from '../areas/petitions/server/room.ts'
import { recommendationRoom } from '../areas/recommendations/server/room.ts'
import { reportRoom } from '../areas/reports/server/room.ts'
import { codeRoom } from '../base/codes/server/room.ts'
import { settingsRoom } from '../base/settings/server/room.ts'
import { templateRoom } from '../base/templates/server/room.ts'
import { userRoom } from '../base/users/server/room.ts'
import type { Room } from '../server/room.ts'

export const rooms: readonly Room[] = [
  userRoom,
  codeRoom,
  settingsRoom,
  templateRoom,
  petitionRoom,
  clueRoom,
  caseRoom,
  checkRoom,
  recommendationRoom,
  reportRoom,
]
