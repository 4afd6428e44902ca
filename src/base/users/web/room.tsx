/** The web half of 人员与账号: the keepers' pages, each with what is theirs. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { holdsAny } from '../../../web/session.tsx'
import { userContract } from '../contract.ts'

export const userWeb: WebRoom = {
  pages: [
    {
      path: '/users',
      label: '账号与角色',
      group: 'house',
      offered: (me) => holdsAny(me, userContract.users.roles),
      show: lazyRouteComponent(() => import('./users-page.tsx'), 'UsersPage'),
    },
    {
      path: '/trail',
      label: '操作轨迹',
      group: 'house',
      offered: (me) => holdsAny(me, userContract.trail.roles),
      show: lazyRouteComponent(() => import('./trail-page.tsx'), 'TrailPage'),
    },
  ],
}
