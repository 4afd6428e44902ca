/** What a clearing leaves in the person's archive: that it was done, and of what they were cleared. */
import type { Archived } from '../../kit/archive.ts'

export const clearingArchive: Archived = {
  neutral: true,
  entries: ({ carriedOutOn, matter, ground, way }) =>
    typeof carriedOutOn === 'string'
      ? [{ kind: 'other', on: carriedOutOn, says: `澄清正名（${String(way ?? '')}）：“${String(matter ?? '')}”，${String(ground)}` }]
      : [],
}
