/** Names and posts are known to all who work on matters; the registry office keeps them. */
import { anyOf, holds } from '../../kit/who.ts'

export const registry = holds('organisation')

export const staff = anyOf(
  '本机关工作人员',
  holds('intake'),
  holds('clueOffice'),
  holds('handler'),
  holds('officeHead'),
  holds('trialOffice'),
  holds('trialHead'),
  holds('deputy'),
  holds('secretary'),
  holds('conductOffice'),
  holds('reportOffice'),
  holds('organisation'),
)
