/** Matters about the person that have not come to their end, each with the rule by which it counts. */
import { RuleMark } from '../../../web/basis.tsx'
import type { OpenShown } from '../contract.ts'
import { FromShown } from './from.tsx'

export const OpenMatters = ({ open }: { open: readonly OpenShown[] }) => (
  <section className="panel" aria-label="尚未办结的事项">
    <h2>尚未办结的事项</h2>
    {open.length === 0 ? (
      <p className="soft">没有。</p>
    ) : (
      <ul className="archive-list">
        {open.map((matter, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a matter that may not be named is its place in the list
          <li key={i}>
            <span className="day">{matter.since ?? '日期不详'}</span>
            <div>
              <p className="row wrap">
                {matter.says} <span className="mark soon">未办结</span> <RuleMark basis={matter.basis} of={matter.says} />
              </p>
              <FromShown from={matter} />
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
)
