/** The menu at the left. */
import { Link, useLocation } from '@tanstack/react-router'
import { houseContract } from '../kit/house-contract.ts'
import { useAsk } from './ask.ts'
import { useHouse } from './house.tsx'
import { type Entry, sectionsFor } from './menu-entries.ts'
import { housePages } from './house-pages.tsx'
import { isKeeper, useMe } from './session.tsx'

const Item = ({ to, label, count }: Entry & { count?: string | undefined }) => {
  const { pathname } = useLocation()
  const here = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)
  return (
    <li>
      <Link to={to} aria-current={here ? 'page' : undefined}>
        <span>{label}</span>
        {count && <span className="count">{count}</span>}
      </Link>
    </li>
  )
}

const DeskItem = () => {
  const desk = useAsk(houseContract.desk, {}, { every: 60_000 })
  const count = desk.data?.items.length
  return <Item to="/" label="工作台" count={count ? `${count}${desk.data?.more ? '+' : ''}` : undefined} />
}

export const Menu = () => {
  const me = useMe()
  const house = useHouse()
  const sections = sectionsFor(me, house, housePages)
  const longest = sections.flatMap((s) => s.entries).filter(({ to }) => to.length > 1)
  return (
    <nav className="menu" aria-label="主菜单">
      <ul>
        {!isKeeper(me) && <DeskItem />}
        {sections.map((section) => (
          <li key={section.group}>
            <h2 id={`menu-${section.group}`}>{section.label}</h2>
            <ul aria-labelledby={`menu-${section.group}`}>
              {section.entries.map((entry) => (
                <Item key={entry.to} {...entry} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="warning">{longest.length > 0 ? '本系统不存储、处理国家秘密' : '没有可以使用的功能，请联系安全管理员授予角色'}</p>
    </nav>
  )
}
