/** The web half of 文书模板. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { isKeeper } from '../../../web/session.tsx'

export const templatesWeb: WebRoom = {
  pages: [
    {
      path: '/templates',
      label: '文书模板',
      group: 'house',
      offered: (me) => !isKeeper(me),
      show: lazyRouteComponent(() => import('./templates-page.tsx'), 'TemplatesPage'),
    },
  ],
}
