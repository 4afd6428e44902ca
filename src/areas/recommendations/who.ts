/** Who drafts, keeps and checks recommendations, and who may know of them. */
import { anyOf, holds, holdsAt, named, when } from '../../kit/who.ts'

export const clueOffice = holds('clueOffice')
export const itsDrafter = named('drafterId', '起草人')
export const itsChecker = named('checkerId', '核查人')
export const secretary = holds('secretary')
export const mayDraft = anyOf('案件监督管理室、承办部门', clueOffice, holds('handler'), holds('officeHead'))
export const itsKeepers = anyOf('起草人、案件监督管理室', itsDrafter, clueOffice)

const headOfItsOffice = holdsAt('officeHead', 'officeId', '起草部门负责人')
/** The head of the office; where he drafted himself, or the office has no head here, the deputy secretary in charge. */
export const reviewer = anyOf('起草部门负责人（本人起草的由分管副书记）', headOfItsOffice, holds('deputy'))

/** What a ledger brought names no office: it stays with those who could always read the ledger. */
const headsOfLedger = when('officeId', [undefined], holds('officeHead'))

export const maySeeRecommendation = anyOf(
  '知情范围',
  itsKeepers,
  itsChecker,
  reviewer,
  headsOfLedger,
  secretary,
  holds('reportOffice'),
  holds('conductOffice'),
)
