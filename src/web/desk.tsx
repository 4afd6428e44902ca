/** 工作台: what waits for me, the most pressing first; each opens straight to its record. */
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { type DeskSide, deskSides, houseContract, type TodoSaid } from '../kit/house-contract.ts'
import { inWords } from '../law/day.ts'
import { useAddress } from './address.ts'
import { useAsk } from './ask.ts'
import { useHouse, useNames } from './house.tsx'
import { AccessToDecide } from './access/access-list.tsx'
import './desk.css'
import { DigestPanel } from './day/digest.tsx'
import { Turn } from './day/turn.tsx'
import { DueStrip } from './due-strip.tsx'
import { Offers } from './handovers/offers.tsx'
import { ReleasesToSign } from './sealed/releases.tsx'
import { useListed } from './last-listed.ts'
import { DueMark } from './marks.tsx'
import { QuickBegin } from './quick-begin.tsx'
import { PageHead } from './page-head.tsx'
import { Nothing, Trouble } from './said.tsx'
import { useMe } from './session.tsx'
import { type Column, Table } from './table.tsx'
import { dueInWords } from './words.ts'

const asked = z.object({
  of: z.enum(['office', 'others']).optional(),
  kind: z.enum(['sign', 'step']).optional(),
  due: z.enum(['late', 'today', 'soon']).optional(),
})
type Asked = z.output<typeof asked>

const Due = ({ todo: { dueOn, workdaysLeft, paused } }: { todo: TodoSaid }) =>
  dueOn ? (
    <span className="row">
      <DueMark due={dueOn} workdays={workdaysLeft} paused={paused} />
      <span className="faint small">{dueOn}</span>
    </span>
  ) : (
    <span className="faint">没有期限</span>
  )

/** Whose turn it is: who took it on, the persons where they are named, else those who may. */
const turnOf = ({ who, turn, takenOn }: TodoSaid): string => takenOn?.by ?? (turn.length > 0 ? turn.join('、') : who)

/** Why it waits now: what was done before it, by whom, and since when. */
const whyNow = ({ after, since }: TodoSaid): string => `${since} ${after ? `${after.by ?? ''}“${after.step}”之后` : '起'}`

const What = ({ todo: { what, sentBack } }: { todo: TodoSaid }) => (
  <>
    {sentBack && <span className="mark soon">退回</span>} {what}
  </>
)

const useTodoColumns = (): Column<TodoSaid>[] => {
  const { areas } = useHouse()
  const areaLabel = (name: string): string => areas.find((area) => area.name === name)?.label ?? ''
  return [
    {
      key: 'what',
      label: '要做什么',
      width: 180,
      show: (todo) => <What todo={todo} />,
      title: ({ what, sentBack }) => (sentBack ? `${what}。退回：${sentBack}` : what),
    },
    { key: 'due', label: '期限', width: 178, show: (todo) => <Due todo={todo} /> },
    {
      key: 'turn',
      label: '该谁办',
      width: 152,
      show: (todo) => <Turn todo={todo} says={turnOf(todo)} />,
      title: ({ who, turn }) => [who, ...turn].join('：'),
    },
    { key: 'title', label: '事项', width: 180, show: ({ title }) => title, title: ({ title }) => title },
    { key: 'why', label: '为何现在', width: 210, show: (todo) => whyNow(todo).slice(5), title: whyNow },
    { key: 'number', label: '编号', width: 130, show: ({ number }) => number, title: ({ number }) => number },
    { key: 'area', label: '类别', width: 98, show: ({ area }) => areaLabel(area), title: ({ area }) => areaLabel(area) },
  ]
}

/** The word of a to-do's due day by which the desk can be narrowed. */
const urgencyOf = (todo: TodoSaid, today: string): string => (todo.dueOn ? dueInWords(todo.dueOn, today, { paused: todo.paused }).urgency : 'calm')

