/** The notice that passes a finding on to the department in charge. */
import type { OfficialPapers } from '../../kit/official-paper.ts'

export const referralPapers: OfficialPapers = {
  notice: {
    label: '问题通报',
    kind: 'notice',
    issuer: 'commission',
    from: ['issued', 'received', 'reported', 'closed'],
    number: { field: 'number' },
    on: 'issuedOn',
    title: '关于监督中发现有关问题的通报',
    to: '{{unitId}}',
    text: [
      '现将监督中发现、属于你单位职责范围的问题通报如下。',
      '# 一、发现的问题',
      '{{finding}}',
      '# 二、办理要求',
      '请依照职责认真核实、整改，举一反三，需要完善制度的一并完善。',
      '# 三、反馈要求',
      '请签收后于{{dueOn}}前书面反馈办理结果；不属于你单位职责范围的，请及时退回并说明理由。',
    ],
  },
}
