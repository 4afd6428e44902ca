/** The reply to whoever asked for opinions, person by person, and the letter with which a request goes back. */
import type { OfficialPaper, OfficialPapers } from '../../kit/official-paper.ts'
import { bases } from './bases.ts'

const letter = { kind: 'letter', issuer: 'office', to: '{{askedBy}}' } satisfies Partial<OfficialPaper>

export const opinionPapers: OfficialPapers = {
  reply: {
    ...letter,
    label: '党风廉政意见回复函',
    from: ['approved', 'replied', 'closed'],
    only: { returnGround: [undefined] },
    number: { field: 'replyNumber' },
    on: 'repliedOn',
    title: '关于{{purpose}}有关人选党风廉政意见的复函',
    text: [
      '你单位来函（{{number}}）收悉。经比对、会审和批准，现将有关人选的党风廉政意见函复如下。',
      '{{persons}}',
      '以上意见只用于来函所述事由，自回函之日起至{{validUntil?}}有效；有效期内出现新情况的，将另行函告。',
      '请妥善保管本函，不得擅自扩大知悉范围。',
    ],
    lists: { persons: { says: '{{n}}. {{unitId?}}{{post?}}{{name}}：{{wording}}' } },
  },
  supplement: {
    ...letter,
    label: '补充回函',
    from: ['replied', 'closed'],
    number: { field: 'supplementNumber' },
    on: 'supplementedOn',
    title: '关于{{purpose}}有关人选党风廉政意见的补充函',
    text: [
      '我单位{{repliedOn}}以{{replyNumber}}函复你单位来函（{{number}}）。回函以后出现新的情况，经复核和批准，现补充函告如下。',
      '{{persons}}',
      '以上人员的意见以本函为准，其他人员的意见不变；以上意见只用于来函所述事由。',
      '请妥善保管本函，不得擅自扩大知悉范围。',
    ],
    lists: { persons: { says: '{{n}}. {{unitId?}}{{post?}}{{name}}：{{laterWording}}', only: 'laterWording', unless: 'supplementedBefore' } },
  },
  returned: {
    ...letter,
    label: '退回来函复函',
    from: ['returned'],
    number: { series: '纪退函〔{year}〕{n}号' },
    on: 'returnedOn',
    title: '关于退回征求党风廉政意见来函的复函',
    text: [
      '你单位来函（{{number}}）收悉。经研究，现将来函退回。',
      '# 一、退回理由',
      '{{returnGround}}。',
      '{{returnReason}}',
      '# 二、退回依据',
      `按照本机关规定，${bases.purposes.rule}。`,
      '符合条件的，请补正后重新来函。',
    ],
  },
}
