/** What the course of a report rests on: rules that the office sets for itself. */
import { ownRule } from '../../law/statute.ts'

export const bases = {
  writing: ownRule('报告中的数字取自记录，由办公室（综合）或者案件监督管理室起草'),
  checking: ownRule('报告由送审人以外的人核稿'),
  issuing: ownRule('报告经核稿后，由分管副书记审核、纪委书记签发；签发时的数字固定保存，签发后正文不改'),
  reopening: ownRule('签发后的报告需要更正的，说明理由，经纪委书记同意后重新起草；原签发的数字和正文保留'),
}
