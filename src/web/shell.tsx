/** The frame around every page: who, where, what to find; and the page itself. */
import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { type ComponentType, createContext, useContext, useEffect, useRef, useState } from 'react'
import { ClockBehind } from './clock-behind.tsx'
import { Finder } from './finder.tsx'
import { NamesProvider, useDirectory, useNamesFrom } from './house.tsx'
import { Help } from './help.tsx'
import { Menu } from './menu.tsx'
import { isTruth, prefer, preferred } from './preferences.ts'
import { Bones, Trouble } from './said.tsx'
import { isKeeper, useMe } from './session.tsx'
import './shell.css'
import { Wordmark } from './wordmark.tsx'

/** What the users' room shows at the right of the bar. */
export const AccountContext = createContext<ComponentType | undefined>(undefined)

const Bar = ({ folded, fold, commission }: { folded: boolean; fold: () => void; commission: string | undefined }) => {
  const Account = useContext(AccountContext)
  return (
    <header className="bar">
      <button type="button" className="plain fold" onClick={fold} aria-expanded={!folded} aria-label={folded ? '展开菜单' : '收起菜单'}>
        {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      </button>
      <Link to="/" aria-label="明鉴，回到首页">
        <Wordmark />
      </Link>
      <span className="commission clip">{commission}</span>
      <span className="grow" />
      {!isKeeper(useMe()) && <Finder />}
      <Help />
      {Account && <Account />}
    </header>
  )
}

/** Another page begins at its top, and its text is next for the keyboard. */
const usePageTop = () => {
  const page = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    page.current?.scrollTo(0, 0)
    page.current?.focus({ preventScroll: true })
  }, [pathname])
  return page
}

export const Shell = () => {
  const directory = useDirectory()
  const names = useNamesFrom(directory.data)
  const [folded, setFolded] = useState(() => preferred('menu.folded', false, isTruth))
  useEffect(() => prefer('menu.folded', folded), [folded])
  const page = usePageTop()
  return (
    <div className={folded ? 'shell narrow' : 'shell'}>
      <a className="skip" href="#page">
        跳到正文
      </a>
      <Bar folded={folded} fold={() => setFolded(!folded)} commission={names?.commission} />
      <Menu />
      <main ref={page} id="page" className="page" tabIndex={-1}>
        <ClockBehind />
        {names ? (
          <NamesProvider value={names}>
            <Outlet />
          </NamesProvider>
        ) : (
          <div className="sheet">{directory.error ? <Trouble error={directory.error} retry={directory.refetch} /> : <Bones lines={8} />}</div>
        )}
      </main>
    </div>
  )
}
