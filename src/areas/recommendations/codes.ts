/** 纪检监察建议的代码表. */
import { implementingRegulations } from '../../law/statutes/supervision-law.ts'
import { codeTable } from '../../kit/record/code-table.ts'

export const recommendationKind = codeTable('recommendationKind', '类型', ['纪律检查建议', '监察建议', '纪检监察建议'], {
  basis: implementingRegulations.article('recommendation'),
})
