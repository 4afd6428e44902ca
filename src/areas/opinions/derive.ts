/** What of a request follows from its persons and its days. */
import type { Values } from '../../kit/who.ts'
import { OUTSIDE } from './codes.ts'

/** Something new about this person that nobody has reviewed yet. */
export const isArisen = (line: Values): boolean => Boolean(line.arisen) && !line.reviewedOn

const purposeOf = (request: Values): unknown => (request.purpose === OUTSIDE ? (request.outsidePurpose ?? OUTSIDE) : request.purpose)

export const deriveOpinion = (request: Values, lines: Readonly<Record<string, Values[]>>): Values => {
  const persons = lines.persons ?? []
  const count = (which: (line: Values) => boolean): number => persons.filter(which).length
  return {
    persons: persons.length,
    unmatched: count((line) => !line.matchedOn && !line.repliedOn),
    unsettled: count((line) => Number(line.unsettled ?? 0) > 0),
    undecided: count((line) => !line.conclusion),
    arisen: count(isArisen),
    returnedPurpose: request.returnedOn ? purposeOf(request) : undefined,
    ...(request.repliedOn && request.replyDueOn ? { repliedLate: String(request.repliedOn) > String(request.replyDueOn) } : {}),
  }
}
