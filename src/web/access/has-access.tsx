/** Beside a record, for those who know it by right: who else reads it for a while, why, and until when. */
import { accessContract } from '../../kit/access-contract.ts'
import { useAsk } from '../ask.ts'
import type { Shown } from '../record/shown.ts'
import { Trouble } from '../said.tsx'
import { momentInWords } from '../words.ts'
import './access.css'

export const HasAccess = ({ area, page }: Shown) => {
  const running = useAsk(accessContract.running, { params: { area: area.name, id: page.id } })
  if (running.error) return <Trouble error={running.error} retry={running.refetch} />
  if (!running.data || running.data.items.length === 0) return null
  return (
    <section className="panel" aria-label="获准查阅的人员">
      <h2>获准查阅的人员</h2>
      <ul className="access-list">
        {running.data.items.map(({ id, kind, who, purpose, reason, by, untilDay, confirmBy }) => (
          <li key={id}>
            <div className="row wrap">
              <b>{who}</b>
              <span className={`mark ${kind === 'urgent' && !by ? 'late' : 'state'}`}>{untilDay ? `到 ${untilDay}` : '待确认'}</span>
            </div>
            <p className="small soft">
              {purpose}：{reason}。{by ? `${by}同意` : `${momentInWords(confirmBy ?? '')} 前没有确认的自行收回`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
