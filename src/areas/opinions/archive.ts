/** What a reply leaves in the archive of each person whom it speaks of (监督执纪工作规则第17条). */
import type { Archived, Entry } from '../../kit/archive.ts'

export const opinionArchive: Archived = {
  neutral: true,
  entries: (request, person) => {
    const on = person.repliedOn
    if (typeof on !== 'string' || !person.conclusion) return []
    const letter = (number: unknown): string => (number ? `（${String(number)}）` : '')
    const said = `回复${String(request.askedBy ?? '')}征求意见（${String(request.purpose ?? '')}）：`
    const entries: Entry[] = [{ kind: 'opinion', on, says: `${said}${String(person.conclusion)}${letter(request.replyNumber)}` }]
    const later = person.reviewedOn
    if (typeof later !== 'string' || !person.laterConclusion) return entries
    return [...entries, { kind: 'opinion', on: later, says: `补充回复：${String(person.laterConclusion)}${letter(request.supplementNumber)}` }]
  },
}
