/** The states of an inquiry, in the order that it goes through them. */
import type { State } from '../../kit/procedure/procedure.ts'

export const inquiryStates = {
  toServe: { label: '待发函或者谈话' },
  issued: { label: '函件待送达' },
  awaiting: { label: '待本人回复' },
  entrusted: { label: '委托谈话中' },
  answered: { label: '待报处置意见' },
  toFeedBack: { label: '待发函反馈' },
  toReportUp: { label: '待呈报上级' },
  awaitingUpper: { label: '待上级认定' },
  closed: { label: '已了结', end: true },
  returned: { label: '已退回再次处置', end: true },
} satisfies Record<string, State>

export type InquiryState = keyof typeof inquiryStates

/** Whatever was said may be looked into until the file is closed, and after. */
export const answeredStates: InquiryState[] = ['answered', 'toFeedBack', 'toReportUp', 'awaitingUpper', 'closed']
