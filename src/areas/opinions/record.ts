/** A request for opinions: one letter, many persons; of each what was found, proposed, decided, and what arose afterwards. */
import { z } from 'zod'
import { idNumberIsRight } from '../../base/people/record.ts'
import { code, count, day, line, office, person, text, unit, user, yes } from '../../kit/record/field.ts'
import { conclusion, identity, outsidePurpose, purpose, returnGround } from './codes.ts'

const house = { madeBy: 'house' } as const

export const Opinion = z.object({
  number: line('来函文号').meta({ inList: true }),
  askedBy: line('来函单位').meta({ inList: true }),
  purpose: code('事由', purpose).meta({ inList: true, help: '不在清单的选“清单以外的事由”，另写是什么事由' }),
  outsidePurpose: code('清单以外的事由', outsidePurpose).optional(),
  basisDocument: line('依据文件').optional().meta({ help: '来函所依据的文件名称和文号' }),
  receivedOn: day('收函时间').meta({ inList: true }),
  drafterId: user('拟稿人').optional(),
  returnGround: code('退回理由', returnGround).optional(),
  returnReason: text('退回说明').optional(),
  returnedOn: day('退回时间').optional().meta(house),
  returnedPurpose: line('退回来函的事由').optional().meta(house),
  recalledOn: day('来函撤回时间').optional(),
  matchedOn: day('比对时间').optional().meta(house),
  supervisionOfficeId: office('会审的监督检查部门').optional(),
  groupOfficeId: office('会审的派驻机构').optional(),
  consulted: text('会审签字').optional().meta(house),
  issuedOn: day('签发时间').optional().meta(house),
  replyDueOn: day('回函期限').optional().meta(house),
  replyNumber: line('回函文号').optional().meta({ inList: true }),
  repliedOn: day('回函时间').optional().meta({ inList: true }),
  repliedLate: yes('逾期回函').optional().meta(house),
  validUntil: day('有效期至').optional().meta(house),
  supplementNumber: line('补充回函文号').optional(),
  supplementedOn: day('补充回函时间').optional(),
  closedOn: day('办结时间').optional().meta(house),
  persons: count('涉及人数', '人次')
    .optional()
    .meta({ ...house, inList: true }),
  unmatched: count('尚未比对', '人次').optional().meta(house),
  unsettled: count('身份待甄别', '人次').optional().meta(house),
  undecided: count('尚无结论', '人次').optional().meta(house),
  arisen: count('有新情况待复核', '人次').optional().meta(house),
})

export const OpinionPerson = z.object({
  name: line('姓名'),
  idNumber: line('身份证号').optional(),
  unitId: unit('单位').optional(),
  post: line('职务').optional(),
  proposedPost: line('拟任职务').optional(),
  personId: person('名册人员').optional().meta(house),
  identity: code('身份', identity).optional().meta(house),
  unsettled: count('待甄别', '项').optional().meta(house),
  hits: count('命中', '项').optional().meta(house),
  grounds: text('命中记录')
    .optional()
    .meta({ ...house, help: '只写事项的类别、承办部门、影响期和依据，不写内容' }),
  formerReply: text('前次回复').optional().meta(house),
  proposal: code('系统建议', conclusion).optional().meta(house),
  proposedWording: text('建议的表述').optional().meta(house),
  matchedOn: day('比对时间').optional().meta(house),
  conclusion: code('结论', conclusion).optional(),
  wording: text('回复表述').optional(),
  reason: text('不采用建议的理由').optional(),
  decidedOn: day('结论时间').optional().meta(house),
  repliedOn: day('回函时间').optional(),
  arisen: text('新情况').optional().meta(house),
  arisenOn: day('新情况出现时间').optional().meta(house),
  review: text('复核意见').optional(),
  reviewedOn: day('复核时间').optional().meta(house),
  laterConclusion: code('补充结论', conclusion).optional(),
  laterWording: text('补充表述').optional(),
  supplementedBefore: yes('以前的补充回函已写').optional().meta(house),
})

/** A number of identity as it is typed or listed here; what old ledgers hold is kept as it is. */
export const idNumber = line('身份证号').refine(idNumberIsRight, '身份证号不正确')
