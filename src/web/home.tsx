/** The first page: the desk for those who work on matters, for the three keepers the page that is theirs. */
import { Navigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useHouse } from './house.tsx'
import { housePages } from './house-pages.tsx'
import { sectionsFor } from './menu-entries.ts'
import { Bones, Nothing } from './said.tsx'
import { isKeeper, useMe } from './session.tsx'

const Desk = lazy(async () => ({ default: (await import('./desk.tsx')).Desk }))

export const Home = () => {
  const me = useMe()
  const house = useHouse()
  if (!isKeeper(me))
    return (
      <Suspense
        fallback={
          <div className="sheet">
            <Bones />
          </div>
        }
      >
        <Desk />
      </Suspense>
    )
  const first = sectionsFor(me, house, housePages)[0]?.entries[0]?.to
  return first ? <Navigate to={first} replace /> : <Nothing says="没有可以使用的功能" />
}
