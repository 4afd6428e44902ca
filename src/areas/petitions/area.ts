/** 信访举报：登记、甄别、分流、告知反馈、办结. */
import { area } from '../../kit/area.ts'
import { petitionArchive } from './archive.ts'
import { aboveUs, channel, guarded, jurisdiction, naming, petitionKind, refusalGround, repetition, way } from './codes.ts'
import { petitionFigures } from './figures.ts'
import { petitionLedger } from './ledger.ts'
import { petitionProcedure } from './procedure.ts'
import { Petition } from './record.ts'
import { aboveTakesNoFiles, holdsOfPetition } from './rules.ts'
import { intake, maySeePetition } from './who.ts'

export const petitions = area({
  name: 'petitions',
  label: '信访举报',
  one: '件信访举报',
  about: '来信、来访、来电、网络和移送的举报，从登记到办结反馈。',
  focus: 'links',
  record: Petition,
  spine: { number: 'number', unit: 'subjectUnitId', office: 'officeId', opened: 'receivedOn', closed: 'closedOn' },
  numbering: '信{year}{n4}',
  people: [{ role: 'subject', label: '被反映人', name: 'subjectName', unit: 'subjectUnitId', post: 'subjectPost', rank: 'subjectRank' }],
  holds: holdsOfPetition,
  takesFiles: aboveTakesNoFiles,
  title: (petition) => String(petition.aboveUs ? `转报件：${petition.aboveUs}` : (petition.summary ?? petition.subjectName ?? '')).slice(0, 80),
  asksWhy: true,
  seenBy: maySeePetition,
  keptBy: intake,
  procedure: petitionProcedure,
  figures: petitionFigures,
  ledger: petitionLedger,
  balance: { sentUp: 'transferred', closed: 'closed' },
  archive: petitionArchive,
  codes: [channel, petitionKind, jurisdiction, repetition, naming, way, refusalGround, aboveUs, guarded],
})
