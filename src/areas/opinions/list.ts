/** 人员名单 in Excel: which headings stand for what. A request's list is no ledger; it is read by the same rules. */
import { area } from '../../kit/area.ts'
import type { Ledger } from '../../kit/ledger.ts'
import { idNumber, OpinionPerson } from './record.ts'
import { conductOffice } from './who.ts'

const columns: Ledger['columns'] = [
  { heading: '姓名', field: 'name' },
  { heading: '身份证号', alike: ['身份证号码', '公民身份号码'], field: 'idNumber' },
  { heading: '单位', alike: ['工作单位', '所在单位'], field: 'unitId' },
  { heading: '职务', alike: ['现任职务', '现职务'], field: 'post' },
  { heading: '拟任职务', alike: ['拟任', '拟任职务（职级）'], field: 'proposedPost' },
]

const key = (row: Readonly<Record<string, unknown>>): string => String(row.idNumber ?? `${String(row.name)} ${String(row.unitId ?? '')}`)

/** The list read as if it were a ledger of its own: a row is a person. */
export const personList = area({
  name: 'opinions',
  label: '人员名单',
  one: '人',
  about: '来函所附的人员名单。',
  focus: 'fields',
  record: OpinionPerson.pick({ name: true, unitId: true, post: true, proposedPost: true }).extend({ idNumber: idNumber.optional() }),
  spine: { number: 'name' },
  title: (row) => String(row.name ?? ''),
  seenBy: conductOffice,
  keptBy: conductOffice,
  ledger: {
    title: '人员名单',
    columns,
    numbered: 'name',
    key,
    // The same person given twice is told by row numbers, so not here.
    repeats: true,
    order: [],
    fold: ([row = {}]) => ({ record: row, state: 'registered', past: [] }),
    importedBy: conductOffice,
  },
})

export const listKey = key
