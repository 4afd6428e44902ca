/** Which posts the person held, where and when. */
import { rank } from '../../../kit/tables/people.ts'
import { useNames } from '../../../web/house.tsx'
import { Nothing } from '../../../web/said.tsx'
import { type Column, Table } from '../../../web/table.tsx'
import type { TermShown } from '../contract.ts'

const until = ({ untilDay, fromDay, now }: TermShown): string => untilDay ?? (now ? '现任' : fromDay ? '' : '日期不详')

export const Terms = ({ terms }: { terms: readonly TermShown[] }) => {
  const names = useNames()
  const columns: Column<TermShown>[] = [
    { key: 'from', label: '任职日期', width: 110, show: ({ fromDay }) => fromDay ?? '日期不详' },
    { key: 'until', label: '免职日期', width: 110, show: until },
    { key: 'unit', label: '单位', width: 220, show: ({ unitId }) => names.of(unitId) },
    { key: 'post', label: '职务', width: 220, show: ({ post }) => post },
    { key: 'rank', label: '职级', width: 120, show: (term) => (term.rank ? names.code(rank, term.rank) : '') },
  ]
  return (
    <div>
      <h2>任职经历</h2>
      <Table
        label="任职经历"
        columns={columns}
        rows={terms}
        keyOf={({ fromDay, post, unitId }) => `${fromDay ?? ''}${unitId}${post}`}
        wraps
        empty={<Nothing says="名册上没有任职经历" />}
      />
    </div>
  )
}
