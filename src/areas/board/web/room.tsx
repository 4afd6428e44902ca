/** The web half of 聚焦看板. */
import { lazyRouteComponent } from '@tanstack/react-router'
import { rolesMeant } from '../../../kit/who.ts'
import { figureNamed } from '../../../web/figures/figure-words.ts'
import type { WebRoom } from '../../../web/room.ts'
import { holdsAny } from '../../../web/session.tsx'
import { funnel, subjects } from '../marks.ts'

const counted = [...funnel.map(({ figure }) => figure), ...Object.values(subjects).map(({ whole }) => whole)]

export const boardWeb: WebRoom = {
  pages: [
    {
      path: '/board',
      label: '聚焦看板',
      group: 'sums',
      offered: (me, areas) =>
        counted.some((id) => {
          const area = figureNamed(areas, id)?.area
          return area !== undefined && holdsAny(me, rolesMeant(area.seenBy))
        }),
      show: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
    },
  ],
}
