/** 查阅: asking, what was asked, what waits for a leader; and emergencies that nobody confirmed, for the secretary and the auditor. */
import { accessContract } from '../../kit/access-contract.ts'
import { useAsk } from '../ask.ts'
import { useHouse } from '../house.tsx'
import { PageHead } from '../page-head.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { holdsAny, isKeeper, useMe } from '../session.tsx'
import { momentInWords } from '../words.ts'
import './access.css'
import { AccessList } from './access-list.tsx'
import { AskAccess } from './ask-access.tsx'

const Requests = () => {
  const accesses = useAsk(accessContract.mine, {})
  if (accesses.error) return <Trouble error={accesses.error} retry={accesses.refetch} />
  if (!accesses.data) return <Bones lines={4} />
  if (accesses.data.items.length === 0) return <Nothing says="没有查阅申请">需要看知情范围以外的一条记录，在上面写明编号申请。</Nothing>
  return (
    <section className="panel" aria-label="查阅申请">
      <AccessList label="申请和审批" items={accesses.data.items} />
    </section>
  )
}

const Unconfirmed = () => {
  const { areas } = useHouse()
  const list = useAsk(accessContract.unconfirmed, {})
  if (list.error) return <Trouble error={list.error} retry={list.refetch} />
  if (!list.data) return <Bones lines={2} />
  return (
    <section className="panel" aria-label="未确认的紧急查阅">
      <h2>未确认的紧急查阅 {list.data.items.length} 件</h2>
      {list.data.items.length === 0 && <p className="soft">没有。紧急查阅没有得到确认的，列在这里。</p>}
      <ul className="access-list" aria-label="未确认的">
        {list.data.items.map(({ id, who, openedAt, confirmBy, refusedBy, area, number, reason }) => (
          <li key={id} className="row wrap">
            <span className="mark late">未确认</span>
            <b>{who}</b>
            <span>{momentInWords(openedAt)} 打开</span>
            <span className="soft">{refusedBy ? `${refusedBy}不予确认` : `到 ${momentInWords(confirmBy)} 没有确认`}</span>
            {number && (
              <span>
                {areas.find(({ name }) => name === area)?.label}　{number}　{reason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const AccessPage = () => {
  const me = useMe()
  return (
    <div className="sheet stack">
      <PageHead title="查阅" about="看知情范围以外的一条记录：写明理由，由负责人决定看到哪一天；每一步都留痕，承办人和承办部门负责人看得到。" />
      {!isKeeper(me) && <AskAccess />}
      {!isKeeper(me) && <Requests />}
      {holdsAny(me, accessContract.unconfirmed.roles) && <Unconfirmed />}
    </div>
  )
}
