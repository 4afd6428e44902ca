/** How limits were kept, in words and in shape: the law's apart from the unit's own. */

export const limitKinds = { law: '法定期限', own: '自定期限' } as const
export type LimitKind = keyof typeof limitKinds

/** Which of them: ended, ended in time, ended late, or open today and past the last day. */
export const limitEnds = { ended: '已办结', kept: '按期办结', late: '超期办结', overdue: '今天仍超期未办' } as const
export type LimitEnd = keyof typeof limitEnds

/** Of one area and one kind; `ended` and `kept` have a number for each span, `kept` is part of `ended`. */
export type LimitKept = { area: string; kind: LimitKind; whole: boolean; ended: number[]; kept: number[]; overdue: number }
