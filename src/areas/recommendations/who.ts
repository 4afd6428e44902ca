/** Who keeps recommendations, and who may know of them. */
import { anyOf, holds } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')

export const maySeeRecommendation = anyOf(
  '知情范围',
  clueOffice,
  holds('officeHead'),
  holds('deputy'),
  holds('secretary'),
  holds('reportOffice'),
  holds('conductOffice'),
)
