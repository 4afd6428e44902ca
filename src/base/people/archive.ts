/** What the register leaves in a person's archive: each post taken up and left (监督执纪工作规则第17条第1项). */
import type { Archived, Entry } from '../../kit/archive.ts'
import type { Values } from '../../kit/who.ts'

const moved = (term: Values, on: unknown, verb: string): Entry[] =>
  typeof on === 'string'
    ? [{ kind: 'post', on, says: `${verb}${String(term.post)}`, ...(typeof term.unitId === 'string' ? { unitId: term.unitId } : {}) }]
    : []

export const peopleArchive: Archived = {
  neutral: true,
  entries: (_, __, ___, { terms = [] }) => terms.flatMap((term) => [...moved(term, term.fromDay, '任'), ...moved(term, term.untilDay, '免去')]),
}
