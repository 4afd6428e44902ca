/** 工作报告：年度报告、季度通报、月报表；每个数字都打开到背后的记录. */
import { area } from '../../kit/area.ts'
import { paperKind } from './codes.ts'
import { reportFigures } from './figures.ts'
import { reportProcedure } from './procedure.ts'
import { Report, ReportGap } from './record.ts'
import { maySeeReport, reportWriters } from './who.ts'

export const reports = area({
  name: 'reports',
  label: '工作报告',
  one: '份报告',
  about: '工作情况报告、季度通报和月报表；数字取自指标，点开就是背后的记录；送审、核稿、签发，签发时的数字固定保存。',
  focus: 'house',
  record: Report,
  lines: { gaps: { label: '填写内容', record: ReportGap } },
  spine: { number: 'number', opened: 'toDay' },
  numbering: '报〔{year}〕{n}号',
  title: (record) => String(record.name ?? ''),
  seenBy: maySeeReport,
  keptBy: reportWriters,
  procedure: reportProcedure,
  figures: reportFigures,
  codes: [paperKind],
})
