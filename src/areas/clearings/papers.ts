/** The letter that clears a person, to the person or to the party organisation; of whoever reported, nothing stands in it. */
import type { OfficialPaper, OfficialPapers } from '../../kit/official-paper.ts'

const letter = (label: string, way: string, to: string): OfficialPaper => ({
  label,
  kind: 'letter',
  issuer: 'commission',
  from: ['approved', 'carriedOut', 'closed'],
  only: { way: [way] },
  number: { series: '纪澄函〔{year}〕{n}号' },
  on: 'approvedOn',
  title: '关于为{{name}}同志澄清有关问题的函',
  to,
  text: [
    '现就反映{{name}}同志的下列问题予以澄清。',
    '# 一、需要澄清的问题',
    '{{matter}}',
    '# 二、认定的事实',
    '{{finding}}',
    '# 三、澄清意见',
    '澄清依据：{{ground}}。',
    '特此澄清，消除影响。澄清范围：{{scope}}',
  ],
})

export const clearingPapers: OfficialPapers = {
  toPerson: letter('澄清函', '书面发函', '{{name}}同志'),
  toParty: letter('澄清情况通报函', '向所在党委（党组）通报', '{{unitId}}党委（党组）'),
}
