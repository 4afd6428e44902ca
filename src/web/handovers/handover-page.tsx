/** 批量移交: everything open of one handler, seen as a list before it is handed to another. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { type Candidate, HANDED_AT_ONCE, handoverContract } from '../../kit/handover-contract.ts'
import { useDo } from '../ask.ts'
import { useHouse } from '../house.tsx'
import './handovers.css'
import { PageHead } from '../page-head.tsx'
import { Nothing, Trouble } from '../said.tsx'
import { useMe } from '../session.tsx'
import { type Column, Table } from '../table.tsx'
import { useTell } from '../use-tell.ts'
import { WhoField } from './who-field.tsx'

const useColumns = (): Column<Candidate>[] => {
  const { areas } = useHouse()
  return [
    { key: 'number', label: '编号', width: 150, show: ({ number }) => number },
    { key: 'area', label: '类别', width: 120, show: ({ area }) => areas.find(({ name }) => name === area)?.label },
    { key: 'title', label: '事项', width: 320, show: ({ title }) => title, title: ({ title }) => title },
    {
      key: 'may',
      label: '能不能移交',
      width: 380,
      show: ({ reasons }) => (reasons.length === 0 ? '可以移交' : `不能：${reasons.join('；')}`),
      title: ({ reasons }) => reasons.join('；'),
    },
  ]
}

const useHandingOver = () => {
  const tell = useTell()
  const [from, setFrom] = useState<string | undefined>(useMe().id)
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const preview = useDo(handoverContract.preview)
  const give = useDo(handoverContract.give)
  const free = preview.data?.items.filter(({ reasons }) => reasons.length === 0) ?? []
  const look = (): void => {
    if (from && to) preview.mutate({ body: { from, to } })
  }
  const hand = (): void => {
    if (!to) return
    const done = ({ given }: { given: number }): void => {
      tell.done(`已移交 ${given} 件，等接收人逐件签收`)
      look()
    }
    give.mutate({ body: { records: free.map(({ area, id }) => ({ area, id })), to, reason: reason.trim() } }, { onSuccess: done })
  }
  /** Another person makes the list seen before untrue. */
  const anew = (set: (id: string) => void) => (id: string) => {
    set(id)
    preview.reset()
  }
  return { from, to, reason, setFrom: anew(setFrom), setTo: anew(setTo), setReason, preview, give, free, look, hand }
}

export const HandoverPage = () => {
  const { from, to, reason, setFrom, setTo, setReason, preview, give, free, look, hand } = useHandingOver()
  const columns = useColumns()
  return (
    <div className="sheet">
      <PageHead title="批量移交" about={`先看清单，再移交；一次最多${HANDED_AT_ONCE}件。接收人签收以前仍由原承办人承办。`} />
      <div className="panel handing">
        <WhoField id="handing-from" label="移交人" value={from} set={setFrom} />
        <WhoField id="handing-to" label="接收人" value={to} set={setTo} without={from ? [from] : []} />
        <div className="field">
          <label htmlFor="handing-why">移交理由</label>
          <Input id="handing-why" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        <Button disabled={!from || !to} loading={preview.isPending} onClick={look}>
          看清单
        </Button>
        <Button type="primary" disabled={free.length === 0 || reason.trim() === ''} loading={give.isPending} onClick={hand}>
          移交 {free.length} 件
        </Button>
      </div>
      {preview.error && <Trouble error={preview.error} />}
      {give.error && <Trouble error={give.error} />}
      {preview.data && (
        <Table
          label="移交清单"
          columns={columns}
          rows={preview.data.items}
          keyOf={({ id }) => id}
          to={({ area, id }) => `/${area}/${id}`}
          empty={<Nothing says="没有可以移交的事项">只列出您可以知情、由移交人承办、还没有办结的。</Nothing>}
        />
      )}
      {preview.data?.more && (
        <p className="soft">
          超过{HANDED_AT_ONCE}件，只列出前{HANDED_AT_ONCE}件。
        </p>
      )}
    </div>
  )
}
