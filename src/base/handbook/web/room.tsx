/** The web half of 工作手册. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'

export const handbookWeb: WebRoom = {
  pages: [
    {
      path: '/handbook',
      label: '工作手册',
      group: 'house',
      offered: () => true,
      show: lazyRouteComponent(() => import('./handbook-page.tsx'), 'HandbookPage'),
    },
  ],
}
