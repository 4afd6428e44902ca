/** What the declaration of a petition cannot say. Each rule returns the reasons against a step; none means go. */
import type { OfItself } from '../../kit/area.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Situation } from '../../kit/procedure/procedure.ts'
import type { Values } from '../../kit/who.ts'
import { petitionRules } from '../../law/statutes/petition-rules.ts'

/** 检举控告 alone is handed over for handling; first ones only: 重复件登记留存. */
export const onlyFirstAccusations = ({ record }: Situation): Reason[] => {
  const reasons: Reason[] = []
  if (record.kind !== '检举控告') reasons.push(against('只有检举控告类移送承办部门', petitionRules.article(14)))
  if (record.repetition === '重复') reasons.push(against('重复检举控告登记留存，不再移送', petitionRules.article(14)))
  return reasons
}

/** 业务范围内的检举控告不能不予受理. */
export const notAccusationsOfSubstance = ({ record }: Situation): Reason[] =>
  record.kind === '检举控告' ? [against('有实质内容的检举控告应当受理', petitionRules.article(13))] : []

export const repeatedOrAdvice = ({ record }: Situation): Reason[] =>
  record.kind === '检举控告' && record.repetition !== '重复' ? [against('初次检举控告应当移送承办部门，不能留存', petitionRules.article(14))] : []

export const onlyNamed = ({ record }: Situation): Reason[] =>
  record.naming === '实名' ? [] : [against('只对实名检举控告人告知和反馈', petitionRules.article(26))]

/** A named reporter must be reachable, else the petition counts as anonymous. */
const namedMeansReachable = ({ form }: Situation): Reason[] =>
  form?.naming === '实名' && !(form.reporterName && form.reporterContact)
    ? [against('实名检举控告应当填写举报人姓名和联系方式；无法核实的按匿名处理', petitionRules.article(24))]
    : []

/** Many read the summary: who reported has no place in it (第47条). */
const reporterNotInSummary = ({ form }: Situation): Reason[] => {
  const said = String(form?.summary ?? '')
  const betrayed = [form?.reporterName, form?.reporterContact].some((value) => typeof value === 'string' && value.length >= 2 && said.includes(value))
  return betrayed
    ? [{ ...against('内容摘要里写了举报人的姓名或者联系方式，请去掉：举报人只写在封存的项目里', petitionRules.article(47)), field: 'summary' }]
    : []
}

export const registered = (at: Situation): Reason[] => [...namedMeansReachable(at), ...reporterNotInSummary(at)]

/** Before a named petition leaves the office, somebody has thought of the reporter and says what was decided (第47条). */
export const reporterGuarded = ({ record, form }: Situation): Reason[] => {
  if (!form) return []
  const { guarded, outSummary } = form
  if (record.naming === '实名' && !guarded)
    return [{ ...against('实名件转出以前应当核对会不会暴露举报人，并选择处理办法', petitionRules.article(47)), field: 'guarded' }]
  return guarded === '已改用隐去后的摘要' && !outSummary
    ? [{ ...against('改用隐去后的摘要的，应当填写转出用的摘要', petitionRules.article(47)), field: 'outSummary' }]
    : []
}

/** A clue is about somebody at some unit, and about something: without them there is nothing to hand over. */
const subjectIsKnown = ({ record }: Situation): Reason[] => {
  const needed = { subjectName: '被反映人', subjectUnitId: '单位', summary: '内容摘要' }
  const wanting = Object.entries(needed).flatMap(([name, label]) => (record[name] ? [] : [label]))
  return wanting.length === 0
    ? []
    : [worded('formIncomplete', `移送承办部门以前，请先用“更正”填写${wanting.join('、')}`, { basis: petitionRules.article(14) })]
}

export const handedOver = (at: Situation): Reason[] => [...onlyFirstAccusations(at), ...subjectIsKnown(at), ...reporterGuarded(at)]

const contents = ['kind', 'subjectName', 'subjectUnitId', 'subjectPost', 'subjectRank', 'summary', 'result', 'reporterName', 'reporterContact']

const postOfOurHead = /(?:县|市|区|旗)(?:纪委书记|监委主任|监察委员会主任)|纪委监委主要负责人/

/** Is this about the head of our own commission: by the name that the office set, unless another post is written, or by the post. */
const isOfOurHead = ({ subjectName, subjectPost }: Values, { ownHead }: OfItself): boolean => {
  const post = String(subjectPost ?? '')
  if (postOfOurHead.test(post)) return true
  return ownHead !== '' && subjectName === ownHead && (post === '' || /纪委|监委|监察/.test(post))
}

const ofOurHeadInWords = '反映本机关主要负责人的不录入内容：请改用“登记转报件（不录内容）”，原件径送上一级；同名的另一人，请写明其职务'

/** What is reported of our own head is not entered here in any way. */
const notOfOurHead = (record: Values, office: OfItself): Reason[] =>
  isOfOurHead(record, office) ? [{ ...against(ofOurHeadInWords, petitionRules.article(15)), field: 'subjectName' }] : []

/** 属上级受理的件，只留下收到和转报的事实. */
const aboveSaysNothing = (record: Values): Reason[] =>
  record.aboveUs && contents.some((field) => record[field] !== undefined) ? [against('属上级受理的件不得录入内容', petitionRules.article(15))] : []

export const holdsOfPetition = (record: Values, office: OfItself): Reason[] => [...aboveSaysNothing(record), ...notOfOurHead(record, office)]

/** 不得复制、摘抄：the papers of such a petition are not filed here either. */
export const aboveTakesNoFiles = ({ aboveUs }: Values): Reason[] =>
  aboveUs ? [against('属上级受理的件不得复制、摘抄，原件和附件都不在这里上传', petitionRules.article(15))] : []
