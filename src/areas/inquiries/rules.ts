/** What the declaration of an inquiry cannot say. Each rule returns the reasons against a step; none means go. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { bases } from './bases.ts'
import { TRUE_AS_TOLD } from './codes.ts'

/** Each way of asking has its own steps. */
const onlyAs =
  (kind: string, words: string) =>
  ({ record }: Situation): Reason[] =>
    record.kind === kind ? [] : [against(`批准的方式是“${String(record.kind)}”，${words}`, bases.approval)]

export const onlyLetter = onlyAs('函询', '不能发函询函')
export const onlyTalk = onlyAs('谈话', '不能由本机关谈话')
export const onlyEntrusted = onlyAs('委托谈话', '不能委托谈话')

/** A day of the form that may not lie before a day of the record. */
const notBefore =
  (field: string, earlier: string, words: string) =>
  ({ record, form }: Situation): Reason[] =>
    form?.[field] && record[earlier] && String(form[field]) < String(record[earlier]) ? [worded('ruleNotMet', words, { field })] : []

export const issuedAfterApproval = notBefore('issuedOn', 'approvedOn', '发函不能早于审批')
export const servedAfterIssue = notBefore('servedOn', 'issuedOn', '送达不能早于发函')
export const talkedAfterApproval = notBefore('talkedOn', 'approvedOn', '谈话不能早于审批')
export const answeredAfterService = notBefore('answeredOn', 'servedOn', '回复不能早于送达')
export const checkedAfterAnswer = notBefore('checkedOn', 'answeredOn', '抽查不能早于回复')
export const feedbackAfterApproval = notBefore('feedbackOn', 'concludedOn', '反馈不能早于处置意见批准')
export const explainedAfterInquiry = notBefore('explainedOn', 'approvedOn', '说明不能早于谈话函询')

/** 谈话由机关相关负责人或者承办部门负责人进行，并制作笔录. */
export const heldByThoseWhoMay = ({ form }: Situation): Reason[] => {
  if (!form) return []
  const entrusted = form.talkerPost === '受委托的党委（党组）主要负责人'
  return [
    ...(entrusted ? [{ ...against('本机关的谈话由相关负责人或者承办部门负责人进行', bases.talk), field: 'talkerPost' }] : []),
    ...(form.minutes === true ? [] : [{ ...against('本机关谈话应当制作谈话笔录', bases.talk), field: 'minutes' }]),
  ]
}

/** 委托谈话 is held by whom it was entrusted to. */
export const heldByTheEntrusted = ({ form }: Situation): Reason[] =>
  form && form.talkerPost !== '受委托的党委（党组）主要负责人'
    ? [{ ...against('委托谈话由受委托的党委（党组）主要负责人进行', bases.talk), field: 'talkerPost' }]
    : []

/** 主要负责人签署意见后回复；本人即主要负责人、或者说明涉及主要负责人的，直接回复，不经其签署. */
export const signedUnlessDirect = ({ form }: Situation): Reason[] => {
  if (!form) return []
  if (form.isHead === true || form.concernsHead === true)
    return form.headName || form.headOpinion
      ? [{ ...against('本人是主要负责人或者说明涉及主要负责人的，由本人直接回复，不经其签署意见', bases.letter), field: 'headName' }]
      : []
  return [
    ...(form.headName ? [] : [{ ...against('回复应当由所在党委（党组）主要负责人签署意见，请写明签署意见人', bases.letter), field: 'headName' }]),
    ...(form.headOpinion ? [] : [{ ...against('请写明主要负责人签署的意见', bases.letter), field: 'headOpinion' }]),
  ]
}

const foundUntrue = (finding: unknown): boolean => finding !== undefined && finding !== TRUE_AS_TOLD

export const notFoundUntrue = ({ record }: Situation): Reason[] =>
  foundUntrue(record.checkFinding) ? [against(`抽查核实认定“${String(record.checkFinding)}”，不能采信了结`, bases.report)] : []

export const wasFoundUntrue = ({ record }: Situation): Reason[] =>
  foundUntrue(record.checkFinding) ? [] : [against('抽查核实认定说明不实的，才退回再次处置', bases.report)]

export const checkerIsAnother = ({ record, form }: Situation): Reason[] =>
  form?.checkerId && form.checkerId === record.handlerId ? [{ ...against('承办人不能抽查自己承办的谈话函询', bases.check), field: 'checkerId' }] : []

export const handlerIsAnother = ({ record, form }: Situation): Reason[] =>
  form?.handlerId && form.handlerId === record.checkerId ? [{ ...against('抽查人不能改为承办人', bases.check), field: 'handlerId' }] : []

export const didNotHandle = ({ record, actor }: Situation): Reason[] =>
  record.handlerId === actor.id ? [against('承办人不能抽查自己承办的谈话函询', bases.check)] : []

/** 批评教育等都是第一种形态. */
export const isFirstForm = ({ form }: Situation): Reason[] =>
  form && form.form !== '第一种形态' ? [{ ...against(`“${String(form.measure)}”属于第一种形态，请确认四种形态`, bases.report), field: 'form' }] : []

/** 本年度或者上年度被谈话函询的，在会上说明一次. */
export const explainedInItsYears = ({ record, form }: Situation): Reason[] => {
  if (record.mustExplain !== true) return [against('了结的谈话函询、被谈话函询人是党员的，才在会上说明', bases.explanation)]
  if (record.explained === true) return [worded('ruleNotMet', '已经登记过会上的说明')]
  const years = [record.explainFirstYear, record.explainLastYear]
  return form && !years.includes(form.explainedYear)
    ? [{ ...against(`应当在${years.join('年度或者')}年度的会议上说明`, bases.explanation), field: 'explainedYear' }]
    : []
}
