/** The five kinds of material in order of day: what it says, where the person then served, how long it weighs. */
import { type ArchiveKind, archiveKinds } from '../../../kit/archive.ts'
import { RuleMark } from '../../../web/basis.tsx'
import { useNames } from '../../../web/house.tsx'
import type { EntryShown } from '../contract.ts'
import { FromShown } from './from.tsx'

const Weighs = ({ weighs }: { weighs: NonNullable<EntryShown['weighs']> }) => (
  <p className="row wrap small">
    <span>
      {weighs.label}：{weighs.from} 至 {weighs.until ?? '长期'}
    </span>
    <span className={weighs.over ? 'mark end' : 'mark late'}>{weighs.over ? '已届满' : '仍在影响期'}</span>
    <RuleMark basis={weighs.basis} of={weighs.label} />
  </p>
)

const Entry = ({ entry }: { entry: EntryShown }) => {
  const names = useNames()
  const where = entry.unitId ? `（${names.of(entry.unitId) ?? '（不在名册）'}）` : ''
  return (
    <li>
      <span className="day">{entry.on}</span>
      <div>
        <p>
          {entry.says}
          {where}
        </p>
        {entry.weighs && <Weighs weighs={entry.weighs} />}
        <p className="row wrap small soft">
          <FromShown from={entry} />
          {entry.kind !== 'post' && entry.held.length > 0 && <span>时任{entry.held.join('、')}</span>}
          {entry.decided && (
            <span>
              {entry.decided.on} 由{names.of(entry.decided.by) ?? '（不在名册）'}认定为本人
            </span>
          )}
        </p>
      </div>
    </li>
  )
}

export const Entries = ({ entries }: { entries: readonly EntryShown[] }) =>
  (Object.entries(archiveKinds) as [ArchiveKind, string][]).map(([kind, label]) => {
    const mine = entries.filter((entry) => entry.kind === kind)
    return (
      <section key={kind} className="panel" aria-label={label}>
        <h2>{label}</h2>
        {mine.length === 0 ? (
          <p className="soft">没有材料。</p>
        ) : (
          <ol className="archive-list">
            {mine.map((entry, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry that may not be named is its place in the order of days
              <Entry key={i} entry={entry} />
            ))}
          </ol>
        )}
      </section>
    )
  })
