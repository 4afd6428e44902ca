/** What each step of a clearing asks. */
import { z } from 'zod'
import { code, day, line, text } from '../../kit/record/field.ts'
import { verdictAbove } from './codes.ts'
import { Clearing } from './record.ts'

const { shape } = Clearing
const said = { matter: shape.matter, finding: shape.finding, harm: shape.harm.unwrap() }

export const forms = {
  propose: z.object({
    name: shape.name,
    unitId: shape.unitId,
    post: shape.post,
    sourceNumber: shape.sourceNumber,
    ground: shape.ground,
    ...said,
    officeId: shape.officeId.unwrap(),
  }),
  revise: z.object(said),
  askConsent: z.object({ consentOn: day('征求意见日期'), consent: shape.consent.unwrap(), consentSaid: text('本人的意见和要求').optional() }),
  approve: z.object({ way: shape.way.unwrap(), scope: text('澄清范围').meta({ help: '不超过原来造成影响的范围' }) }),
  decline: z.object({ reason: text('不予澄清的理由') }),
  carryOut: z.object({
    carriedOutOn: day('澄清日期'),
    place: line('澄清地点'),
    attended: text('参加人员'),
    paper: line('函件、通报文号').optional(),
    said: text('澄清情况'),
  }),
  hearFeedback: z.object({ feedbackOn: day('反馈日期'), feedback: shape.feedback.unwrap(), feedbackSaid: text('本人反馈的情况') }),
  widen: z.object({ reason: text('再次澄清的理由') }),
  reportFalse: z.object({
    falselyReportedOn: day('呈报日期'),
    paper: line('呈报文号'),
    evidence: text('捏造事实、意图陷害的依据').meta({ help: '县里只呈报，由设区的市级以上机关认定；只是失实、记错的属于错告，不呈报' }),
  }),
  registerVerdict: z.object({ verdictOn: day('上级认定日期'), paper: line('上级批复文号'), verdictAbove: code('上级认定', verdictAbove) }),
}
