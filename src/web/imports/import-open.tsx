/** One import: what was recognised, what would change, what is wrong, and what to do next. */
import { Button, Popconfirm, Progress } from 'antd'
import { useState } from 'react'
import { pathOf } from '../../kit/contract.ts'
import { type ImportPage, importContract } from '../../kit/import-contract.ts'
import { askAgain, useAsk, useDo } from '../ask.ts'
import { download } from '../client.ts'
import { useHouse } from '../house.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { type Column, Table } from '../table.tsx'
import { useTell } from '../use-tell.ts'
import { ColumnMatch } from './column-match.tsx'
import { isAtWork, standingWords } from './standing.ts'

type Fault = ImportPage['faults'][number] & { place: number }

const faultColumns: Column<Fault>[] = [
  { key: 'row', label: '第几行', width: 80, show: ({ row }) => row },
  { key: 'column', label: '哪一列', width: 160, show: ({ column }) => column, title: ({ column }) => column },
  { key: 'reason', label: '错在哪里', width: 320, show: ({ reason }) => reason, title: ({ reason }) => reason },
]

const Counts = ({ said }: { said: ImportPage }) => (
  <dl className="counts">
    {(
      [
        ['共', said.rows, ''],
        ['新增', said.new, 'done'],
        ['变更', said.changed, 'soon'],
        ['未变', said.unchanged, ''],
        ['有误', said.wrong, said.wrong > 0 ? 'late' : ''],
      ] as const
    ).map(([label, count, tone]) => (
      <div key={label} className={tone}>
        <dt>{label}</dt>
        <dd>{count} 行</dd>
      </div>
    ))}
  </dl>
)

const useActs = (id: string) => {
  const tell = useTell()
  const again = (): Promise<unknown> => askAgain(importContract.read, importContract.list)
  const keep = useDo(importContract.keep, again)
  const stop = useDo(importContract.stop, again)
  const undo = useDo(importContract.undo, again)
  const act = (which: typeof keep) => (): void => which.mutate({ params: { id } }, { onError: tell.refused })
  return { keep: act(keep), stop: act(stop), undo: act(undo), busy: keep.isPending || stop.isPending || undo.isPending }
}

const Acts = ({ said }: { said: ImportPage }) => {
  const { keep, stop, undo, busy } = useActs(said.id)
  const tell = useTell()
  const [fetching, setFetching] = useState(false)
  const marked = (): void => {
    setFetching(true)
    download(pathOf(importContract.marked, { id: said.id }))
      .catch(tell.refused)
      .finally(() => setFetching(false))
  }
  return (
    <div className="row">
      {said.wrong > 0 && (
        <Button loading={fetching} onClick={marked}>
          下载标注了错误的行
        </Button>
      )}
      {isAtWork(said) && (
        <Button danger onClick={stop} loading={busy}>
          停止
        </Button>
      )}
      {said.standing === 'checked' && (
        <Button type="primary" onClick={keep} loading={busy}>
          确认入库
        </Button>
      )}
      {said.standing === 'kept' && (
        <Popconfirm
          title="撤销这次导入？"
          description="这次新增的记录会去掉，变更的恢复原样；已经办理过的不能撤销。"
          okText="撤销"
          cancelText="不撤销"
          onConfirm={undo}
        >
          <Button loading={busy}>撤销这次导入</Button>
        </Popconfirm>
      )}
    </div>
  )
}

const ProgressOf = ({ said }: { said: ImportPage }) => {
  const percent = said.rows > 0 ? Math.min(99, Math.floor((said.done * 100) / said.rows)) : 0
  return (
    <div role="status">
      <Progress percent={percent} status="active" strokeColor="#1f4470" aria-label="进度" />
      <p className="small soft">
        {standingWords[said.standing][0]}
        {said.rows > 0 && `，已处理 ${said.done} 行，共 ${said.rows} 行`}。可以离开本页，不影响进行；停止后不会留下任何改动。
      </p>
    </div>
  )
}

const Faults = ({ said }: { said: ImportPage }) =>
  said.faults.length > 0 && (
    <section>
      <h2>错误 {said.faults.length} 处</h2>
      <p className="small soft">整本台账没有错误才能入库。可以下载标注了错误的行，改好原台账后重新导入；列名对错了的，在下面改列的对应。</p>
      <Table<Fault>
        label="错误"
        columns={faultColumns}
        rows={said.faults.map((fault, place) => ({ ...fault, place }))}
        keyOf={({ place }) => String(place)}
      />
      {said.faults.length >= 500 && <p className="small soft">只列出前 500 处。</p>}
    </section>
  )

export const ImportOpen = ({ id }: { id: string }) => {
  const { areas } = useHouse()
  const [atWork, setAtWork] = useState(false)
  const read = useAsk(importContract.read, { params: { id } }, { every: atWork ? 1_000 : false, freshFor: 0 })
  const said = read.data
  if (said && isAtWork(said) !== atWork) setAtWork(isAtWork(said))
  if (read.error) return <Trouble error={read.error} retry={read.refetch} />
  if (!said)
    return (
      <div className="panel">
        <Bones lines={8} />
      </div>
    )
  const [words, tone] = standingWords[said.standing]
  return (
    <section className="panel stack import-open" aria-label="这次导入">
      <div className="row">
        <h2 className="grow clip" title={said.fileName}>
          {areas.find((area) => area.name === said.area)?.ledger?.title ?? '没有认出是哪本台账'} <span className="faint small">{said.fileName}</span>
        </h2>
        <span className={`mark ${tone}`}>{words}</span>
      </div>
      {said.message && <p className="trouble">{said.message}</p>}
      {isAtWork(said) ? <ProgressOf said={said} /> : <Counts said={said} />}
      <Acts said={said} />
      {said.standing === 'checked' && said.new + said.changed === 0 && <Nothing says="与系统内的记录完全一致，没有需要入库的" />}
      <Faults said={said} />
      <ColumnMatch key={JSON.stringify(said.columns)} said={said} />
    </section>
  )
}
