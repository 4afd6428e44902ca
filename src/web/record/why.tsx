/** 为什么是这一天: the article, the term, and the days one by one. */
import type { LimitSaid } from '../../kit/record-page.ts'
import { isOwn, standingLabel } from '../../law/statute.ts'
import { articleText } from '../../law/statutes.ts'
import { useAsk } from '../ask.ts'
import { Cited } from '../basis.tsx'
import { contractOf } from '../house.tsx'
import { Bones, Trouble } from '../said.tsx'
import type { Shown } from './shown.ts'

const Rule = ({ area, limit }: Pick<Shown, 'area'> & { limit: string }) => {
  const basis = area.procedure?.limits[limit]?.basis
  const text = basis && articleText(basis)
  if (!basis || !text) return null
  return (
    <div className="rule">
      {!isOwn(basis) && (
        <p>
          <Cited basis={basis} />
        </p>
      )}
      <p>{text.says}</p>
      <p className="small soft">{isOwn(basis) ? '本单位自己定的期限，可以在设置中修改，不是法规规定' : standingLabel[text.standing]}</p>
    </div>
  )
}

export const WhyThisDay = ({ area, page, limit }: Shown & { limit: LimitSaid }) => {
  const asked = useAsk(contractOf(area).limits, { params: { id: page.id } })
  if (asked.error) return <Trouble error={asked.error} retry={asked.refetch} />
  if (!asked.data) return <Bones />
  const said = asked.data.find((why) => why.limit === limit.limit && why.due === limit.due && why.why[0]?.day === limit.startedOn)
  if (!said) return <p>这项期限刚有变化，请关闭后重新打开。</p>
  return (
    <div className="stack">
      <p>
        {said.label}：期限 <b>{said.term}</b>，到 <b>{said.due}</b> 届满。{said.own && <span className="mark">本单位规定，不是法规期限</span>}
      </p>
      <Rule area={area} limit={limit.limit} />
      <div className="table-frame wrapping">
        <table>
          <colgroup>
            <col style={{ width: 116 }} />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">怎样计算</th>
            </tr>
          </thead>
          <tbody>
            {said.why.map(({ day, says }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the reckoning's lines have their place alone
              <tr key={i}>
                <td>{day}</td>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
