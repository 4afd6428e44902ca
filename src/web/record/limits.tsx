/** Limits: what is to be done by which day, whether it stands still or was extended, and why that day. */
import { Drawer } from 'antd'
import { useState } from 'react'
import type { Area } from '../../kit/area.ts'
import type { LimitSaid } from '../../kit/record-page.ts'
import { isOwn } from '../../law/statute.ts'
import { RuleMark } from '../basis.tsx'
import { DueMark } from '../marks.tsx'
import type { Shown } from './shown.ts'
import { WhyThisDay } from './why.tsx'

const OwnMark = ({ area, limit }: { area: Area; limit: string }) => {
  const basis = area.procedure?.limits[limit]?.basis
  return basis && isOwn(basis) ? (
    <span className="mark" title={basis.rule}>
      本单位规定
    </span>
  ) : null
}

const LimitRule = ({ area, said }: { area: Area; said: LimitSaid }) => {
  const basis = area.procedure?.limits[said.limit]?.basis
  return basis && <RuleMark basis={basis} of={`期限“${said.label}”`} />
}

const Marks = ({ area, said }: { area: Area; said: LimitSaid }) => (
  <>
    <OwnMark area={area} limit={said.limit} />
    {said.provisional && (
      <span className="mark soon" title="该年度的放假通知还没有录入，暂按周末推算">
        暂定
      </span>
    )}
    {said.paused && <span className="mark">中止计算</span>}
    {said.extended > 0 && <span className="mark">已延长 {said.extended} 次</span>}
  </>
)

const Limit = ({ area, said, why }: { area: Area; said: LimitSaid; why: () => void }) => (
  <li>
    <div className="row apart">
      <span className="row tight">
        <b>{said.label}</b>
        <LimitRule area={area} said={said} />
      </span>
      {said.endedOn ? (
        <span className={said.endedOn > said.due ? 'due late' : 'due calm'}>{said.endedOn > said.due ? '逾期完成' : '按期完成'}</span>
      ) : (
        <DueMark due={said.due} paused={said.paused} />
      )}
    </div>
    <div className="row wrap small soft">
      <span>
        {said.startedOn} 起，{said.due} 止{said.endedOn && `，${said.endedOn} 完成`}
      </span>
      {said.original !== said.due && <span>原定 {said.original}</span>}
      <Marks area={area} said={said} />
      <button type="button" className="plain" onClick={why}>
        为什么是这一天
      </button>
    </div>
  </li>
)

export const Limits = ({ area, page }: Shown) => {
  const [why, setWhy] = useState<LimitSaid>()
  const open = page.limits.filter(({ endedOn }) => !endedOn)
  const ended = page.limits.filter(({ endedOn }) => endedOn)
  const listed = (all: LimitSaid[]) => (
    <ul className="limits">
      {all.map((said) => (
        <Limit key={`${said.limit}${said.startedOn}`} area={area} said={said} why={() => setWhy(said)} />
      ))}
    </ul>
  )
  if (page.limits.length === 0) return null
  return (
    <section className="panel" aria-label="期限">
      <h2>期限</h2>
      {open.length > 0 ? listed(open) : <p className="soft">没有正在计算的期限。</p>}
      {ended.length > 0 && (
        <details>
          <summary>已完成 {ended.length} 项</summary>
          {listed(ended)}
        </details>
      )}
      <Drawer title="为什么是这一天" size={520} open={why !== undefined} onClose={() => setWhy(undefined)} destroyOnHidden>
        {why && <WhyThisDay area={area} page={page} limit={why} />}
      </Drawer>
    </section>
  )
}
