/** 同名记录: whom the number does not tell, the custodian decides; the machine's own guess by name and unit may be put right too. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { answers, keyOf, useDo } from '../../../web/ask.ts'
import { useArea, useNames } from '../../../web/house.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { archiveContract, type NamesakeShown } from '../contract.ts'

type Decide = (namesake: NamesakeShown, same: boolean) => void

const useDeciding = (requestId: string): { decide: Decide; busy: boolean } => {
  const tell = useTell()
  const deciding = useDo(archiveContract.decide, (after) => answers.setQueryData(keyOf(archiveContract.open, { params: { id: requestId } }), after))
  const decide: Decide = ({ place }, same) =>
    deciding.mutate(
      { params: { id: requestId }, body: { ...place, same } },
      { onSuccess: () => tell.done(same ? '已认定为本人' : '已认定不是本人'), onError: tell.refused },
    )
  return { decide, busy: deciding.isPending }
}

const standing = { undecided: ['尚未认定', 'soon'], same: ['是本人', 'done'], other: ['不是本人', 'end'] } as const

const Reason = ({ namesake }: { namesake: NamesakeShown }) => {
  const names = useNames()
  if (namesake.decided) return `${namesake.decided.on} 由${names.of(namesake.decided.by) ?? '（不在名册）'}认定`
  return namesake.says === 'same' ? '按姓名和单位认定：该单位没有登记过其他同名的人' : '没有可以比对的身份证号，单位不同或者有人同名'
}

const Namesake = ({ namesake, decide, busy }: { namesake: NamesakeShown; decide: Decide; busy: boolean }) => {
  const names = useNames()
  const area = useArea(namesake.area)
  const { record, says } = namesake
  const [label, look] = standing[says]
  return (
    <li>
      <div className="grow">
        <p className="row wrap">
          <b>{namesake.name}</b>
          <span>
            {namesake.unitId ? names.of(namesake.unitId) : '单位不详'} {namesake.post}
          </span>
          <span className={`mark ${look}`}>{label}</span>
        </p>
        <p className="small soft">
          {area?.label} {record && <Link to={`/${namesake.area}/${namesake.place.recordId}`}>{record.number}</Link>} {record?.title}
        </p>
        <p className="small soft">
          <Reason namesake={namesake} />
        </p>
      </div>
      <div className="row">
        {says !== 'same' && (
          <Button size="small" disabled={busy} onClick={() => decide(namesake, true)}>
            是本人
          </Button>
        )}
        {says !== 'other' && (
          <Button size="small" disabled={busy} onClick={() => decide(namesake, false)}>
            不是本人
          </Button>
        )}
      </div>
    </li>
  )
}

export const Namesakes = ({ requestId, namesakes }: { requestId: string; namesakes: readonly NamesakeShown[] }) => {
  const { decide, busy } = useDeciding(requestId)
  return (
    <section className="panel no-print" aria-label="同名记录">
      <h2>同名记录</h2>
      <p className="small soft">身份证号相同的自动归入；没有号码的由保管人认定，认定可以更改。</p>
      {namesakes.length === 0 ? (
        <p className="soft">没有。</p>
      ) : (
        <ul className="archive-list namesakes">
          {namesakes.map((namesake) => (
            <Namesake key={`${namesake.place.recordId}${namesake.place.role}${namesake.place.ord}`} namesake={namesake} decide={decide} busy={busy} />
          ))}
        </ul>
      )}
    </section>
  )
}
