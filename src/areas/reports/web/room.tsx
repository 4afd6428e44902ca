/** The web half of 工作报告: the ledger of reports, the page on which a paper of any period is read, and the body of a report. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { holdsAny } from '../../../web/session.tsx'
import { reports } from '../area.ts'
import { reportContract } from '../contract.ts'
import { OpenBody, WritePaper } from './links.tsx'

export const reportsWeb: WebRoom = {
  area: reports,
  group: 'sums',
  onLedger: WritePaper,
  above: OpenBody,
  ownLines: ['gaps'],
  pages: [
    {
      path: '/reports/paper',
      label: '报告',
      offered: (me) => holdsAny(me, reportContract.paper.roles),
      show: lazyRouteComponent(() => import('./paper-page.tsx'), 'PaperPage'),
    },
    {
      path: '/reports/dispatch',
      label: '季度调度材料',
      group: 'sums',
      offered: (me) => holdsAny(me, reportContract.dispatch.roles),
      show: lazyRouteComponent(() => import('./dispatch-page.tsx'), 'DispatchPage'),
    },
    {
      path: '/reports/body',
      label: '报告正文',
      offered: (me) => holdsAny(me, reportContract.paper.roles),
      show: lazyRouteComponent(() => import('./body-page.tsx'), 'BodyPage'),
    },
  ],
}
