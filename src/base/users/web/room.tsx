/** The web half of 人员与账号: the keepers' pages, each with what is theirs. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { holdsAny } from '../../../web/session.tsx'
import { userContract } from '../contract.ts'
import { factorContract } from '../factor-contract.ts'

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
      path: '/account',
      label: '我的账号',
      offered: () => true,
      show: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
    },
    {
      path: '/sign-in-rules',
      label: '登录与口令',
      group: 'house',
      offered: (me) => holdsAny(me, factorContract.rules.roles),
      show: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'),
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
