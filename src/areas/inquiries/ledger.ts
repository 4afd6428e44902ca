/** 谈话函询台账 in Excel: each row is one round of letter or talk. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { ACCEPTED, ADMONISHED, ANEW, SUSPECTED_FALSE } from './codes.ts'
import { clueOffice } from './who.ts'

const endings: Record<string, [step: string, state: string]> = {
  [ACCEPTED]: ['accept', 'toFeedBack'],
  [ADMONISHED]: ['admonish', 'closed'],
  [ANEW]: ['goOn', 'returned'],
  [SUSPECTED_FALSE]: ['suspectFalse', 'toReportUp'],
}

const ending = (row: Values): [step: string, state: string] | undefined => endings[String(row.outcome ?? '')]

const standing = (row: Values): string => {
  const ended = ending(row)?.[1]
  if (ended) return row.closedOn && ended !== 'returned' ? 'closed' : ended
  if (row.answeredOn || row.talkedOn) return 'answered'
  if (row.servedOn) return 'awaiting'
  return row.letterNumber ? 'issued' : 'toServe'
}

const talkOf = (row: Values): string => (row.kind === '委托谈话' ? 'hearBack' : 'talk')

const stepsOf = (row: Values) =>
  past(
    ['open', row.approvedOn],
    ['serve', row.servedOn],
    ['answer', row.answeredOn],
    [talkOf(row), row.talkedOn],
    [ending(row)?.[0] ?? '', ending(row) ? row.concludedOn : undefined],
    ['feedBack', row.feedbackOn],
  )

/** A round is told by clue, person, way and day of approval; one without a number gets it from the house. */
const keyOf = (row: Values): string => [row.clueNumber, row.subjectName, row.kind, row.approvedOn].map((each) => String(each ?? '')).join(' ')

const faults: Ledger['faults'] = (row) => [
  ...(row.outcome && !row.concludedOn ? [{ field: 'concludedOn', reason: '有处理类型而无报告时间' }] : []),
  ...(row.concludedOn && !row.outcome ? [{ field: 'outcome', reason: '有报告时间而无处理类型' }] : []),
  ...(row.closedOn && !row.outcome ? [{ field: 'outcome', reason: '已结案而没有处理类型' }] : []),
  ...(row.kind === '函询' && row.talkedOn ? [{ field: 'talkedOn', reason: '方式是函询而有谈话时间' }] : []),
  ...(row.kind === '函询' && row.answeredOn && !row.servedOn ? [{ field: 'servedOn', reason: '有回复时间而无送达时间' }] : []),
  ...(row.direct === true && row.headName ? [{ field: 'headName', reason: '本人直接回复的，不经主要负责人签署意见' }] : []),
  ...(row.checkedOn && !row.checkFinding ? [{ field: 'checkFinding', reason: '有抽查时间而无抽查结果' }] : []),
  ...(row.checkFinding && !row.checkedOn ? [{ field: 'checkedOn', reason: '有抽查结果而无抽查时间' }] : []),
]

export const inquiryLedger: Ledger = {
  title: '谈话函询台账',
  columns: [
    { heading: '谈话函询编号', field: 'number' },
    { heading: '线索编号', alike: ['线索编码'], field: 'clueNumber' },
    { heading: '对象', alike: ['被谈话函询人', '被函询人'], field: 'subjectName' },
    { heading: '政治面貌', field: 'politics' },
    { heading: '工作单位', alike: ['单位', '所在单位'], field: 'subjectUnitId' },
    { heading: '职务', field: 'post' },
    { heading: '职级', field: 'rank' },
    { heading: '方式', alike: ['谈话函询方式'], field: 'kind' },
    { heading: '承办部门', field: 'officeId' },
    { heading: '审批人', field: 'approver' },
    { heading: '审批时间', alike: ['审批日', '审批日期'], field: 'approvedOn' },
    { heading: '函件文号', field: 'letterNumber' },
    { heading: '送达时间', alike: ['送达日', '送达日期'], field: 'servedOn' },
    { heading: '回复到期日', alike: ['15工作日到期', '15个工作日到期'], field: 'replyDueOn' },
    { heading: '签署意见人', field: 'headName' },
    { heading: '回复时间', alike: ['回复日', '回复日期'], field: 'answeredOn' },
    { heading: '是否直接回复', alike: ['直接回复', '本人直接回复'], field: 'direct' },
    { heading: '谈话时间', alike: ['谈话日期'], field: 'talkedOn' },
    { heading: '谈话人', field: 'talker' },
    { heading: '陪同人', alike: ['陪同'], field: 'accompaniedBy' },
    { heading: '谈话笔录', alike: ['笔录', '制作谈话笔录'], field: 'minutes' },
    { heading: '报告时间', alike: ['报告日', '报告日期', '处置意见批准时间'], field: 'concludedOn' },
    { heading: '处理类型', alike: ['处理'], field: 'outcome' },
    { heading: '反馈时间', alike: ['发函反馈时间'], field: 'feedbackOn' },
    { heading: '抽查时间', field: 'checkedOn' },
    { heading: '抽查结果', field: 'checkFinding' },
    { heading: '入廉政档案时间', alike: ['入廉政档案日', '入档时间'], field: 'archivedOn' },
    { heading: '民主生活会是否说明', alike: ['是否说明', '已在会上说明'], field: 'explained' },
    { heading: '说明时间', field: 'explainedOn' },
    { heading: '结案时间', alike: ['结案', '结案日期'], field: 'closedOn' },
  ],
  numbered: 'clueNumber',
  key: keyOf,
  order: [
    ['servedOn', 'approvedOn', '送达早于审批'],
    ['talkedOn', 'approvedOn', '谈话早于审批'],
    ['answeredOn', 'servedOn', '回复早于送达'],
    ['concludedOn', 'answeredOn', '报告早于回复'],
    ['concludedOn', 'talkedOn', '报告早于谈话'],
    ['feedbackOn', 'concludedOn', '反馈早于报告'],
    ['closedOn', 'concludedOn', '结案早于报告'],
    ['explainedOn', 'approvedOn', '说明早于审批'],
  ],
  faults,
  fold: ([row = {}]) => ({ record: row, state: standing(row), past: stepsOf(row) }),
  tells: ['open', 'serve', 'answer', 'talk', 'hearBack', 'accept', 'admonish', 'goOn', 'suspectFalse', 'feedBack'],
  importedBy: clueOffice,
}
