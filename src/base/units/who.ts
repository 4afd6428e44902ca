/** The register of units is open to all who work on matters; the registry office keeps it. */
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
  holds('committee'),
  holds('conductOffice'),
  holds('reportOffice'),
  holds('organisation'),
)
