/** 交接与核对: what came in, day by day, held against what became of it; who has nobody; what waits to be signed for. */
import { Segmented } from 'antd'
import { z } from 'zod'
import { type Account, type AccountColumn, accountColumns } from '../../kit/balance.ts'
import { type DayAccount, FAULTS_LISTED, type Fault, reconcileContract, type Waiting } from '../../kit/reconcile-contract.ts'
import { inWords } from '../../law/day.ts'
import { useAddress } from '../address.ts'
import { useAsk } from '../ask.ts'
import { useHouse } from '../house.tsx'
import { DueMark } from '../marks.tsx'
import { PageHead } from '../page-head.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { type Column, Table } from '../table.tsx'
import './day.css'

const asked = z.object({ area: z.string().optional(), day: z.string().optional() })

/** What should be nought is marked where it is not. */
const mustBeNought: readonly AccountColumn[] = ['difference', 'astray', 'unowned']

const Count = ({ name, account }: { name: AccountColumn; account: Account }) =>
  mustBeNought.includes(name) && account[name] !== 0 ? <b className="due late">{account[name]}</b> : account[name]

const accountCells = (Object.entries(accountColumns) as [AccountColumn, string][]).map(
  ([key, label]): Column<DayAccount> => ({
    key,
    label,
    width: 92,
    end: true,
    show: ({ account }) => <Count name={key} account={account} />,
  }),
)

const useLabel = (): ((area: string) => string) => {
  const { areas } = useHouse()
  return (name) => areas.find((area) => area.name === name)?.label ?? ''
}

const kinds = { unowned: '无人承办', astray: '两处不符' } as const

const Faults = ({ faults, count }: { faults: Fault[]; count: number }) => {
  const labelOf = useLabel()
  const columns: Column<Fault>[] = [
    { key: 'number', label: '编号', width: 180, show: ({ number }) => number },
    { key: 'area', label: '类别', width: 140, show: ({ area }) => labelOf(area) },
    { key: 'kind', label: '情形', width: 120, show: ({ kind }) => <span className="due late">{kinds[kind]}</span> },
    { key: 'since', label: '从哪天起', width: 140, show: ({ since }) => since },
    { key: 'days', label: '已有天数', width: 100, end: true, show: ({ days }) => days },
  ]
  return (
    <section className="panel" aria-label="应当有人管的">
      <h2>无人承办、两处不符的 {count} 件</h2>
      <p className="small soft">没有承办人、也没有人的待办，或者总目与台账的状态对不上的，只列编号。应当为零。</p>
      {faults.length > 0 && (
        <Table
          label="无人承办、两处不符的"
          columns={columns}
          rows={faults}
          keyOf={(f) => `${f.recordId} ${f.kind}`}
          to={(f) => `/${f.area}/${f.recordId}`}
        />
      )}
      {count > FAULTS_LISTED && <p className="soft">较多，只列出时间最长的{FAULTS_LISTED}件。</p>}
    </section>
  )
}

const Hands = ({ waiting }: { waiting: Waiting[] }) => {
  const labelOf = useLabel()
  const columns: Column<Waiting>[] = [
    { key: 'number', label: '编号', width: 180, show: ({ number }) => number },
    { key: 'area', label: '类别', width: 140, show: ({ area }) => labelOf(area) },
    { key: 'from', label: '转交人', width: 130, show: ({ from }) => from },
    { key: 'to', label: '等谁签收', width: 130, show: ({ to }) => to },
    { key: 'given', label: '转交日期', width: 130, show: ({ givenOn }) => givenOn },
    { key: 'due', label: '签收期限', width: 150, show: ({ dueOn }) => <DueMark due={dueOn} /> },
  ]
  return (
    <section className="panel" aria-label="等签收的转交">
      <h2>等签收的转交 {waiting.length} 件</h2>
      <p className="small soft">签收以前仍由转交人承办。</p>
      {waiting.length > 0 && (
        <Table label="等签收的转交" columns={columns} rows={waiting} keyOf={(w) => w.recordId} to={(w) => `/${w.area}/${w.recordId}`} />
      )}
    </section>
  )
}

const Days = ({ rows, choose }: { rows: DayAccount[]; choose: (day: string) => void }) => (
  <Table
    label="逐日核对"
    columns={[{ key: 'day', label: '核对日期', width: 124, show: ({ day }: DayAccount) => day }, ...accountCells]}
    rows={rows}
    keyOf={({ day }) => day}
    open={({ day }) => choose(day)}
  />
)

export const ReconciliationPage = () => {
  const [given, change] = useAddress(asked)
  const said = useAsk(reconcileContract.read, given.day ? { query: { day: given.day } } : {}, { keep: true })
  const labelOf = useLabel()
  const { day, accounts = [], faults = [], waiting = [] } = said.data ?? {}
  const names = [...new Set(accounts.map(({ area }) => area))]
  const area = names.find((name) => name === given.area) ?? names[0]
  const ofDay = accounts.filter((each) => each.day === day).map(({ account }) => account.astray + account.unowned)
  return (
    <div className="sheet">
      <PageHead title="交接与核对" about="每天夜里核对一次：上年结转加本年新收，等于转办、退回、转送、办结和还在办理之和。只数您可以知情的。" />
      {said.error && <Trouble error={said.error} retry={said.refetch} />}
      {!said.data && !said.error && <Bones />}
      {said.data && !day && <Nothing says="还没有核对过">系统每天夜里、每次启动时核对一次。</Nothing>}
      {day && (
        <div className="stack">
          <div className="row wrap">
            <Segmented
              aria-label="核对哪一类"
              value={area ?? ''}
              onChange={(chosen) => change({ area: chosen })}
              options={names.map((name) => ({ value: name, label: labelOf(name) }))}
            />
            <span className="soft">下面两张清单是 {inWords(day)} 的；点一天看那一天的。</span>
          </div>
          <Days rows={accounts.filter((each) => each.area === area)} choose={(chosen) => change({ day: chosen })} />
          <Faults faults={faults} count={ofDay.reduce((sum, n) => sum + n, 0)} />
          <Hands waiting={waiting} />
        </div>
      )}
    </div>
  )
}
