/** 留痕封存: the seals, a certificate of one to be printed and handed over, and the comparison of what was handed over before. */
import { Button, Input, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../web/address.ts'
import { askAgain, useAsk, useDo } from '../../../web/ask.ts'
import { useNames } from '../../../web/house.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { Nothing, Trouble } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { type Column, Table } from '../../../web/table.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type Seal, sealContract } from '../contract.ts'
import './seals.css'

const asked = z.object({ n: z.coerce.number().int().optional() })
const A_WHILE_MS = 2000

/** In groups of four, as people read such values aloud. */
const grouped = (value: string): string => (value.match(/.{4}/g) ?? []).join(' ')

const columns: Column<Seal>[] = [
  { key: 'n', label: '次', width: 60, end: true, show: ({ n }) => n },
  { key: 'at', label: '封存时间', width: 170, show: ({ at }) => at },
  { key: 'entries', label: '留痕条数', width: 100, end: true, show: ({ entries }) => entries },
  { key: 'range', label: '留痕编号', width: 150, show: ({ first, last }) => `${first}—${last}` },
  { key: 'states', label: '记录件数', width: 100, end: true, show: ({ states }) => states },
  { key: 'sm3', label: '封存值（SM3）开头', width: 200, show: ({ sm3 }) => <code>{grouped(sm3.slice(0, 16))}</code> },
]

const Certificate = ({ seal }: { seal: Seal }) => {
  const { commission } = useNames()
  return (
    <section className="panel seal-paper" aria-label={`第${seal.n}次封存证明`}>
      <h2>留痕封存证明</h2>
      <p className="seal-from">{commission}</p>
      <p>
        {`明鉴平台于${seal.at}进行第${seal.n}次留痕封存。封存的是编号${seal.first}至${seal.last}的操作留痕${seal.entries}条，`}
        {`以及这些操作改动过的记录${seal.states}件的内容。封存值由这些内容和前一次封存共同算出，其中任何一个字节改动、缺少或者增加，都算不出同样的值。`}
      </p>
      <dl>
        <dt>SM3</dt>
        <dd>
          <code>{`${seal.n} SM3 ${grouped(seal.sm3)}`}</code>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{`${seal.n} SHA-256 ${grouped(seal.sha256)}`}</code>
        </dd>
      </dl>
      <p>请妥善保管。以后可以在“留痕封存”页面填入上面任意一行核对，或者由系统管理员用核验命令核对。</p>
      <p className="seal-hands">
        <span>交存人（签名）：</span>
        <span>接收人（签名）：</span>
        <span>日期：</span>
      </p>
      <Button className="no-print" onClick={() => window.print()}>
        打印
      </Button>
    </section>
  )
}

const Compare = () => {
  const [text, setText] = useState('')
  const compare = useDo(sealContract.compare)
  return (
    <section className="panel stack no-print" aria-label="核对交存的封存值">
      <h2>核对交存的封存值</h2>
      <Input.TextArea
        aria-label="交存的封存值"
        placeholder="把封存证明上的一行填在这里，例如：3 SM3 ……"
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <Button type="primary" loading={compare.isPending} disabled={text.trim() === ''} onClick={() => compare.mutate({ body: { text } })}>
          核对
        </Button>
      </div>
      {compare.error && <Trouble error={compare.error} />}
      <ul aria-live="polite">
        {compare.data?.map(({ n, algorithm, fits }) => (
          <li key={`${n}${algorithm}`} className={fits ? 'seal-fits' : 'seal-unlike'}>
            {`第${n}次，${algorithm}：${fits ? '相符' : '不相符，数据可能是旧副本或者被整个重做过，请立即报告'}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Begins a sealing, and asks for the list until it is there: it waits for what others have under way. */
const SealNow = ({ newest }: { newest: number }) => {
  const tell = useTell()
  const [awaited, setAwaited] = useState<number>()
  const under = awaited === newest
  useEffect(() => {
    if (!under) return undefined
    const asking = setInterval(() => void askAgain(sealContract.seals), A_WHILE_MS)
    return () => clearInterval(asking)
  }, [under])
  const seal = useDo(sealContract.seal)
  const go = (): void => seal.mutate({}, { onSuccess: () => setAwaited(newest), onError: tell.refused })
  return (
    <Popconfirm
      title="现在封存一次？"
      description="平时每天自动封存一次；检查前、交接前可以随时封存。"
      okText="封存"
      cancelText="不封存"
      onConfirm={go}
    >
      <Button loading={seal.isPending || under}>{under ? '正在封存' : '现在封存'}</Button>
    </Popconfirm>
  )
}

export const SealsPage = () => {
  const me = useMe()
  const [given, change] = useAddress(asked)
  const seals = useAsk(sealContract.seals, {}, { freshFor: 0 })
  const shown = seals.data?.find(({ n }) => n === given.n) ?? seals.data?.[0]
  return (
    <div className="sheet">
      <PageHead title="留痕封存" about="每天把前面的全部操作留痕和记录内容封存一次；封存值交上级保管，以后就能证明没有人改过。不含业务内容。">
        {holdsAny(me, sealContract.seal.roles) && <SealNow newest={seals.data?.[0]?.n ?? 0} />}
      </PageHead>
      {seals.error && <Trouble error={seals.error} retry={seals.refetch} />}
      <div className="no-print">
        <Table<Seal>
          label="历次封存"
          columns={columns}
          rows={seals.data}
          keyOf={({ n }) => String(n)}
          open={({ n }) => change({ n })}
          empty={<Nothing says="还没有封存过：每天第一次启动或者过零点时自动封存" />}
        />
      </div>
      {shown && <Certificate seal={shown} />}
      <Compare />
    </div>
  )
}
