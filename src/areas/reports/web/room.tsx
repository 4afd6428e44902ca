/** The web half of 工作报告: the ledger of reports, and the page on which one is read, filled and printed. */
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebRoom } from '../../../web/room.ts'
import { holdsAny } from '../../../web/session.tsx'
import { reports } from '../area.ts'
import { reportContract } from '../contract.ts'
import { OpenPaper, WritePaper } from './links.tsx'

export const reportsWeb: WebRoom = {
  area: reports,
  group: 'sums',
  onLedger: WritePaper,
  above: OpenPaper,
  ownLines: ['gaps'],
  pages: [
    {
      path: '/reports/paper',
      label: '报告',
      offered: (me) => holdsAny(me, reportContract.paper.roles),
      show: lazyRouteComponent(() => import('./paper-page.tsx'), 'PaperPage'),
    },
  ],
}
