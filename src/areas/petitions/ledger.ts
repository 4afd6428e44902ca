/** 信访举报登记表 in Excel: each row is a petition. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { intake } from './who.ts'

const stepOf: Record<string, [step: string, state: string]> = {
  移送承办部门: ['handOver', 'inHand'],
  转送: ['forward', 'forwarded'],
  交办: ['assignDown', 'assignedDown'],
  登记留存: ['keep', 'kept'],
  不予受理: ['refuse', 'refused'],
}

const standing = (row: Values): string => {
  if (row.closedOn) return 'closed'
  const way = stepOf[String(row.way ?? '')]
  return way ? way[1] : row.kind ? 'screened' : 'registered'
}

const stepsOf = (row: Values) => {
  const way = stepOf[String(row.way ?? '')]
  return past(
    ['register', row.receivedOn],
    ['screen', row.kind ? row.receivedOn : undefined],
    [way?.[0] ?? '', way ? row.receivedOn : undefined],
    ['close', row.closedOn],
  )
}

export const petitionLedger: Ledger = {
  title: '信访举报登记表',
  columns: [
    { heading: '编号', alike: ['信访编号', '登记编号'], field: 'number' },
    { heading: '收到日期', alike: ['收到时间', '接收时间', '来信日期'], field: 'receivedOn' },
    { heading: '信访渠道', alike: ['渠道', '来源渠道'], field: 'channel' },
    { heading: '类别', alike: ['信访类别', '分类'], field: 'kind' },
    { heading: '初重', alike: ['初次重复'], field: 'repetition' },
    { heading: '是否实名', alike: ['实名', '实名匿名'], field: 'naming' },
    { heading: '被反映人', alike: ['被举报人'], field: 'subjectName' },
    { heading: '单位', alike: ['工作单位', '被反映人单位'], field: 'subjectUnitId' },
    { heading: '职务', field: 'subjectPost' },
    { heading: '职级', field: 'subjectRank' },
    { heading: '举报人', alike: ['反映人', '信访人', '来信人'], field: 'reporterName' },
    { heading: '联系方式', alike: ['联系电话', '举报人联系方式'], field: 'reporterContact' },
    { heading: '内容摘要', alike: ['主要内容', '反映主要问题'], field: 'summary' },
    { heading: '办理方式', alike: ['处理方式'], field: 'way' },
    { heading: '办结日期', alike: ['办结时间'], field: 'closedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [['closedOn', 'receivedOn', '办结早于收到']],
  fold: ([row = {}]) => ({ record: row, state: standing(row), past: stepsOf(row) }),
  tells: ['register', 'screen', 'handOver', 'forward', 'assignDown', 'keep', 'refuse', 'close'],
  importedBy: intake,
}
