/** The web half of 留痕封存. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { holdsAny } from '../../../web/session.tsx'
import { sealContract } from '../contract.ts'

export const sealsWeb: WebRoom = {
  pages: [
    {
      path: '/seals',
      label: '留痕封存',
      group: 'house',
      offered: (me) => holdsAny(me, sealContract.seals.roles),
      show: lazyRouteComponent(() => import('./seals-page.tsx'), 'SealsPage'),
    },
  ],
}
