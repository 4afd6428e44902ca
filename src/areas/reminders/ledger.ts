/** 提醒谈话台账 in Excel: each row is a talk that was held. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { conductOffice } from './who.ts'

const isOver = (row: Values): boolean => row.followedUpOn !== undefined || row.needsFollowUp !== true

/** A talk is told by person, unit, kind and day; one without a number gets it from the house. */
const keyOf = (row: Values): string => [row.name, row.unitId, row.kind, row.talkedOn].map((each) => String(each ?? '')).join(' ')

export const reminderLedger: Ledger = {
  title: '提醒谈话台账',
  columns: [
    { heading: '谈话编号', field: 'number' },
    { heading: '谈话类别', alike: ['谈话方式'], field: 'kind' },
    { heading: '谈话对象', alike: ['姓名', '被谈话人'], field: 'name' },
    { heading: '身份证号', field: 'idNumber' },
    { heading: '单位', alike: ['工作单位', '所在单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '职级', field: 'rank' },
    { heading: '谈话事由', alike: ['事由'], field: 'occasion' },
    { heading: '发现的问题', field: 'finding' },
    { heading: '承办部门', field: 'officeId' },
    { heading: '谈话时间', alike: ['谈话日期'], field: 'talkedOn' },
    { heading: '谈话人', field: 'talker' },
    { heading: '谈话内容', field: 'content' },
    { heading: '本人态度', field: 'attitude' },
    { heading: '需要跟踪', alike: ['是否需要跟踪'], field: 'needsFollowUp' },
    { heading: '跟踪期限', field: 'followUpDueOn' },
    { heading: '跟踪时间', alike: ['跟踪日期'], field: 'followedUpOn' },
    { heading: '跟踪结果', field: 'followUpResult' },
  ],
  numbered: 'name',
  key: keyOf,
  order: [
    ['followUpDueOn', 'talkedOn', '跟踪期限早于谈话'],
    ['followedUpOn', 'talkedOn', '跟踪早于谈话'],
  ],
  faults: (row) => [
    ...(row.talkedOn ? [] : [{ field: 'talkedOn', reason: '没有谈话时间' }]),
    ...(row.followUpDueOn && row.needsFollowUp !== true ? [{ field: 'needsFollowUp', reason: '有跟踪期限而没有写明需要跟踪' }] : []),
    ...(row.followedUpOn && !row.followUpResult ? [{ field: 'followUpResult', reason: '有跟踪时间而无跟踪结果' }] : []),
    ...(row.followUpResult && !row.followedUpOn ? [{ field: 'followedUpOn', reason: '有跟踪结果而无跟踪时间' }] : []),
  ],
  fold: ([row = {}]) => {
    const over = isOver(row)
    const closedOn = over ? (row.followedUpOn ?? row.talkedOn) : undefined
    return {
      record: { ...row, registeredOn: row.talkedOn, ...(closedOn ? { closedOn } : {}) },
      state: over ? 'closed' : 'held',
      past: past(['note', row.talkedOn], ['followUp', row.followedUpOn]),
    }
  },
  tells: ['note', 'followUp'],
  importedBy: conductOffice,
}
