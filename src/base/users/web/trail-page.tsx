/** 操作轨迹: who did what kind of thing and when, for the auditor; never what a record says. */
import { Button, Select } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../web/address.ts'
import type { Answer } from '../../../kit/contract.ts'
import { useAsk } from '../../../web/ask.ts'
import { staffUnderOffices, sought } from '../../../web/form/choices.ts'
import { useHouse, useNames } from '../../../web/house.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { Nothing, Trouble } from '../../../web/said.tsx'
import { type Column, Table } from '../../../web/table.tsx'
import { kindChoices, kindInWords } from '../../../web/trail-words.ts'
import { userContract } from '../contract.ts'
import './users.css'

const asked = z.object({ before: z.coerce.number().int().optional(), user: z.uuid().optional(), kind: z.string().max(40).optional() })

type Entry = Answer<typeof userContract.trail>[number]
const PAGE = 200

const useColumns = (): Column<Entry>[] => {
  const names = useNames()
  const { areas } = useHouse()
  return [
    { key: 'at', label: '时间', width: 180, show: ({ at }) => at },
    { key: 'who', label: '谁', width: 140, show: ({ userId }) => (userId ? (names.of(userId) ?? '系统') : '系统') },
    { key: 'kind', label: '做了什么', width: 200, show: ({ kind }) => kindInWords(kind) },
    { key: 'area', label: '哪一类', width: 200, show: ({ area }) => areas.find(({ name }) => name === area)?.label },
    { key: 'address', label: '从哪里', width: 160, show: ({ address }) => address },
    { key: 'id', label: '轨迹序号', width: 120, end: true, show: ({ id }) => id },
  ]
}

export const TrailPage = () => {
  const names = useNames()
  const [given, change] = useAddress(asked)
  const trail = useAsk(userContract.trail, { query: given }, { keep: true })
  const columns = useColumns()
  const last = trail.data?.at(-1)?.id
  return (
    <div className="sheet fixed">
      <PageHead title="操作轨迹" about="谁在何时做过何类操作；不含业务内容。" />
      <div className="row users-bar">
        <Select
          aria-label="谁"
          placeholder="谁"
          allowClear
          showSearch={{ filterOption: sought }}
          value={given.user ?? null}
          options={staffUnderOffices(names)}
          onChange={(user) => change({ user: user ?? undefined, before: undefined })}
          style={{ width: 200 }}
        />
        <Select
          aria-label="做了什么"
          placeholder="做了什么"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={given.kind ?? null}
          options={kindChoices}
          onChange={(kind) => change({ kind: kind ?? undefined, before: undefined })}
          style={{ width: 220 }}
        />
        <span className="grow" />
        <Button disabled={given.before === undefined} onClick={() => change({ before: undefined })}>
          回到最近
        </Button>
        <Button disabled={(trail.data?.length ?? 0) < PAGE} onClick={() => change({ before: last })}>
          更早的
        </Button>
      </div>
      {trail.error && <Trouble error={trail.error} retry={trail.refetch} />}
      <Table<Entry>
        label="操作轨迹"
        columns={columns}
        rows={trail.data}
        keyOf={({ id }) => String(id)}
        stale={trail.isPlaceholderData}
        empty={<Nothing says="没有符合条件的轨迹" />}
      />
    </div>
  )
}
