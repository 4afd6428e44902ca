/** Releases that wait for my signature or are open to me: above the desk, and on a page of their own with those that are over. */
import { Button, Input, Modal } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Release, sealedContract } from '../../kit/sealed-contract.ts'
import { askAgain, useAsk, useDo } from '../ask.ts'
import { Trouble } from '../said.tsx'
import { useTell } from '../use-tell.ts'
import { momentInWords } from '../words.ts'
import { Opened } from './opened.tsx'

const standingInWords = ({ standing, untilDay, refusedBy, refusedReason }: Release): string =>
  ({
    waitsForIntake: '待信访室负责人签批',
    waitsForLeader: '待分管副书记（书记）签批',
    released: `可以查看，到 ${untilDay ?? ''} 为止`,
    expired: `已于 ${untilDay ?? ''} 到期失效`,
    refused: `${refusedBy ?? ''}不同意：${refusedReason ?? ''}`,
  })[standing]

const signedInWords = ({ intakeBy, leaderBy }: Release): string => [intakeBy, leaderBy].flatMap((name) => (name ? [`${name}已签批`] : [])).join('，')

const Refuse = ({ close, send }: { close: () => void; send: (reason: string) => void }) => {
  const [reason, setReason] = useState('')
  return (
    <Modal
      title="不同意知悉"
      open
      onCancel={close}
      okText="不同意"
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => send(reason.trim())}
    >
      <div className="field">
        <label htmlFor="refuse-release-why">理由</label>
        <Input.TextArea id="refuse-release-why" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
    </Modal>
  )
}

const Sign = ({ release }: { release: Release }) => {
  const tell = useTell()
  const [refusing, setRefusing] = useState(false)
  const sign = useDo(sealedContract.sign, () => askAgain(sealedContract.releases))
  const send = (agrees: boolean, reason?: string): void =>
    sign.mutate(
      { params: { id: release.id }, body: { agrees, ...(reason ? { reason } : {}) } },
      { onSuccess: () => tell.done(agrees ? '已签批' : '已写明不同意'), onError: tell.refused },
    )
  return (
    <>
      <Button size="small" type="primary" loading={sign.isPending} onClick={() => send(true)}>
        同意知悉
      </Button>
      <Button size="small" onClick={() => setRefusing(true)}>
        不同意
      </Button>
      {refusing && (
        <Refuse
          close={() => setRefusing(false)}
          send={(reason) => {
            setRefusing(false)
            send(false, reason)
          }}
        />
      )}
    </>
  )
}

const One = ({ release }: { release: Release }) => {
  const tell = useTell()
  const read = useDo(sealedContract.readReleased)
  return (
    <li className="stack" aria-label={`知悉申请 ${release.number}`}>
      <div className="row wrap">
        <Link to={`/${release.area}/${release.recordId}`}>{release.number}</Link>
        <span>
          {release.asker}：{release.reason}
        </span>
        <span className="small soft">
          {momentInWords(release.askedAt)}　{signedInWords(release)}
        </span>
        <span className="grow" />
        <span className="small">{standingInWords(release)}</span>
        {release.may === 'sign' && <Sign release={release} />}
        {release.may === 'read' && !read.data && (
          <Button size="small" loading={read.isPending} onClick={() => read.mutate({ params: { id: release.id } }, { onError: tell.refused })}>
            查看举报人
          </Button>
        )}
      </div>
      {read.data && <Opened {...read.data} close={read.reset} />}
    </li>
  )
}

export const ReleaseList = ({ items }: { items: readonly Release[] }) => (
  <ul className="stack">
    {items.map((release) => (
      <One key={release.id} release={release} />
    ))}
  </ul>
)

/** Above the desk: only what I can do something with. */
export const ReleasesToSign = () => {
  const releases = useAsk(sealedContract.releases, {}, { every: 60_000 })
  if (releases.error) return <Trouble error={releases.error} retry={releases.refetch} />
  const mine = (releases.data?.items ?? []).filter(({ may }) => may !== 'nothing')
  if (mine.length === 0) return null
  return (
    <section className="panel offers" aria-label="知悉举报人的申请">
      <h2>知悉举报人的申请 {mine.length} 件</h2>
      <ReleaseList items={mine} />
    </section>
  )
}
