/** The persons of a request: brought in, matched, narrowed by what is proposed, opened one by one, confirmed together where nothing was found. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { RecordPage } from '../../../kit/record-page.ts'
import { useAddress } from '../../../web/address.ts'
import { type Names, useNames } from '../../../web/house.tsx'
import { Nothing } from '../../../web/said.tsx'
import { type Column, Table } from '../../../web/table.tsx'
import { conclusion, conclusions } from '../codes.ts'
import { isArisen } from '../derive.ts'
import { matchable } from '../states.ts'
import { ConfirmClean } from './confirm-clean.tsx'
import './persons.css'
import { BeginMatching, RunShown, useRun } from './matching.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { UploadList } from './upload-list.tsx'
import { mayTake, type Narrowing, narrowingNames, narrowings, type PersonLine } from './which.ts'

const asked = z.object({ which: z.enum(narrowingNames).default('all'), person: z.uuid().optional() })

/** As many rows are shown at first; the rest when asked for. */
const AT_FIRST = 200

const tones: Readonly<Record<string, string>> = { [conclusions.unfit]: 'late', [conclusions.defer]: 'soon', [conclusions.clear]: 'done' }

const Marked = ({ code, names }: { code: unknown; names: Names }) =>
  code === undefined ? <span className="faint">—</span> : <span className={`mark ${tones[String(code)] ?? ''}`}>{names.code(conclusion, code)}</span>

const said = (value: unknown): string => (typeof value === 'string' ? value : '')

const Identified = ({ line }: { line: PersonLine }) => {
  const open = Number(line.unsettled ?? 0)
  return open > 0 ? <span className="mark soon">待甄别 {open} 项</span> : <span className="soft">{said(line.identity)}</span>
}

const Concluded = ({ line, names }: { line: PersonLine; names: Names }) =>
  isArisen(line) ? <span className="mark soon">有新情况</span> : <Marked code={line.laterConclusion ?? line.conclusion} names={names} />

const columnsFor = (names: Names): Column<PersonLine>[] => [
  { key: 'name', label: '姓名', width: 80, show: ({ name }) => said(name) },
  {
    key: 'unit',
    label: '单位',
    width: 146,
    show: ({ unitId }) => names.of(unitId),
    title: ({ unitId, post }) => `${names.of(unitId) ?? ''} ${said(post)}`,
  },
  {
    key: 'proposedPost',
    label: '拟任职务',
    width: 118,
    show: ({ proposedPost }) => said(proposedPost),
    title: ({ proposedPost }) => said(proposedPost),
  },
  { key: 'identity', label: '身份', width: 116, show: (line) => <Identified line={line} /> },
  {
    key: 'hits',
    label: '命中',
    width: 54,
    end: true,
    show: ({ hits }) => (hits === undefined ? '' : String(hits)),
    title: ({ grounds }) => said(grounds),
  },
  { key: 'proposal', label: '系统建议', width: 116, show: ({ proposal }) => <Marked code={proposal} names={names} /> },
  { key: 'conclusion', label: '结论', width: 116, show: (line) => <Concluded line={line} names={names} />, title: ({ reason }) => said(reason) },
]

const Narrow = ({ lines, which, choose }: { lines: readonly PersonLine[]; which: Narrowing; choose: (which: Narrowing) => void }) => {
  const counted = narrowingNames.map((name) => ({ name, count: lines.filter(narrowings[name].has).length }))
  const options = counted
    .filter(({ name, count }) => count > 0 || name === which || name === 'all')
    .map(({ name, count }) => ({ value: name, label: `${narrowings[name].label} ${count}` }))
  return <Select aria-label="按建议和办理情况筛选" value={which} options={options} onChange={choose} style={{ width: 180 }} />
}

const Acts = ({ page, busy }: { page: RecordPage; busy: boolean }) => {
  const mayList = mayTake(page, 'addPerson')
  const mayMatch = matchable.includes(page.state) && (mayList || mayTake(page, 'recall'))
  return (
    <>
      {mayList && <UploadList page={page} />}
      {mayMatch && (page.lines.persons?.length ?? 0) > 0 && <BeginMatching page={page} busy={busy} />}
      {mayTake(page, 'decide') && <ConfirmClean page={page} />}
    </>
  )
}

const Persons = ({ page, lines }: { page: RecordPage; lines: readonly PersonLine[] }) => {
  const names = useNames()
  const [{ which, person }, change] = useAddress(asked)
  const [whole, setWhole] = useState(false)
  const chosen = lines.filter(narrowings[which].has)
  const shown = whole ? chosen : chosen.slice(0, AT_FIRST)
  return (
    <>
      <Table<PersonLine>
        label="征求意见人员"
        columns={columnsFor(names)}
        rows={shown}
        keyOf={({ id }) => id}
        open={({ id }) => change({ person: id })}
        empty={<Nothing says="没有这样的人员" />}
      />
      {shown.length < chosen.length && <Button onClick={() => setWhole(true)}>显示其余 {chosen.length - shown.length} 人</Button>}
      {person && <PersonDrawer page={page} lines={chosen} at={person} open={(id) => change({ person: id }, { replace: true })} />}
    </>
  )
}

export const PersonsPanel = ({ page }: { page: RecordPage }) => {
  const lines = page.lines.persons ?? []
  const [{ which }, change] = useAddress(asked)
  const run = useRun(page)
  return (
    <section className="panel stack persons" aria-label="人员名单">
      <div className="row wrap">
        <h2 className="grow">
          征求意见人员 <span className="faint small">{lines.length}</span>
        </h2>
        {lines.length > 0 && <Narrow lines={lines} which={which} choose={(name) => change({ which: name === 'all' ? undefined : name })} />}
        <Acts page={page} busy={run.data?.standing === 'running'} />
      </div>
      {run.data && <RunShown page={page} run={run.data} />}
      {lines.length === 0 ? <Nothing says="名单还没有登记：可以逐人登记，也可以上传来函所附的名单" /> : <Persons page={page} lines={lines} />}
    </section>
  )
}
