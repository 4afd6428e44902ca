/** The web half of 代码表. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { isKeeper } from '../../../web/session.tsx'

export const codesWeb: WebRoom = {
  pages: [
    {
      path: '/codes',
      label: '代码表',
      group: 'house',
      offered: (me) => !isKeeper(me),
      show: lazyRouteComponent(() => import('./codes-page.tsx'), 'CodesPage'),
    },
  ],
}
