/** The records that a signed number was counted from, as far as the reader may see them. */
import { Drawer } from 'antd'
import { useAsk } from '../../../web/ask.ts'
import { StateMark } from '../../../web/marks.tsx'
import { Nothing, Trouble } from '../../../web/said.tsx'
import { type Column, Table } from '../../../web/table.tsx'
import { type FrozenRecord, reportContract } from '../contract.ts'

const columns: Column<FrozenRecord>[] = [
  { key: 'number', label: '编号', width: 142, show: ({ number }) => number, title: ({ number }) => number },
  { key: 'title', label: '事项', width: 320, show: ({ title }) => title, title: ({ title }) => title },
  { key: 'state', label: '状态', width: 124, show: ({ area, state }) => <StateMark area={area} state={state} /> },
]

const Listed = ({ id, ord }: { id: string; ord: number }) => {
  const asked = useAsk(reportContract.frozen, { params: { id, ord } })
  if (asked.error) return <Trouble error={asked.error} retry={asked.refetch} />
  const said = asked.data
  return (
    <div className="sheet fixed behind">
      <p className="soft">
        {said
          ? `签发时为 ${said.value}，由以下 ${said.records.length} 条记录计得${said.unseen > 0 ? `，另有 ${said.unseen} 条不在您的知情范围内` : ''}。`
          : '正在查找签发时的记录'}
      </p>
      <Table<FrozenRecord>
        label="签发时的记录"
        columns={columns}
        rows={said?.records}
        keyOf={(record) => record.id}
        to={(record) => `/${record.area}/${record.id}`}
        empty={<Nothing says="签发时这个数字背后没有您可以看的记录" />}
      />
    </div>
  )
}

export const Frozen = ({ id, ord, called, close }: { id: string; ord: number | undefined; called: string; close: () => void }) => (
  <Drawer title={called} size={760} open={ord !== undefined} onClose={close} destroyOnHidden styles={{ body: { padding: 0 } }}>
    {ord !== undefined && <Listed id={id} ord={ord} />}
  </Drawer>
)
