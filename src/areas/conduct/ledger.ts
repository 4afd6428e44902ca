/** 作风问题查处台账 in Excel: each row is a problem; its serial number and year tell it apart. */
import type { Ledger } from '../../kit/ledger.ts'
import { yearOf } from '../../law/day.ts'
import { conductOffice } from './who.ts'

export const conductLedger: Ledger = {
  title: '违反中央八项规定精神问题查处台账',
  columns: [
    { heading: '序号', field: 'serial' },
    { heading: '查处时间', alike: ['查处日期'], field: 'foundOn' },
    { heading: '单位', field: 'unitId' },
    { heading: '类别代码', alike: ['问题代码'], field: 'class' },
    { heading: '问题类别', alike: ['问题表述'], field: 'described' },
    { heading: '人员级别', alike: ['级别'], field: 'rank' },
    { heading: '批评教育和处理人数', alike: ['处理人数'], field: 'handled' },
    { heading: '其中处分人数', alike: ['处分人数', '党纪政务处分人数'], field: 'sanctioned' },
    { heading: '是否通报曝光', alike: ['是否通报'], field: 'announced' },
  ],
  // A serial number starts afresh each year; with the year it names the problem.
  numbered: 'serial',
  key: (row) => `${yearOf(String(row.foundOn))}-${String(row.serial)}`,
  order: [],
  faults: (row) => (Number(row.sanctioned) > Number(row.handled) ? [{ field: 'sanctioned', reason: '处分人数多于处理人数' }] : []),
  fold: ([row = {}]) => ({ record: { ...row, number: `作${yearOf(String(row.foundOn))}-${String(row.serial)}` }, state: 'kept', past: [] }),
  importedBy: conductOffice,
}
