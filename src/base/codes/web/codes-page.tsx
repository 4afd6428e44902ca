/** 代码表: what may be chosen where; those that the law leaves open are added to and retired from here. */
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { houseContract } from '../../../kit/house-contract.ts'
import { useAddress } from '../../../web/address.ts'
import { askAgain, useAsk, useDo } from '../../../web/ask.ts'
import { useHouse } from '../../../web/house.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { codeContract, type TableSaid } from '../contract.ts'
import '../../../web/chosen-of.css'
import './codes.css'

const asked = z.object({ table: z.string().optional() })
const again = (): Promise<unknown> => askAgain(codeContract.tables, houseContract.directory)

type Value = TableSaid['values'][number]

const Add = ({ table }: { table: TableSaid }) => {
  const tell = useTell()
  const [label, setLabel] = useState('')
  const add = useDo(codeContract.add, again)
  const submit = (): void => {
    if (label.trim() === '') return
    const done = (): void => {
      tell.done(`已增加“${label.trim()}”`)
      setLabel('')
    }
    add.mutate({ params: { table: table.name }, body: { label: label.trim() } }, { onSuccess: done, onError: tell.refused })
  }
  return (
    <div className="row code-add">
      <Input
        aria-label="新增的名称"
        placeholder="新增一项的名称"
        maxLength={100}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
        onPressEnter={submit}
        style={{ width: 280 }}
      />
      <Button onClick={submit} loading={add.isPending} disabled={label.trim() === ''}>
        增加
      </Button>
    </div>
  )
}

const useRetiring = (table: TableSaid, value: Value) => {
  const tell = useTell()
  const retire = useDo(codeContract.retire, again)
  const restore = useDo(codeContract.add, again)
  return {
    retire: () => retire.mutate({ params: { table: table.name, code: value.code } }, { onError: tell.refused }),
    restore: () => restore.mutate({ params: { table: table.name }, body: { label: value.label } }, { onError: tell.refused }),
  }
}

const Retiring = ({ table, value }: { table: TableSaid; value: Value }) => {
  const { retire, restore } = useRetiring(table, value)
  if (value.retired)
    return (
      <button type="button" className="plain small" onClick={restore}>
        恢复使用
      </button>
    )
  return (
    <Popconfirm
      title={`停用“${value.label}”？`}
      description="停用后不能再选，已有的记录照样显示。"
      okText="停用"
      cancelText="不停用"
      onConfirm={retire}
    >
      <button type="button" className="plain small">
        停用
      </button>
    </Popconfirm>
  )
}

const TableShown = ({ table, usedIn, mayChange }: { table: TableSaid; usedIn: string; mayChange: boolean }) => (
  <section className="panel" aria-label={table.label}>
    <div className="row">
      <h2 className="grow">{table.label}</h2>
      <span className={table.open ? 'mark state' : 'mark'}>{table.open ? '可以增减' : '由规定固定，不能修改'}</span>
    </div>
    <p className="small soft">
      用于{usedIn}
      {table.cited && `；依据${table.cited}`}
    </p>
    <ul className="lined code-values">
      {table.values.map((value) => (
        <li key={value.code} className={value.retired ? 'retired' : undefined}>
          <span className="grow">
            {value.label}
            {value.help && <span className="small soft">　{value.help}</span>}
          </span>
          {value.local && <span className="mark">本机关增加</span>}
          {value.retired && <span className="mark">已停用</span>}
          {table.open && mayChange && <Retiring table={table} value={value} />}
        </li>
      ))}
    </ul>
    {table.open && mayChange && <Add key={table.name} table={table} />}
  </section>
)

export const CodesPage = () => {
  const me = useMe()
  const [given, change] = useAddress(asked)
  const tables = useAsk(codeContract.tables, {})
  const { areas } = useHouse()
  const usersOf = (name: string): string =>
    areas
      .filter(({ codes }) => codes?.some((each) => each.name === name))
      .map(({ label }) => label)
      .join('、')
  const table = tables.data?.find(({ name }) => name === given.table) ?? tables.data?.[0]
  return (
    <div className="sheet">
      <PageHead title="代码表" about="填写时可以选择的内容。法规规定的固定不变，其余可以由本机关增加和停用。" />
      {tables.error && <Trouble error={tables.error} retry={tables.refetch} />}
      {!tables.data && !tables.error && <Bones lines={8} />}
      {tables.data && table && (
        <div className="one-of-many">
          <ul className="many" aria-label="代码表">
            {tables.data.map((each) => (
              <li key={each.name}>
                <button type="button" aria-current={each === table ? 'true' : undefined} onClick={() => change({ table: each.name })}>
                  <span className="grow">{each.label}</span>
                  <span className="small clip">{usersOf(each.name)}</span>
                </button>
              </li>
            ))}
          </ul>
          <TableShown table={table} usedIn={usersOf(table.name)} mayChange={holdsAny(me, codeContract.add.roles)} />
        </div>
      )}
    </div>
  )
}
