/** Records behind a number, listed a page at a time; each opens its record. */
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { inWords } from '../../law/day.ts'
import { StateMark } from '../marks.tsx'
import { Pager } from '../pager.tsx'
import type { Span } from '../period-bar.tsx'
import { Nothing, Trouble } from '../said.tsx'
import { type Column, Table } from '../table.tsx'

type Item = {
  id: string
  area: string
  number: string
  title: string
  state: string
  who: string | null
  day: string | null
  adds: number
  /** Which limit of the record counts, where it is limits that are counted. */
  limit?: string
}
type Row = Item & { row: number }
type Said = { total: number; records: number; items: Item[] }
/** A question about the records behind a number, as far as it is answered. */
type Asked = { data: Said | undefined; error: Error | null; refetch: () => unknown; isPlaceholderData: boolean }
export type Turned = { page: number; size: number }

const columnsFor = (items: readonly Item[]): Column<Row>[] => [
  { key: 'number', label: '编号', width: 142, show: ({ number }) => number, title: ({ number }) => number },
  { key: 'day', label: '日期', width: 104, show: ({ day }) => day },
  { key: 'title', label: '事项', width: 240, show: ({ title }) => title, title: ({ title }) => title },
  items.some(({ limit }) => limit !== undefined)
    ? { key: 'limit', label: '期限', width: 150, show: ({ limit }) => limit, title: ({ limit }) => limit }
    : { key: 'who', label: '涉及的人', width: 96, show: ({ who }) => who },
  { key: 'state', label: '状态', width: 124, show: ({ area, state }) => <StateMark area={area} state={state} /> },
  ...(items.some(({ adds }) => adds !== 1) ? [{ key: 'adds', label: '计入', width: 70, end: true as const, show: ({ adds }: Row) => adds }] : []),
]

type Given = { asked: Asked; at: Turned; turn: (to: Turned) => void }

export const BehindList = ({ asked, at: { page, size }, turn }: Given) => {
  const said = asked.data
  if (asked.error) return <Trouble error={asked.error} retry={asked.refetch} />
  return (
    <div className="sheet fixed behind">
      <p className="soft">{said ? `合计 ${said.total}，由以下 ${said.records} 条记录计得。点击编号打开记录。` : '正在查找这个数字背后的记录'}</p>
      <Table<Row>
        label="指标背后的记录"
        columns={columnsFor(said?.items ?? [])}
        rows={said?.items.map((item, i) => ({ ...item, row: i }))}
        keyOf={({ id, row }) => `${id}${row}`}
        to={({ area, id }) => `/${area}/${id}`}
        stale={asked.isPlaceholderData}
        empty={<Nothing says="这个数字背后没有记录" />}
      />
      <Pager
        page={page}
        size={size}
        more={said ? page * size < said.records : false}
        count={said && { count: said.records, capped: false }}
        change={(changed) => turn({ page: changed.page ?? 1, size: 'size' in changed ? (changed.size ?? 50) : size })}
      />
    </div>
  )
}

type DrawerGiven = { heading: string; span: Span; open: boolean; close: () => void; children: ReactNode }

export const BehindDrawer = ({ heading, span, open, close, children }: DrawerGiven) => (
  <Drawer
    title={heading}
    extra={<span className="soft">{`${inWords(span.from)}至${inWords(span.to)}`}</span>}
    size={880}
    open={open}
    onClose={close}
    destroyOnHidden
    styles={{ body: { padding: 0 } }}
  >
    {children}
  </Drawer>
)
