/** What each step of a reminder asks. */
import { z } from 'zod'
import { code, day, text } from '../../kit/record/field.ts'
import { attitude, followUpResult } from './codes.ts'
import { Reminder } from './record.ts'

const { shape } = Reminder

const person = {
  kind: shape.kind,
  name: shape.name,
  idNumber: shape.idNumber,
  unitId: shape.unitId,
  post: shape.post,
  rank: shape.rank,
  occasion: shape.occasion,
  officeId: shape.officeId.unwrap(),
}
const talk = {
  talkedOn: day('谈话日期'),
  talker: shape.talker.unwrap(),
  content: shape.content.unwrap(),
  attitude: code('本人态度', attitude),
  statement: shape.statement,
  needsFollowUp: shape.needsFollowUp.unwrap(),
  followUpDueOn: shape.followUpDueOn,
}

export const forms = {
  propose: z.object({ ...person, finding: text('发现的问题') }),
  submit: z.object({ opinion: text('呈批意见').optional() }),
  hold: z.object(talk),
  note: z.object({ ...person, ...talk }),
  followUp: z.object({ followedUpOn: day('跟踪日期'), followUpResult: code('跟踪结果', followUpResult), followUpFound: text('跟踪情况') }),
  drop: z.object({ reason: text('不再谈话的理由') }),
}
