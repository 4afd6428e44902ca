/** 签批: what was put forward, in which order it is signed, who did, and one's own turn. */
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { SignatureSaid, TakenSaid } from '../../kit/record-page.ts'
import { useDo } from '../ask.ts'
import { contractOf, useNames } from '../house.tsx'
import { useTell } from '../use-tell.ts'
import { momentInWords } from '../words.ts'
import { useReplace } from './open-record.ts'
import type { Shown } from './shown.ts'
import { SignDialog } from './sign-dialog.tsx'
import { stepLabel } from './step-words.ts'
import { Submitted } from './submitted.tsx'

const Place = ({ place, isNext }: { place: SignatureSaid; isNext: boolean }) => {
  const names = useNames()
  const standing = place.verdict === 'agreed' ? 'agreed' : place.verdict === 'returned' ? 'returned' : isNext ? 'next' : 'later'
  const says = { agreed: '同意', returned: '退回', next: '待签', later: '未到' }[standing]
  return (
    <li className={standing}>
      <div className="row apart">
        <span>{place.label}</span>
        <span className={`mark ${standing === 'agreed' ? 'done' : standing === 'returned' ? 'late' : standing === 'next' ? 'soon' : ''}`}>
          {says}
        </span>
      </div>
      {place.signedBy && (
        <p className="small soft">
          {names.of(place.signedBy) ?? '（不在名册）'}　{place.signedAt && momentInWords(place.signedAt)}
        </p>
      )}
      {place.opinion && <p className="opinion">{place.opinion}</p>}
    </li>
  )
}

export const Chain = ({ places }: { places: readonly SignatureSaid[] }) => {
  const ordered = places.toSorted((a, b) => a.order - b.order)
  const returned = ordered.some(({ verdict }) => verdict === 'returned')
  const next = returned ? undefined : ordered.find(({ signedBy }) => signedBy === null)
  return (
    <ol className="signatures">
      {ordered.map((place) => (
        <Place key={place.order} place={place} isNext={place === next} />
      ))}
    </ol>
  )
}

const Withdraw = ({ area, page }: Shown) => {
  const tell = useTell()
  const replace = useReplace(area)
  const withdraw = useDo(contractOf(area).withdraw, replace)
  const go = (): void =>
    withdraw.mutate({ params: { id: page.id } }, { onSuccess: () => tell.done('已撤回，可以修改后重新呈批'), onError: tell.refused })
  return (
    <Popconfirm title="撤回这次呈批？" description="撤回后可以修改内容重新呈批。" okText="撤回" cancelText="不撤回" onConfirm={go}>
      <Button loading={withdraw.isPending}>撤回呈批</Button>
    </Popconfirm>
  )
}

const Pending = ({ area, page, pending }: Shown & { pending: TakenSaid }) => {
  const names = useNames()
  const [signing, sign] = useState(false)
  return (
    <section className={page.may.sign ? 'panel signing mine' : 'panel signing'} aria-label="签批">
      <h2>签批：{stepLabel(area, pending.step)}</h2>
      <p className="small soft">
        {pending.by && `${names.of(pending.by) ?? '（不在名册）'} 呈批于 `}
        {momentInWords(pending.takenAt)}
      </p>
      <Submitted area={area} page={page} taken={pending} />
      <Chain places={page.signatures.filter(({ stepId }) => stepId === pending.id)} />
      {(page.may.sign || page.may.withdraw) && (
        <div className="row signing-acts">
          {page.may.sign && (
            <Button type="primary" onClick={() => sign(true)}>
              签批
            </Button>
          )}
          {page.may.withdraw && <Withdraw area={area} page={page} />}
        </div>
      )}
      {signing && <SignDialog area={area} page={page} pending={pending} close={() => sign(false)} />}
    </section>
  )
}

export const Signatures = ({ area, page }: Shown) => {
  const pending = page.taken.find(({ standing }) => standing === 'waiting')
  return pending && <Pending area={area} page={page} pending={pending} />
}
