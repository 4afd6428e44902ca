/**
 * What a petition leaves in the archive of the person it is about. What was handed over lives on as a clue and is told there;
 * what was refused, or is no accusation, says nothing of anybody. Who reported is never told.
 */
import type { Archived } from '../../kit/archive.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import type { Values } from '../../kit/who.ts'
import { petitionProcedure } from './procedure.ts'

const settledElsewhere = ['转送', '交办']
/** Here and not yet handed over: the accusation is known and nobody has answered it. */
const unanswered = ['registered', 'screened', 'forwarded', 'assignedDown', 'reported']

const isAccusation = ({ kind, aboveUs }: Values): boolean => !aboveUs && (kind === undefined || kind === '检举控告')

export const petitionArchive: Archived = {
  entries: (petition) => {
    const { closedOn, way, result } = petition
    if (!isAccusation(petition) || typeof closedOn !== 'string' || !settledElsewhere.includes(String(way))) return []
    return [{ kind: 'clue', on: closedOn, says: `信访举报${String(way)}办结：${String(result ?? '')}` }]
  },
  open: (petition, _, state) => {
    if (!isAccusation(petition) || !unanswered.includes(state)) return undefined
    const { receivedOn } = petition
    const label = petitionProcedure.states[state]?.label ?? ''
    return { says: `信访举报${label}`, ...(typeof receivedOn === 'string' ? { since: receivedOn } : {}), basis: supervisionRules.article(18) }
  },
}
