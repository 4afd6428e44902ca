/** What the reports count of cases: pieces for filing and conclusion, persons for sanctions and transfer. */
import type { Figures } from '../../kit/figure.ts'
import { bases } from './bases.ts'

const sanctioned = { of: 'cases.persons', on: 'decidedOn', someOf: ['partySanction', 'govSanction'] } as const
const onePerson = '按处分决定时间计；一人同时受党纪、政务处分的计一人。'

export const caseFigures: Figures = {
  'cases.filed': {
    label: '立案',
    means: '本期批准立案的案件件数，按立案时间计；一案多人计一件，以首次立案时间为准。',
    unit: '件',
    which: { of: 'cases', on: 'filedOn' },
    counts: 'rows',
  },
  'cases.concluded': {
    label: '结案',
    means: '本期结案的案件件数，按结案时间计；一案多人的，以最后一人结案时间为准。',
    unit: '件',
    which: { of: 'cases', on: 'closedOn' },
    counts: 'rows',
  },
  'sanctions.persons': { label: '处分', means: `本期受处分人数。${onePerson}`, unit: '人', which: sanctioned, counts: 'people' },
  'sanctions.party': {
    label: '党纪处分',
    means: '本期受党纪处分人数，按处分决定时间计。',
    unit: '人',
    which: { of: 'cases.persons', on: 'decidedOn', someOf: ['partySanction'] },
    counts: 'people',
  },
  'sanctions.government': {
    label: '政务处分',
    means: '本期受政务处分人数，按处分决定时间计；与党纪处分有重叠。',
    unit: '人',
    which: { of: 'cases.persons', on: 'decidedOn', someOf: ['govSanction'] },
    counts: 'people',
  },
  'sanctions.byRank': {
    label: '处分按职级',
    means: `本期受处分人数按职级分。${onePerson}`,
    unit: '人',
    which: sanctioned,
    counts: 'people',
    parts: { by: 'rank' },
  },
  'transfers.persons': {
    label: '移送检察机关',
    means: '本期移送检察机关审查起诉的人数，按移送时间计。',
    unit: '人',
    which: { of: 'cases.persons', on: 'transferredOn' },
    counts: 'people',
  },
  'cases.villageHeads': {
    label: '立案村党支部书记、村委会主任',
    means: '本期立案的现任或者原任村党支部书记、村委会主任人数，按本人立案时间和台账所记职务计。',
    unit: '人',
    which: { of: 'cases.persons', on: 'filedOn', where: { post: ['村党支部书记', '村委会主任', '村党支部书记、村委会主任'] } },
    counts: 'rows',
  },
  'cases.filedByRank': {
    label: '立案按职级',
    means: '本期立案的被审查调查人按职级分，按本人立案时间计；计人，不与立案件数相等。',
    unit: '人',
    which: { of: 'cases.persons', on: 'filedOn' },
    counts: 'rows',
    parts: { by: 'rank' },
  },
  'cases.filedByUnit': {
    label: '立案按单位',
    means: '本期立案的被审查调查人按所在单位分，按本人立案时间计；计人，不与立案件数相等。',
    unit: '人',
    which: { of: 'cases.persons', on: 'filedOn' },
    counts: 'rows',
    parts: { by: 'unitId' },
  },
  'cases.filedByDiscipline': {
    label: '立案按违反纪律',
    means: '本期立案的被审查调查人按违反的纪律分，按本人立案时间计；尚未认定或者没有填写的单列“未填写”。',
    unit: '人',
    which: { of: 'cases.persons', on: 'filedOn' },
    counts: 'rows',
    parts: { by: 'discipline', unsaid: '未填写' },
  },
  'cases.quarterReportsOwed': {
    label: '期末待季度汇总报告的案件',
    means: '呈报县委批准的处分已经报告执行情况、期末尚未汇总报告的案件件数；应当在执行完毕的次季度首月十五日前汇总报告。',
    unit: '件',
    which: { of: 'cases', open: { since: 'executedOn', until: 'quarterReportedOn' }, where: { overseenByParty: true }, someOf: ['executedOn'] },
    counts: 'rows',
    basis: bases.quarter,
  },
  'cases.quarterReportsLate': {
    label: '季度汇总报告逾期',
    means: '本期汇总报告的处分执行情况中，报告时间晚于次季度首月十五日的案件件数。',
    unit: '件',
    which: { of: 'cases', on: 'quarterReportedOn', after: ['quarterReportedOn', 'quarterDueOn'] },
    counts: 'rows',
    basis: bases.quarter,
  },
  'cases.visited': {
    label: '回访教育',
    means: '本期回访的受处分人员人数，按评价分；一人在期内多次回访的，按最近一次计一人。',
    unit: '人',
    which: { of: 'cases.persons', on: 'visitedOn' },
    counts: 'rows',
    parts: { by: 'visitResult' },
    basis: bases.visit,
  },
}
