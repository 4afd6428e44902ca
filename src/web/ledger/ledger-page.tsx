/** The ledger of an area: filtered, sorted, paged, counted and exported, all of it told by the address. */
import { PlusOutlined } from '@ant-design/icons'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { Area } from '../../kit/area.ts'
import { useAddress } from '../address.ts'
import { useAsk } from '../ask.ts'
import { beginningsOf } from '../beginnings.ts'
import { contractOf, useArea, useRoomOf } from '../house.tsx'
import { useListed } from '../last-listed.ts'
import { maySeeArea } from '../menu-entries.ts'
import { PageHead } from '../page-head.tsx'
import { Pager } from '../pager.tsx'
import { Nothing, Trouble } from '../said.tsx'
import { useMe } from '../session.tsx'
import { Table } from '../table.tsx'
import { askedOf, nextSort, shownColumns, sortedBy } from './asked.ts'
import { ColumnChoice } from './column-choice.tsx'
import { useColumns, type Row } from './columns.tsx'
import { Export } from './export.tsx'
import { Filters } from './filters.tsx'
import './ledger.css'

const Begin = ({ area }: { area: Area }) =>
  beginningsOf(useMe(), area).length > 0 && (
    <Link to={`/${area.name}/new`}>
      <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
        登记
      </Button>
    </Link>
  )

const Ledger = ({ area }: { area: Area }) => {
  const { search } = useLocation()
  const [, change] = useAddress(contractOf(area).list.query)
  const asked = useMemo(() => askedOf(area, search as Record<string, unknown>), [area, search])
  const fields = shownColumns(area, asked.columns)
  const query = { ...asked, columns: fields.map(({ name }) => name).join(',') }
  const contract = contractOf(area)
  const list = useAsk(contract.list, { query }, { keep: true })
  const { page, size, columns: _, sort: __, ...counted } = query
  const count = useAsk(contract.count, { query: counted }, { keep: true })
  const columns = useColumns(area, fields)
  const places = useMemo(() => list.data?.items.map(({ id }) => `/${area.name}/${id}`), [list.data, area.name])
  useListed(area.label, `/${area.name}`, places)
  const Own = useRoomOf(area)?.onLedger
  const narrow = (changed: Record<string, unknown>): void => change({ ...changed, page: undefined })
  return (
    <div className="sheet fixed">
      <PageHead title={area.label} about={area.about}>
        {Own && <Own />}
        <ColumnChoice area={area} shown={fields} choose={(names) => change({ columns: names })} />
        <Export area={area} asked={query} count={count.data} />
        <Begin area={area} />
      </PageHead>
      <Filters area={area} asked={asked} change={narrow} />
      {list.error && <Trouble error={list.error} retry={list.refetch} />}
      <Table<Row>
        label={`${area.label}台账`}
        columns={columns}
        rows={list.data?.items}
        keyOf={(row) => row.id}
        to={(row) => `/${area.name}/${row.id}`}
        sorted={sortedBy(area, asked.sort)}
        sort={(by) => narrow({ sort: nextSort(asked.sort, by) })}
        stale={list.isPlaceholderData}
        bones={15}
        leading
        empty={<Nothing says="没有符合条件的记录">可以放宽筛选；也可能是相关记录不在您的知情范围内。</Nothing>}
      />
      <Pager page={page} size={size} more={list.data?.more ?? false} count={count.data} change={change} />
    </div>
  )
}

export const LedgerPage = () => {
  const { area: name = '' } = useParams({ strict: false }) as { area?: string }
  const area = useArea(name)
  const me = useMe()
  if (!area || !maySeeArea(me, area))
    return (
      <div className="sheet">
        <Nothing says="没有这个页面，或者您的角色不能使用">
          <Link to="/">回到首页</Link>
        </Nothing>
      </div>
    )
  return <Ledger key={area.name} area={area} />
}