const narrowed = (items: TodoSaid[], { kind, due }: Asked, today: string): TodoSaid[] =>
  items.filter((todo) => (!kind || todo.kind === kind) && (!due || urgencyOf(todo, today) === due))

type TallySaid = { label: string; count: number; tone: 'late' | 'today' | 'soon'; on: boolean; toggle: () => void }

const Tally = ({ label, count, tone, on, toggle }: TallySaid) => (
  <button type="button" className={`tally ${tone}`} aria-pressed={on} disabled={count === 0 && !on} onClick={toggle}>
    <b>{count}</b> {label}
  </button>
)

const tallies = [
  ['late', '已逾期'],
  ['today', '今天到期'],
  ['soon', '七天内到期'],
] as const

const sides = Object.entries(deskSides).map(([value, label]) => ({ value: value as DeskSide, label }))

const emptySays = { mine: '没有待办事项', office: '本室没有待办事项', others: '没有等别人办的事项' } as const
const emptyMeans = {
  mine: '新的待办会自动出现在这里。',
  office: '您可以知情、该由本室人员办理的事项会出现在这里。',
  others: '您呈报或者经办过、现在该由别人办理的事项会出现在这里。',
} as const

export const Desk = () => {
  const me = useMe()
  const { today } = useNames()
  const [given, change] = useAddress(asked)
  const side: DeskSide = given.of ?? 'mine'
  const desk = useAsk(houseContract.desk, side === 'mine' ? {} : { query: { of: side } }, { every: 60_000 })
  const columns = useTodoColumns()
  const items = desk.data?.items ?? []
  const shown = useMemo(() => desk.data && narrowed(desk.data.items, given, today), [desk.data, given, today])
  const places = useMemo(() => shown && [...new Set(shown.map(({ area, recordId }) => `/${area}/${recordId}`))], [shown])
  useListed('工作台', '/', places)
  const count = (kind: TodoSaid['kind']): number => items.filter((todo) => todo.kind === kind).length
  return (
    <div className="sheet fixed desk">
      <PageHead title="工作台" about={`${me.name}，今天是${inWords(today)}。`}>
        <QuickBegin />
      </PageHead>
      <div className="row desk-bar">
        <Segmented
          aria-label="谁的待办"
          value={side}
          onChange={(of) => change({ of: of === 'mine' ? undefined : of, kind: undefined, due: undefined })}
          options={sides}
        />
        <Segmented
          aria-label="待办类别"
          value={given.kind ?? 'all'}
          onChange={(kind) => change({ kind: kind === 'all' ? undefined : kind })}
          options={[
            { value: 'all', label: `全部 ${items.length}` },
            { value: 'sign', label: `待签批 ${count('sign')}` },
            { value: 'step', label: `待办理 ${count('step')}` },
          ]}
        />
        {tallies.map(([tone, label]) => (
          <Tally
            key={tone}
            tone={tone}
            label={label}
            count={items.filter((todo) => urgencyOf(todo, today) === tone).length}
            on={given.due === tone}
            toggle={() => change({ due: given.due === tone ? undefined : tone })}
          />
        ))}
        <span className="grow" />
        <span className="faint small">按 ? 看全部按键</span>
      </div>
      <DigestPanel />
      <DueStrip />
      <Offers />
      <ReleasesToSign />
      <AccessToDecide />
      {desk.error && <Trouble error={desk.error} retry={desk.refetch} />}
      <Table
        label="待办事项"
        columns={columns}
        rows={shown}
        keyOf={(todo) => `${todo.recordId} ${todo.kind} ${todo.what}`}
        to={(todo) => `/${todo.area}/${todo.recordId}`}
        empty={<Nothing says={items.length === 0 ? emptySays[side] : '没有这一类待办'}>{emptyMeans[side]}</Nothing>}
      />
      {desk.data?.more && <p className="soft desk-more">待办较多，只列出最紧要的 {items.length} 项；其余可在各类台账中按期限筛选。</p>}
    </div>
  )
}
