/** 两把尺子，各是各的：党纪处分、政务处分，由轻到重. A case gives them, a review weighs them again. */
import { disciplineRegulations, sanctionLaw } from '../../law/statutes/sanctions.ts'
import { codesOf, codeTable, type CodeTable } from '../record/code-table.ts'

export const partySanction = codeTable(
  'partySanction',
  '党纪处分',
  ['警告', '严重警告', '严重警告（本应撤职而无党内职务）', '撤销党内职务', '留党察看一年', '留党察看二年', '开除党籍'],
  {
    basis: disciplineRegulations.article(8),
    aliases: { 党内警告: '警告', 党内严重警告: '严重警告', 撤职: '撤销党内职务' },
  },
)

export const govSanction = codeTable('govSanction', '政务处分', ['警告', '记过', '记大过', '降级', '撤职', '开除'], {
  basis: sanctionLaw.article(7),
  aliases: { 政务警告: '警告', 政务记过: '记过', 政务记大过: '记大过', 政务降级: '降级', 政务撤职: '撤职', 开除公职: '开除', 政务开除: '开除' },
})

/** Is the first measure heavier than the second? Neither of them given is the lightest. */
export const isHeavierThan = (ruler: CodeTable, one: unknown, other: unknown): boolean => {
  const order = codesOf(ruler)
  return order.indexOf(String(one ?? '')) > order.indexOf(String(other ?? ''))
}
