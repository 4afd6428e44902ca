/** What a reminder leaves in the person's archive: that they were talked with, about what, and what came of it. It weighs nothing. */
import type { Archived } from '../../kit/archive.ts'
import { NOTHING_FOUND } from './codes.ts'

const about = (occasion: unknown): string => (occasion === NOTHING_FOUND ? '' : `：${String(occasion)}`)

export const reminderArchive: Archived = {
  neutral: true,
  entries: ({ talkedOn, followedUpOn, kind, occasion, followUpResult }) => [
    ...(typeof talkedOn === 'string' ? [{ kind: 'other' as const, on: talkedOn, says: `${String(kind)}${about(occasion)}` }] : []),
    ...(typeof followedUpOn === 'string'
      ? [{ kind: 'other' as const, on: followedUpOn, says: `${String(kind)}后跟踪：${String(followUpResult)}` }]
      : []),
  ],
}
