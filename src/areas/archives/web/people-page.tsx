/** Whose archive: the register of people, one's own requests, and for the custodian how many archives hold anything. */
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { people } from '../../../base/people/area.ts'
import type { Listing } from '../../../kit/listing.ts'
import { rank } from '../../../kit/tables/people.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { contractOf, useNames } from '../../../web/house.tsx'
import { DueMark, StateMark } from '../../../web/marks.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { Pager } from '../../../web/pager.tsx'
import { Nothing, Trouble } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { type Column, Table } from '../../../web/table.tsx'
import { archives } from '../area.ts'
import { archiveContract } from '../contract.ts'
import { AskDrawer, type Whose } from './ask-drawer.tsx'
import '../../../web/record/record.css'
import './archive.css'

const asked = z.object({
  q: z.string().trim().max(50).default(''),
  keyFew: z.enum(['是']).optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

type Row = Record<string, unknown> & { id: string }

const useColumns = (choose: (whose: Whose) => void): Column<Row>[] => {
  const names = useNames()
  const text = (value: unknown): string => String(value ?? '')
  return [
    { key: 'name', label: '姓名', width: 100, show: ({ name }) => text(name) },
    { key: 'unit', label: '单位', width: 180, show: ({ unitId }) => names.of(unitId) },
    { key: 'post', label: '职务', width: 180, show: ({ post }) => text(post), title: ({ post }) => text(post) },
    { key: 'rank', label: '职级', width: 110, show: (row) => names.code(rank, row.rank) },
    { key: 'few', label: '关键少数', width: 90, show: ({ keyFew }) => (keyFew ? '是' : '') },
    {
      key: 'act',
      label: '档案',
      width: 80,
      show: ({ id, name }) => (
        <Button size="small" onClick={() => choose({ id, name: text(name) })}>
          查阅
        </Button>
      ),
    },
  ]
}

/** What one may read now, and what still waits for approval. */
const Mine = () => {
  const me = useMe()
  const query: Listing = { applicantId: me.id, state: 'requested,open', page: 1, size: 20 }
  const mine = useAsk(contractOf(archives).list, { query })
  const items = mine.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="panel mine" aria-label="我的查阅申请">
      <h2>我的查阅申请</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="row">
            <Link to={`/archives/${item.id}`}>{String(item.name ?? item.number)}</Link>
            <span className="soft">{String(item.purpose)}</span>
            <StateMark area="archives" state={item.state} />
            {item.dueOn && item.state === 'open' && <DueMark due={item.dueOn} />}
            {item.state === 'open' && (
              <Link to="/archive/file" search={{ request: item.id } as never}>
                打开档案
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Filled = () => {
  const keeps = holdsAny(useMe(), ['clueOffice'])
  const filled = useAsk(archiveContract.filled, {}, { enabled: keeps, freshFor: 600_000 })
  return filled.data ? (
    <span className="soft">
      名册上 {filled.data.registered} 人，其中 {filled.data.filled} 人的档案有任职以外的材料
    </span>
  ) : null
}

const Register = ({ choose }: { choose: (whose: Whose) => void }) => {
  const [{ q, keyFew, page, size }, change] = useAddress(asked)
  const narrowed = { ...(q ? { q } : {}), ...(keyFew ? { keyFew } : {}) }
  const contract = contractOf(people)
  const list = useAsk(contract.list, { query: { ...narrowed, page, size, columns: 'name,unitId,post,rank,keyFew' } }, { keep: true })
  const count = useAsk(contract.count, { query: narrowed }, { keep: true })
  const columns = useColumns(choose)
  return (
    <>
      <search className="row wrap archive-filters" aria-label="筛选">
        <Input.Search
          key={q}
          aria-label="姓名或者单位"
          placeholder="姓名或者单位"
          defaultValue={q}
          maxLength={50}
          enterButton="查找"
          style={{ width: 320 }}
          onSearch={(text) => change({ q: text, page: undefined })}
        />
        <Checkbox checked={keyFew === '是'} onChange={(event) => change({ keyFew: event.target.checked ? '是' : undefined, page: undefined })}>
          只看关键少数
        </Checkbox>
        <span className="grow" />
        <Filled />
      </search>
      {list.error && <Trouble error={list.error} retry={list.refetch} />}
      <Table<Row>
        label="监督对象"
        columns={columns}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        stale={list.isPlaceholderData}
        bones={15}
        empty={<Nothing says="名册上没有符合条件的人" />}
      />
      <Pager page={page} size={size} more={list.data?.more ?? false} count={count.data} change={change} />
    </>
  )
}

export const PeoplePage = () => {
  const [whose, choose] = useState<Whose>()
  return (
    <div className="sheet fixed">
      <PageHead title="廉政档案" about="一人一档，由各项业务记录即时汇集；查阅要写明用途、事由和依据，每次查阅都有记录。" />
      <Mine />
      <Register choose={choose} />
      {whose && <AskDrawer key={whose.id} whose={whose} close={() => choose(undefined)} />}
    </div>
  )
}
