/** 一案一剖析的代码表：找到的是哪一类问题，由此去向何处. */
import { codeTable } from '../../kit/record/code-table.ts'

export const pointKind = codeTable('analysisPoint', '问题类别', ['权力运行关键点', '内部管理薄弱点', '问题易发风险点', '体制机制漏洞'], {
  open: true,
})

/** What follows from a point. Each wants its own elements: rules and figures hang on them, so the office adds none. */
export const consequence = codeTable('analysisConsequence', '去向', ['提出纪检监察建议', '列为监督任务', '无须另提', '论证后不采用'])

export const advised = '提出纪检监察建议'
export const tasked = '列为监督任务'
/** What was argued away in consultation stays to be read, and is no longer counted. */
export const standing: readonly string[] = [advised, tasked, '无须另提']
