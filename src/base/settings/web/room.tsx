/** The web half of 设置. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { isKeeper } from '../../../web/session.tsx'

export const settingsWeb: WebRoom = {
  pages: [
    {
      path: '/settings',
      label: '设置',
      group: 'house',
      offered: (me) => !isKeeper(me) || me.roles.includes('admin') || me.roles.includes('security'),
      show: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
    },
  ],
}
