/** 剖析带来的变化: the recommendations that came of it, the systems that they improved, and where each task stands. */
import { Link } from '@tanstack/react-router'
import type { RecordPage } from '../../../kit/record-page.ts'
import { useAsk } from '../../../web/ask.ts'
import { contractOf, useArea } from '../../../web/house.tsx'
import { DueMark, StateMark } from '../../../web/marks.tsx'
import { analyses } from '../area.ts'
import { tasked } from '../codes.ts'

type Line = RecordPage['lines'][string][number]

const Task = ({ task }: { task: Line }) => {
  const due = String(task.taskDueOn ?? '')
  const done = task.doneOn === undefined ? undefined : String(task.doneOn)
  return (
    <li>
      <div className="row apart">
        <span>{String(task.task ?? '')}</span>
        {done ? (
          <span className={due && done > due ? 'due late' : 'due calm'}>{due && done > due ? '逾期办结' : '按期办结'}</span>
        ) : (
          due && <DueMark due={due} />
        )}
      </div>
      <div className="small soft">{done ? `${done} 办结` : `期限 ${due}`}</div>
    </li>
  )
}

const Tasks = ({ tasks }: { tasks: readonly Line[] }) => (
  <section className="panel" aria-label="监督任务">
    <h2>监督任务</h2>
    <ul className="limits">
      {tasks.map((task) => (
        <Task key={task.id} task={task} />
      ))}
    </ul>
  </section>
)

type Came = { id: string; number: string; state: string; systems: number }

/** Found by the ties that this reader may see; the ledger of the other area then says how each stands. */
const useCame = (id: string): Came[] => {
  const area = useArea('recommendations')
  const ties = useAsk(contractOf(analyses).ties, { params: { id } })
  const numbers = (ties.data ?? []).filter((tie) => tie.area === area?.name && tie.direction === 'to').map((tie) => tie.number)
  const query = { number: numbers.join(','), columns: 'number,systemsImproved', size: 200 }
  const listed = useAsk(contractOf(area ?? analyses).list, { query } as never, { enabled: numbers.length > 0 })
  return (listed.data?.items ?? []).map((row) => ({
    id: row.id,
    number: String(row.number),
    state: row.state,
    systems: Number(row.systemsImproved ?? 0),
  }))
}

const improved = (came: readonly Came[]): string => {
  const systems = came.reduce((sum, each) => sum + each.systems, 0)
  return systems > 0 ? `促成有关单位完善制度 ${systems} 项。` : '还没有登记完善的制度。'
}

const Recommended = ({ came }: { came: readonly Came[] }) => (
  <section className="panel" aria-label="提出的建议">
    <h2>提出的建议</h2>
    <ul className="limits">
      {came.map(({ id, number, state, systems }) => (
        <li key={id} className="row apart">
          <Link to={`/recommendations/${id}` as never}>{number}</Link>
          {systems > 0 && <span className="small soft">完善制度 {systems} 项</span>}
          <StateMark area="recommendations" state={state} />
        </li>
      ))}
    </ul>
    <p className="small soft">{improved(came)}</p>
  </section>
)

export const CameOfIt = ({ page }: { page: RecordPage }) => {
  const came = useCame(page.id)
  const tasks = (page.lines.points ?? []).filter((point) => point.consequence === tasked)
  return (
    <>
      {came.length > 0 && <Recommended came={came} />}
      {tasks.length > 0 && <Tasks tasks={tasks} />}
    </>
  )
}
