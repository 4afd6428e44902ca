/** Addresses to pages: the desk, the pages of the house and of its rooms, and three pages for every area. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from './address.ts'
import { Home } from './home.tsx'
import type { House } from './house.tsx'
import { housePages } from './house-pages.tsx'
import { Nothing, Trouble } from './said.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell })

const at = (path: string, component: ReturnType<typeof lazyRouteComponent> | (() => unknown)) =>
  createRoute({ getParentRoute: () => root, path, component: component as () => React.ReactNode })

const NoSuchPage = () => (
  <div className="sheet">
    <Nothing says="没有这个页面">
      <Link to="/">回到首页</Link>
    </Nothing>
  </div>
)

export const routerOf = ({ rooms }: House) =>
  createRouter({
    routeTree: root.addChildren([
      at('/', Home),
      ...[...housePages, ...rooms.flatMap((room) => room.pages ?? [])].map(({ path, show }) => at(path, show as () => React.ReactNode)),
      at(
        '/$area',
        lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
      ),
      at(
        '/$area/new',
        lazyRouteComponent(() => import('./record/register-page.tsx'), 'RegisterPage'),
      ),
      at(
        '/$area/$id',
        lazyRouteComponent(() => import('./record/record-page.tsx'), 'RecordPageOf'),
      ),
    ]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultNotFoundComponent: NoSuchPage,
    defaultErrorComponent: ({ error }) => (
      <div className="sheet">
        <Trouble error={error instanceof Error ? error : new Error(String(error))} retry={() => window.location.reload()} />
      </div>
    ),
  })
