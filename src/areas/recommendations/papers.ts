/** The letters of 纪检监察建议, each with the four elements of the law, in the form of an ordinary document. */
import type { OfficialPaper, OfficialPapers } from '../../kit/official-paper.ts'
import { recommendationStates } from './states.ts'

const { drafted: _, approved: __, dropped: ___, ...issued } = recommendationStates

const letter = (kind: string, issuer: OfficialPaper['issuer'], effect: string): OfficialPaper => ({
  label: `${kind}书`,
  kind: 'recommendation',
  issuer,
  from: Object.keys(issued),
  only: { kind: [kind] },
  number: { field: 'letterNumber' },
  on: 'issuedOn',
  title: `关于{{unitId}}有关问题的${kind}`,
  to: '{{addressee}}',
  text: [
    '# 一、监督调查情况',
    '{{investigated}}',
    '# 二、主要问题与原因',
    '{{problem}}',
    '# 三、整改建议、要求和期限',
    '{{suggestions}}',
    '{{requirements}}',
    '# 四、反馈要求',
    '{{feedback}}',
    '请于{{replyDueOn?}}前书面回复整改情况。',
    effect,
  ],
  lists: { suggestions: { says: '{{n}}. {{says}}', unless: 'struck' } },
  copies: ['{{copies?}}'],
})

export const recommendationPapers: OfficialPapers = {
  partyLetter: letter('纪律检查建议', 'party', '请认真研究落实，并按照要求报告整改情况。'),
  supervisionLetter: letter(
    '监察建议',
    'supervision',
    '依照监察法的规定，无正当理由拒不采纳监察建议的，将由主管部门、上级机关责令改正，给予通报批评、追究责任。',
  ),
  jointLetter: letter('纪检监察建议', 'commission', '请认真研究落实，并按照要求报告整改情况。'),
}
