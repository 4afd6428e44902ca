/** Decisions on the appeals that the commission decides itself. None has a form fixed by law. */
import type { OfficialPaper, OfficialPapers } from '../../kit/official-paper.ts'

type Decision = Pick<OfficialPaper, 'label' | 'issuer'> & { kind: string; against: readonly string[]; altered: readonly string[]; remedy: string }

const decision = ({ label, issuer, kind, against, altered, remedy }: Decision): OfficialPaper => ({
  label,
  kind: 'decision',
  issuer,
  from: ['decided', 'served', 'closed'],
  only: { kind: [kind] },
  number: { field: 'paper' },
  on: 'decidedOn',
  title: `关于{{name}}${kind}的决定`,
  text: [
    '申诉人：{{name}}。',
    '工作单位：{{unitId?}}。',
    '职务：{{post?}}。',
    ...against,
    '# 一、申诉的请求和理由',
    '{{claim}}',
    '# 二、认定的事实和理由',
    '{{decide.reason}}',
    '# 三、决定',
    '经集体研究（会议纪要：{{decide.minutes}}），决定：{{result}}。',
    ...altered,
    remedy,
  ],
})

export const reviewPapers: OfficialPapers = {
  party: decision({
    label: '复查决定',
    issuer: 'party',
    kind: '党纪申诉',
    against: ['申诉人对{{oldDecidedOn}}给予其{{oldParty}}处分的决定不服，于{{appliedOn}}提出申诉。'],
    altered: ['变更后的处分：{{newParty?}}。'],
    remedy: '本决定自{{decidedOn}}起生效。',
  }),
  government: decision({
    label: '复审决定书',
    issuer: 'supervision',
    kind: '政务复审',
    against: ['申诉人对{{oldDecidedOn}}给予其政务{{oldGov}}处分的决定不服，于{{appliedOn}}申请复审。'],
    altered: ['变更后的处分：政务{{newGov?}}。'],
    remedy: '对本决定不服的，可以自收到本决定之日起一个月内，向上一级监察机关申请复核。复核期间不停止原处分的执行。',
  }),
  conduct: decision({
    label: '申诉处理决定书',
    issuer: 'supervision',
    kind: '对监察机关的申诉',
    against: ['申诉人认为监察机关及其工作人员侵害其合法权益，于{{appliedOn}}提出申诉。'],
    altered: [],
    remedy: '对本决定不服的，可以自收到本决定之日起一个月内，向上一级监察机关申请复查。',
  }),
}
