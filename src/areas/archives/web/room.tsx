/** The web half of 廉政档案: whose archive to ask for, and the archive itself. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { holdsAny } from '../../../web/session.tsx'
import { archives } from '../area.ts'
import { readers } from '../who.ts'
import { OpenArchive, ToPeople } from './links.tsx'

export const archivesWeb: WebRoom = {
  area: archives,
  above: OpenArchive,
  onLedger: ToPeople,
  pages: [
    {
      path: '/archive',
      label: '廉政档案',
      group: 'fields',
      offered: (me) => holdsAny(me, readers),
      show: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
    },
    {
      path: '/archive/file',
      label: '一人一档',
      offered: (me) => holdsAny(me, readers),
      show: lazyRouteComponent(() => import('./file-page.tsx'), 'FilePage'),
    },
  ],
}
