/** The records behind a number: the same question listed instead of counted; each opens its record. */
import { Drawer } from 'antd'
import { useState } from 'react'
import type { Answer } from '../../kit/contract.ts'
import { houseContract } from '../../kit/house-contract.ts'
import { inWords } from '../../law/day.ts'
import { useAsk } from '../ask.ts'
import { useHouse, useNames } from '../house.tsx'
import { Pager } from '../pager.tsx'
import { StateMark } from '../marks.tsx'
import type { Span } from '../period-bar.tsx'
import { Nothing, Trouble } from '../said.tsx'
import { type Column, Table } from '../table.tsx'
import { figureNamed, partInWords } from './figure-words.ts'

/** A number that was clicked: a figure, or one part of it. */
export type Clicked = { figure: string; part?: string | undefined }

type Item = Answer<typeof houseContract.behind>['items'][number] & { row: number }

const columnsFor = (sums: boolean): Column<Item>[] => [
  { key: 'number', label: '编号', width: 142, show: ({ number }) => number, title: ({ number }) => number },
  { key: 'day', label: '日期', width: 104, show: ({ day }) => day },
  { key: 'title', label: '事项', width: 240, show: ({ title }) => title, title: ({ title }) => title },
  { key: 'who', label: '涉及的人', width: 96, show: ({ who }) => who },
  { key: 'state', label: '状态', width: 124, show: ({ area, state }) => <StateMark area={area} state={state} /> },
  ...(sums ? [{ key: 'adds', label: '计入', width: 70, end: true as const, show: ({ adds }: Item) => adds }] : []),
]

const Listed = ({ clicked, span }: { clicked: Clicked; span: Span }) => {
  const [{ page, size }, turn] = useState({ page: 1, size: 50 })
  const query = { ...span, ...(clicked.part === undefined ? {} : { part: clicked.part }), page, size }
  const asked = useAsk(houseContract.behind, { params: { id: clicked.figure }, query }, { keep: true, freshFor: 60_000 })
  const said = asked.data
  if (asked.error) return <Trouble error={asked.error} retry={asked.refetch} />
  const items = said?.items.map((item, i) => ({ ...item, row: i }))
  return (
    <div className="sheet fixed behind">
      <p className="soft">{said ? `合计 ${said.total}，由以下 ${said.records} 条记录计得。点击编号打开记录。` : '正在查找这个数字背后的记录'}</p>
      <Table<Item>
        label="指标背后的记录"
        columns={columnsFor(items?.some(({ adds }) => adds !== 1) ?? false)}
        rows={items}
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

const useHeading = (clicked: Clicked | undefined): string => {
  const { areas } = useHouse()
  const names = useNames()
  if (!clicked) return ''
  const label = figureNamed(areas, clicked.figure)?.figure.label ?? ''
  return clicked.part === undefined ? label : `${label}：${partInWords(areas, names, clicked.figure, clicked.part)}`
}

export const Behind = ({ clicked, span, close }: { clicked: Clicked | undefined; span: Span; close: () => void }) => {
  const heading = useHeading(clicked)
  return (
    <Drawer
      title={heading}
      extra={<span className="soft">{`${inWords(span.from)}至${inWords(span.to)}`}</span>}
      size={880}
      open={clicked !== undefined}
      onClose={close}
      destroyOnHidden
      styles={{ body: { padding: 0 } }}
    >
      {clicked && <Listed clicked={clicked} span={span} />}
    </Drawer>
  )
}
