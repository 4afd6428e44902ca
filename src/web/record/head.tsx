/** The head of a record: number, title, state, and the changes that are no steps: correction and recusal. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Area } from '../../kit/area.ts'
import { useGo } from '../address.ts'
import { useKeys } from '../keys.ts'
import { neighboursOf } from '../last-listed.ts'
import { LedgerMark, StateMark } from '../marks.tsx'
import { maySeeArea } from '../menu-entries.ts'
import { useTitle } from '../page-head.tsx'
import { useMe } from '../session.tsx'
import { Amend } from './amend.tsx'
import { Exclude } from './exclude.tsx'
import type { Shown } from './shown.ts'

const Neighbour = ({ to, says }: { to: string | undefined; says: string }) =>
  to ? <Link to={to}>{says}</Link> : <span className="faint">{says}</span>

/** To the ledger; one who only signs here has none to go to. */
const ToLedger = ({ area }: { area: Area }) => (maySeeArea(useMe(), area) ? <Link to={`/${area.name}`}>{area.label}</Link> : area.label)

/** The way back to the list that this record was opened from, and to its neighbours there. */
const Way = ({ area, page }: Shown) => {
  const go = useGo()
  const found = neighboursOf(`/${area.name}/${page.id}`)
  useKeys({ j: () => found?.after && go(found.after), k: () => found?.before && go(found.before) })
  return (
    <nav className="small crumb" aria-label="位置">
      {found ? (
        <Link to={found.listed.to} search={found.listed.search as never}>
          {found.listed.label}
        </Link>
      ) : (
        <ToLedger area={area} />
      )}{' '}
      <span className="faint">/</span> {page.number}
      {found && (
        <span className="neighbours">
          <Neighbour to={found.before} says="上一条" /> <Neighbour to={found.after} says="下一条" />
          <span className="faint">
            本页第 {found.place} 条，共 {found.listed.places.length} 条
          </span>
        </span>
      )}
    </nav>
  )
}

export const RecordHead = ({ area, page }: Shown) => {
  const [shown, show] = useState<'amend' | 'exclude'>()
  useTitle(`${page.number} ${page.title}`)
  const close = (): void => show(undefined)
  return (
    <div className="head record-head">
      <div className="grow">
        <Way area={area} page={page} />
        <h1 className="clip" title={page.title}>
          {page.title || page.number}
        </h1>
      </div>
      <div className="actions no-print">
        {page.origin === 'ledger' && <LedgerMark />}
        {area.procedure && <StateMark area={area.name} state={page.state} />}
        {page.may.exclude && <Button onClick={() => show('exclude')}>决定回避</Button>}
        {page.may.amend && <Button onClick={() => show('amend')}>更正</Button>}
      </div>
      {shown === 'amend' && <Amend area={area} page={page} close={close} />}
      {shown === 'exclude' && <Exclude area={area} page={page} close={close} />}
    </div>
  )
}
