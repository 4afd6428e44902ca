/** Decisions of a case, one for each person. None has a form fixed by law: an office may put its own in their place. */
import type { OfficialPapers } from '../../kit/official-paper.ts'
import { codesOf } from '../../kit/record/code-table.ts'
import { govSanction, partySanction } from '../../kit/tables/sanctions.ts'

const person = '{{line.name}}，{{line.unitId}}{{line.post}}。'
const decided = ['decided', 'announced', 'closed']

export const casePapers: OfficialPapers = {
  filing: {
    label: '立案决定书',
    kind: 'decision',
    issuer: 'commission',
    from: ['investigating', 'submitted', 'onTrial', 'supplementing', 'tried', ...decided],
    about: { of: 'persons' },
    number: { series: '立〔{year}〕{n}号' },
    on: 'line.filedOn',
    title: '关于对{{line.name}}立案审查调查的决定',
    text: [
      person,
      '立案依据：{{file.grounds}}',
      '经县纪委常委会研究（会议纪要：{{file.minutes}}），并按照规定权限批准，决定对{{line.name}}立案审查调查。',
      '本案由{{officeId}}承办。',
    ],
  },
  partyDecision: {
    label: '党纪处分决定',
    kind: 'decision',
    issuer: 'party',
    from: decided,
    about: { of: 'persons', only: { partySanction: codesOf(partySanction) } },
    number: { series: '纪〔{year}〕{n}号' },
    on: 'line.decidedOn',
    title: '关于给予{{line.name}}{{line.partySanction}}处分的决定',
    text: [
      person,
      '# 一、违纪事实',
      '{{line.brief}}',
      '# 二、处分决定',
      '{{line.name}}的行为违反{{line.discipline}}。依照《中国共产党纪律处分条例》，经集体讨论（会议纪要：{{decide.minutes}}），决定给予{{line.name}}{{line.partySanction}}处分。',
      '本决定自{{line.decidedOn}}起生效。',
      '# 三、申诉',
      '对本决定不服的，可以向作出决定的机关提出申诉。申诉期间不停止处分的执行。',
    ],
  },
  governmentDecision: {
    label: '政务处分决定书',
    kind: 'decision',
    issuer: 'supervision',
    from: decided,
    about: { of: 'persons', only: { govSanction: codesOf(govSanction) } },
    number: { series: '监〔{year}〕{n}号' },
    on: 'line.decidedOn',
    title: '关于给予{{line.name}}政务{{line.govSanction}}处分的决定',
    text: [
      person,
      '# 一、违法事实',
      '{{line.brief}}',
      '# 二、处分决定',
      '依照《中华人民共和国公职人员政务处分法》，经集体讨论（会议纪要：{{decide.minutes}}），决定给予{{line.name}}政务{{line.govSanction}}处分。',
      '本决定自{{line.decidedOn}}起生效。',
      '# 三、复审',
      '对本决定不服的，可以自收到本决定之日起一个月内，向{{issuer}}申请复审。复审期间不停止处分的执行，不因申请复审而加重处分。',
    ],
  },
}
