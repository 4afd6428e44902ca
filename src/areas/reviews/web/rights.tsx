/** 申诉人的权利: what whoever works on an appeal must keep in mind, each with its article. */
import type { RecordPage } from '../../../kit/record-page.ts'
import type { Basis } from '../../../law/statute.ts'
import { RuleMark } from '../../../web/basis.tsx'
import { bases } from '../bases.ts'
import { kindOf } from '../kinds.ts'

const rightsOf = (page: RecordPage): [says: string, basis: Basis][] => {
  const { ruler, basis } = kindOf(page.values)
  const heavier = ruler === 'government' ? bases.neverHeavier : bases.neverHeavierInParty
  return [
    ...(ruler ? [['复查期间不停止原决定的执行', basis] satisfies [string, Basis]] : []),
    ...(ruler ? [['不因申诉加重处分', heavier] satisfies [string, Basis]] : []),
    ['决定前听取申诉人的陈述', bases.heard],
    ['原办案、审理人员回避，看不到这件申诉', bases.party],
    ...(ruler ? [['改变原决定的，恢复职务、待遇和名誉', bases.restore] satisfies [string, Basis]] : []),
  ]
}

export const Rights = ({ page }: { page: RecordPage }) => (
  <section className="panel" aria-label="申诉人的权利">
    <h2>申诉人的权利</h2>
    <ul>
      {rightsOf(page).map(([says, basis]) => (
        <li key={says}>
          {says} <RuleMark basis={basis} of={says} />
        </li>
      ))}
    </ul>
  </section>
)
