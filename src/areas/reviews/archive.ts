/**
 * What an appeal leaves in the archive of whoever made it: a decision upheld or changed. To appeal is a right and no matter
 * that is held open against anyone; what was annulled leaves nothing.
 */
import type { Archived } from '../../kit/archive.ts'
import { kindOf, measures } from './kinds.ts'

export const reviewArchive: Archived = {
  neutral: true,
  entries: (review) => {
    const on = review.decidedOn
    const { ruler } = kindOf(review)
    if (typeof on !== 'string' || !ruler) return []
    const { old, now, label } = measures[ruler]
    if (review.result === '维持') return [{ kind: 'inquiry', on, says: `${String(review.kind)}：维持${label}“${String(review[old] ?? '')}”` }]
    return review.result === '变更' ? [{ kind: 'inquiry', on, says: `${String(review.kind)}：${label}变更为“${String(review[now] ?? '')}”` }] : []
  },
}
