/** The web half of 党风廉政意见回复: the house's own pages, and the list of persons above the facts of a request. */
import type { WebRoom } from '../../../web/room.ts'
import { opinions } from '../area.ts'
import { PersonsPanel } from './persons-panel.tsx'

export const opinionsWeb: WebRoom = { area: opinions, above: PersonsPanel, ownLines: ['persons'] }
