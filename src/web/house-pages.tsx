/** The pages of the house itself, beside the desk and what each area has. */
import { lazyRouteComponent } from '@tanstack/react-router'
import { reconcileContract } from '../kit/reconcile-contract.ts'
import { mayBring } from './may-bring.ts'
import type { Offered, Page } from './room.ts'
import { holdsAny, isKeeper } from './session.tsx'

const mayKnowReleases: Offered = (me) =>
  ['intake', 'handler', 'officeHead', 'deputy', 'secretary', 'clueOffice'].some((role) => me.roles.some((held) => held === role))

const toAllAtWork: Offered = (me) => !isKeeper(me)

export const housePages: readonly Page[] = [
  { path: '/search', label: '查找', offered: toAllAtWork, show: lazyRouteComponent(() => import('./search.tsx'), 'SearchPage') },
  {
    path: '/calendar',
    label: '日历',
    group: 'day',
    offered: toAllAtWork,
    show: lazyRouteComponent(() => import('./day/calendar-page.tsx'), 'CalendarPage'),
  },
  {
    path: '/figures',
    label: '指标',
    group: 'sums',
    offered: toAllAtWork,
    show: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
  },
  {
    path: '/handovers',
    label: '批量移交',
    group: 'house',
    offered: (me) => me.roles.includes('handler') || me.roles.includes('officeHead'),
    show: lazyRouteComponent(() => import('./handovers/handover-page.tsx'), 'HandoverPage'),
  },
  {
    path: '/reconciliation',
    label: '交接与核对',
    group: 'day',
    offered: (me) => holdsAny(me, reconcileContract.read.roles),
    show: lazyRouteComponent(() => import('./day/reconciliation-page.tsx'), 'ReconciliationPage'),
  },
  {
    path: '/releases',
    label: '知悉举报人',
    group: 'links',
    offered: mayKnowReleases,
    show: lazyRouteComponent(() => import('./sealed/releases-page.tsx'), 'ReleasesPage'),
  },
  {
    path: '/access',
    label: '查阅',
    group: 'house',
    offered: (me) => !isKeeper(me) || me.roles.includes('auditor'),
    show: lazyRouteComponent(() => import('./access/access-page.tsx'), 'AccessPage'),
  },
  {
    path: '/disclosures',
    label: '我的申报',
    group: 'house',
    offered: toAllAtWork,
    show: lazyRouteComponent(() => import('./disclosures-page.tsx'), 'DisclosuresPage'),
  },
  {
    path: '/imports',
    label: '导入台账',
    group: 'house',
    offered: (me, areas) => areas.some((area) => mayBring(me, area)),
    show: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
  },
  {
    path: '/charts',
    label: '流程图',
    group: 'house',
    offered: toAllAtWork,
    show: lazyRouteComponent(() => import('./charts-page.tsx'), 'ChartsPage'),
  },
]
