/** Who may bring which ledger in. */
import type { Area } from '../kit/area.ts'
import { importers } from '../kit/import-contract.ts'
import { is } from '../kit/who.ts'
import { actorOf, holdsAny, type Me } from './session.tsx'

export const mayBring = (me: Me, area: Area): boolean =>
  area.ledger !== undefined && holdsAny(me, importers) && is(area.ledger.importedBy, actorOf(me), {})
