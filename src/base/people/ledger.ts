/** 监督对象名册 in Excel. */
import type { Ledger } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { registry } from './who.ts'

const given = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

export const peopleLedger: Ledger = {
  title: '监督对象名册',
  columns: [
    { heading: '姓名', field: 'name' },
    { heading: '性别', field: 'sex' },
    { heading: '出生年月', field: 'born' },
    { heading: '身份证号', alike: ['身份证号码', '公民身份号码'], field: 'idNumber' },
    { heading: '政治面貌', field: 'politics' },
    { heading: '单位', alike: ['工作单位', '所在单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '职级', alike: ['级别'], field: 'rank' },
    { heading: '任职日期', alike: ['任职时间', '任现职时间'], field: 'fromDay' },
    { heading: '免职日期', alike: ['免职时间'], field: 'untilDay' },
    { heading: '是否关键少数', alike: ['关键少数'], field: 'keyFew' },
  ],
  numbered: 'idNumber',
  key: (row) => String(row.idNumber),
  order: [['untilDay', 'fromDay', '免职早于任职']],
  fold: ([{ fromDay, untilDay, ...row } = {}]) => ({
    record: row,
    lines: { terms: row.post ? [given({ unitId: row.unitId, post: row.post, rank: row.rank, fromDay, untilDay })] : [] },
    state: 'kept',
    past: [],
  }),
  importedBy: registry,
}
