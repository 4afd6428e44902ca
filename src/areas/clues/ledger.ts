/** 问题线索管理台账 in Excel: each row is a clue. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { clueOffice } from './who.ts'

const steps: Record<string, string> = { 谈话函询: 'inquire', 初步核实: 'verify', 暂存待查: 'shelve', 予以了结: 'closeDirect' }
const states: Record<string, string> = { 谈话函询: 'inquired', 初步核实: 'verifying', 暂存待查: 'shelved', 予以了结: 'closed' }
const endings: Record<string, [step: string, state: string]> = {
  立案: ['file', 'filed'],
  采信了结: ['concludeTalk', 'closed'],
  了结: ['closeVerified', 'closed'],
  移送有关党组织处理: ['passOn', 'passedOn'],
  转报上级: ['moveUp', 'movedUp'],
}

const ending = (row: Values): [step: string, state: string] | undefined => (row.way === '予以了结' ? undefined : endings[String(row.result ?? '')])

const standing = (row: Values): string => ending(row)?.[1] ?? states[String(row.way ?? '')] ?? (row.officeId ? 'assigned' : 'received')

/** The day of the result is that of the measure; where the ledger gives none, that of the disposal. */
const withResultDay = (row: Values): Values => {
  const resultOn = row.measureOn ?? (ending(row) ? row.disposedOn : undefined)
  return resultOn ? { ...row, resultOn } : row
}

const stepsOf = (row: Values) =>
  past(
    ['receive', row.receivedOn],
    ['assign', row.officeId ? row.receivedOn : undefined],
    [steps[String(row.way ?? '')] ?? '', row.way ? row.disposedOn : undefined],
    [ending(row)?.[0] ?? '', ending(row) ? row.resultOn : undefined],
  )

export const clueLedger: Ledger = {
  title: '问题线索管理台账',
  columns: [
    { heading: '线索编号', alike: ['线索编码', '受理线索编码'], field: 'number' },
    { heading: '被反映人', alike: ['被反映人姓名'], field: 'subjectName' },
    { heading: '性别', field: 'sex' },
    { heading: '出生年月', field: 'born' },
    { heading: '政治面貌', field: 'politics' },
    { heading: '工作单位', alike: ['单位', '所在单位'], field: 'subjectUnitId' },
    { heading: '职务', field: 'post' },
    { heading: '职级', field: 'rank' },
    { heading: '线索来源', alike: ['来源'], field: 'source' },
    { heading: '主要问题线索', alike: ['反映的主要问题', '主要问题'], field: 'summary' },
    { heading: '承办部门', alike: ['办理机关', '承办室'], field: 'officeId' },
    { heading: '受理时间', alike: ['受理日期', '收到时间'], field: 'receivedOn' },
    { heading: '处置方式', field: 'way' },
    { heading: '处置时间', alike: ['处置日期'], field: 'disposedOn' },
    { heading: '处置结果', alike: ['结果'], field: 'result' },
    { heading: '组织措施', field: 'measure' },
    { heading: '措施时间', alike: ['措施日期'], field: 'measureOn' },
    { heading: '四种形态', alike: ['形态'], field: 'form' },
    { heading: '立案编号', alike: ['案件编号'], field: 'caseNumber' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [
    ['disposedOn', 'receivedOn', '处置早于受理'],
    ['measureOn', 'disposedOn', '措施早于处置'],
  ],
  faults: (row) => [
    ...(row.way && !row.disposedOn ? [{ field: 'disposedOn', reason: '有处置方式而无处置时间' }] : []),
    ...(row.disposedOn && !row.way ? [{ field: 'way', reason: '有处置时间而无处置方式' }] : []),
    ...(row.form && !row.measureOn ? [{ field: 'measureOn', reason: '有四种形态而无措施时间' }] : []),
  ],
  fold: ([row = {}]) => {
    const record = withResultDay(row)
    return { record, state: standing(record), past: stepsOf(record) }
  },
  tells: ['receive', 'assign', 'inquire', 'verify', 'shelve', 'closeDirect', 'file', 'concludeTalk', 'closeVerified', 'passOn', 'moveUp'],
  importedBy: clueOffice,
}
