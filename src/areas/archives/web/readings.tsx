/** 谁查阅过: who read this archive, when, what for. */
import { useNames } from '../../../web/house.tsx'
import { Nothing } from '../../../web/said.tsx'
import { type Column, Table } from '../../../web/table.tsx'
import type { ReadingShown } from '../contract.ts'

type Row = ReadingShown & { row: number }

export const Readings = ({ readings }: { readings: readonly ReadingShown[] }) => {
  const names = useNames()
  const columns: Column<Row>[] = [
    { key: 'number', label: '查阅编号', width: 150, show: ({ number }) => number },
    { key: 'who', label: '查阅人', width: 100, show: ({ readerId }) => names.of(readerId) ?? '（不在名册）' },
    { key: 'at', label: '查阅时间', width: 150, show: ({ readAt }) => readAt },
    { key: 'purpose', label: '用途', width: 120, show: ({ purpose }) => purpose },
    { key: 'why', label: '事由和依据', width: 300, show: ({ reason, paper }) => (paper ? `${reason}（${paper}）` : reason) },
  ]
  return (
    <div className="no-print">
      <h2>查阅记录</h2>
      <Table<Row>
        label="查阅记录"
        columns={columns}
        rows={readings.map((reading, row) => ({ ...reading, row }))}
        keyOf={({ row }) => String(row)}
        to={({ requestId }) => `/archives/${requestId}`}
        wraps
        empty={<Nothing says="还没有人查阅过" />}
      />
    </div>
  )
}
