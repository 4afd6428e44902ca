/** Starts the page: the house, the gate around it, the router within. */
import '../web/without-eval.ts'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { Account } from '../base/users/web/account.tsx'
import { Gate } from '../base/users/web/gate.tsx'
import { Ground } from '../web/ground.tsx'
import { routerOf } from '../web/router.tsx'
import { AccountContext } from '../web/shell.tsx'
import { areas } from './areas.ts'
import { pages } from './pages.tsx'

const house = { areas, rooms: pages }
const router = routerOf(house)

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Ground house={house}>
      <AccountContext value={Account}>
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </AccountContext>
    </Ground>,
  )
