/** The web half of 法规库. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { isKeeper } from '../../../web/session.tsx'

export const rulesWeb: WebRoom = {
  pages: [
    {
      path: '/rules',
      label: '法规库',
      group: 'house',
      offered: (me) => !isKeeper(me),
      show: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'),
    },
  ],
}
