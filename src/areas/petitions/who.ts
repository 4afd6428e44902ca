/** Who works on a petition, and who may know of it. */
import { anyOf, holds, holdsAt, when } from '../../kit/who.ts'

export const intake = holds('intake')
export const clueOffice = holds('clueOffice')
export const headOfItsOffice = holdsAt('officeHead', 'officeId')
export const deputy = holds('deputy')
export const secretary = holds('secretary')

const ours = [undefined]
const ourHeadMayKnow = [undefined, '属上级机关受理']

/**
 * Need to know: intake, those who lead, and the supervision office once it is handed over. What belongs to the
 * superior goes past everyone but intake and our head; what concerns our head goes past our head too (第15条).
 */
export const maySeePetition = anyOf(
  '知情范围',
  intake,
  when('aboveUs', ours, clueOffice),
  when('aboveUs', ours, headOfItsOffice),
  when('aboveUs', ours, deputy),
  when('aboveUs', ourHeadMayKnow, secretary),
)
