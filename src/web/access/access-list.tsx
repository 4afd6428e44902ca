/** Requests for access as they stand: above the desk those that wait for me, on their page all that concern me. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type Access, accessContract } from '../../kit/access-contract.ts'
import { askAgain, useAsk, useDo } from '../ask.ts'
import { useHouse } from '../house.tsx'
import { Trouble } from '../said.tsx'
import { isKeeper, useMe } from '../session.tsx'
import { useTell } from '../use-tell.ts'
import { momentInWords } from '../words.ts'
import './access.css'
import { Decide } from './decide.tsx'

const marks: Record<Access['standing'], [tone: string, says: string]> = {
  waits: ['soon', '待审批'],
  opened: ['late', '紧急查阅，待确认'],
  granted: ['done', '查阅中'],
  refused: ['end', '未同意'],
  unconfirmed: ['late', '未确认'],
  expired: ['end', '已到期'],
  ended: ['end', '已结束'],
}

const untilInWords = ({ standing, untilDay, confirmBy }: Access): string => {
  if (standing === 'granted') return `到 ${untilDay ?? ''} 为止`
  return standing === 'opened' ? `${momentInWords(confirmBy ?? '')} 前没有确认的自行收回` : ''
}

const End = ({ access }: { access: Access }) => {
  const tell = useTell()
  const end = useDo(accessContract.end, () => askAgain(accessContract.mine))
  return (
    <Button
      size="small"
      loading={end.isPending}
      onClick={() => end.mutate({ params: { id: access.id } }, { onSuccess: () => tell.done('已结束'), onError: tell.refused })}
    >
      {access.standing === 'waits' ? '撤回申请' : '结束查阅'}
    </Button>
  )
}

const One = ({ access }: { access: Access }) => {
  const { areas } = useHouse()
  const [tone, says] = marks[access.standing]
  return (
    <li className="stack" aria-label={`查阅 ${access.number}`}>
      <div className="row wrap">
        <span className={`mark ${tone}`}>{says}</span>
        <span className="soft">{areas.find(({ name }) => name === access.area)?.label}</span>
        {access.recordId ? <Link to={`/${access.area}/${access.recordId}`}>{access.number}</Link> : <b>{access.number}</b>}
        {access.may.decide && !access.recordId && <span className="mark soon">没有这个编号的记录</span>}
        <span className="small">{untilInWords(access)}</span>
        <span className="grow" />
        {access.may.decide && <Decide access={access} />}
        {access.may.end && <End access={access} />}
      </div>
      <p className="small soft">
        {access.asker}　{momentInWords(access.askedAt)}　{access.purpose}：{access.reason}
        {access.decidedBy && `　${access.decidedBy}：${access.said ?? ''}`}
      </p>
    </li>
  )
}

export const AccessList = ({ label, items }: { label: string; items: readonly Access[] }) => (
  <ul className="access-list" aria-label={label}>
    {items.map((access) => (
      <One key={access.id} access={access} />
    ))}
  </ul>
)

const ToDecide = () => {
  const accesses = useAsk(accessContract.mine, {}, { every: 60_000 })
  if (accesses.error) return <Trouble error={accesses.error} retry={accesses.refetch} />
  const mine = (accesses.data?.items ?? []).filter(({ may }) => may.decide)
  if (mine.length === 0) return null
  return (
    <section className="panel offers" aria-label="等我审批的查阅">
      <h2>等我审批、确认的查阅 {mine.length} 件</h2>
      <AccessList label="等我审批的查阅" items={mine} />
    </section>
  )
}

/** Above the desk: what waits for me. Keepers have no part in it. */
export const AccessToDecide = () => (isKeeper(useMe()) ? null : <ToDecide />)
