/** The page of one record: what it says, what may be done and why not, who signs, what runs, and all that hangs on it. */
import { Link, useParams } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { z } from 'zod'
import type { Area } from '../../kit/area.ts'
import { HasAccess } from '../access/has-access.tsx'
import { useAddress } from '../address.ts'
import { Refused } from '../client.ts'
import { Hands } from '../handovers/hands.tsx'
import { useArea, useRoomOf } from '../house.tsx'
import { maySeeArea } from '../menu-entries.ts'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { useMe } from '../session.tsx'
import { ChartOf } from './chart.tsx'
import { Course } from './course.tsx'
import { Facts } from './facts.tsx'
import { Files } from './files.tsx'
import { RecordHead } from './head.tsx'
import { History } from './history.tsx'
import { Limits } from './limits.tsx'
import { AllLines } from './lines.tsx'
import { useRecord } from './open-record.ts'
import { Papers } from './papers.tsx'
import './record.css'
import { Sealed } from '../sealed/sealed.tsx'
import type { Shown } from './shown.ts'
import { Signatures } from './signatures.tsx'
import { Steps } from './steps.tsx'
import { Ties } from './ties.tsx'

const views = z.object({ view: z.enum(['facts', 'course', 'chart', 'papers', 'files', 'ties', 'history']).default('facts') })

const WhatItSays = ({ area, page }: Shown) => {
  const Above = useRoomOf(area)?.above
  return (
    <div className="stack">
      {Above && <Above page={page} />}
      <section className="panel" aria-label="基本情况">
        <Facts record={area.record} values={page.values} />
      </section>
      <Sealed area={area} page={page} />
      <AllLines area={area} page={page} />
    </div>
  )
}

const Views = ({ area, page }: Shown) => {
  const [{ view }, change] = useAddress(views)
  const items = [
    { key: 'facts', label: '情况', children: <WhatItSays area={area} page={page} /> },
    { key: 'course', label: `办理过程 ${page.taken.length || ''}`, children: <Course area={area} page={page} /> },
    ...(area.procedure ? [{ key: 'chart', label: '流程图', children: <ChartOf area={area} page={page} /> }] : []),
    ...(area.procedure || area.papers ? [{ key: 'papers', label: '文书', children: <Papers area={area} page={page} /> }] : []),
    { key: 'files', label: '附件', children: <Files area={area} page={page} /> },
    { key: 'ties', label: '关联', children: <Ties area={area} page={page} /> },
    { key: 'history', label: '留痕', children: <History area={area} page={page} /> },
  ].filter(({ key }) => key !== 'course' || area.procedure)
  return (
    <Tabs
      className="views"
      activeKey={view}
      onChange={(key) => change({ view: key === 'facts' ? undefined : key }, { replace: true })}
      items={items}
      destroyOnHidden
      animated={false}
    />
  )
}

const Open = ({ area, page }: Shown) => {
  const Beside = useRoomOf(area)?.beside
  const beside = area.procedure || Beside
  return (
    <div className="sheet record">
      <RecordHead area={area} page={page} />
      <div className={beside ? 'record-body' : 'record-body alone'}>
        <Views area={area} page={page} />
        {beside && (
          <aside className="stack" aria-label="办理">
            <Signatures area={area} page={page} />
            <Steps area={area} page={page} />
            <Limits area={area} page={page} />
            {area.spine.handler && <Hands area={area} page={page} />}
            {Beside && <Beside page={page} />}
            <HasAccess area={area} page={page} />
          </aside>
        )}
      </div>
    </div>
  )
}

const NotThere = ({ area }: { area: Area | undefined }) => {
  const me = useMe()
  const ledger = area && maySeeArea(me, area) ? area : undefined
  return (
    <div className="sheet">
      <Nothing says="没有这条记录，或者您无权查看">
        <Link to={ledger ? `/${ledger.name}` : '/'}>{ledger ? `回到${ledger.label}` : '回到首页'}</Link>
      </Nothing>
    </div>
  )
}

const Waiting = () => (
  <div className="sheet record">
    <Bones lines={2} />
    <div className="record-body" style={{ marginTop: 24 }}>
      <div className="panel">
        <Bones lines={10} />
      </div>
      <div className="panel">
        <Bones lines={5} />
      </div>
    </div>
  </div>
)

const Reading = ({ area, id }: { area: Area; id: string }) => {
  const read = useRecord(area, id)
  if (read.data) return <Open area={area} page={read.data} />
  if (!read.error) return <Waiting />
  if (read.error instanceof Refused && read.error.status === 404) return <NotThere area={area} />
  return (
    <div className="sheet">
      <Trouble error={read.error} retry={read.refetch} />
    </div>
  )
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

export const RecordPageOf = () => {
  const { area: name = '', id = '' } = useParams({ strict: false }) as { area?: string; id?: string }
  const area = useArea(name)
  return area && isId(id) ? <Reading key={id} area={area} id={id} /> : <NotThere area={area} />
}
