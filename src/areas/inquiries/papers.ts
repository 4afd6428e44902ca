/** The letter that asks, and the letter that says the explanation was accepted; both go out in the name of the general office. */
import type { OfficialPapers } from '../../kit/official-paper.ts'
import { ACCEPTED, SUSPECTED_FALSE } from './codes.ts'
import { inquiryStates } from './states.ts'

const { toServe: _, entrusted: __, ...issued } = inquiryStates

export const inquiryPapers: OfficialPapers = {
  letter: {
    label: '函询通知书',
    kind: 'letter',
    issuer: 'office',
    from: Object.keys(issued),
    only: { kind: ['函询'] },
    number: { field: 'letterNumber' },
    on: 'issuedOn',
    title: '关于请{{subjectName}}同志说明有关问题的函',
    to: '{{subjectName}}同志',
    text: [
      '现就下列问题向你函询，请如实作出书面说明。',
      '{{brief}}',
      '请自收到本函之日起十五个工作日内写出说明，由你所在党委（党组）主要负责人签署意见后，回复{{officeId}}。本人即为主要负责人，或者说明的问题涉及主要负责人的，直接回复。',
      '本函于{{servedOn?}}送达，回复的最后一日为{{replyDueOn?}}。',
      '对函询的问题应当实事求是，不如实说明的，按照有关规定处理。',
    ],
    copies: ['{{copyParty}}', '{{copyGroup?}}'],
  },
  acceptance: {
    label: '采信了结反馈函',
    kind: 'letter',
    issuer: 'office',
    from: ['toFeedBack', 'closed'],
    only: { outcome: [ACCEPTED, SUSPECTED_FALSE] },
    number: { field: 'feedbackPaper' },
    on: 'feedbackOn',
    title: '关于采信{{subjectName}}同志说明的反馈函',
    to: '{{subjectName}}同志',
    text: [
      '你就有关问题所作的说明收悉。',
      '经研究并按照规定程序于{{concludedOn}}批准，对你的说明予以采信，有关问题予以了结。',
      '请在{{explainFirstYear?}}年度或者{{explainLastYear?}}年度的民主生活会、组织生活会上，就被谈话函询的问题作出说明。',
    ],
  },
}
