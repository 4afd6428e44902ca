/** What was handed to me and waits for my signature of receipt: signed for at once, or handed back with a reason. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { type Hand, handoverContract } from '../../kit/handover-contract.ts'
import { houseContract } from '../../kit/house-contract.ts'
import { askAgain, useAsk, useDo } from '../ask.ts'
import { useHouse } from '../house.tsx'
import './handovers.css'
import { DueMark } from '../marks.tsx'
import { Trouble } from '../said.tsx'
import { useTell } from '../use-tell.ts'

const HandBack = ({ hand, close, send }: { hand: Hand; close: () => void; send: (reason: string) => void }) => {
  const [reason, setReason] = useState('')
  return (
    <Modal
      title={`退回转交：${hand.number}`}
      open
      onCancel={close}
      okText="退回"
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => send(reason.trim())}
    >
      <div className="field">
        <label htmlFor="hand-back-why">退回理由</label>
        <Input.TextArea id="hand-back-why" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
    </Modal>
  )
}

export const Offers = () => {
  const { areas } = useHouse()
  const tell = useTell()
  const offers = useAsk(handoverContract.mine, {}, { every: 60_000 })
  const [back, setBack] = useState<Hand>()
  const answer = useDo(handoverContract.answer, () => askAgain(handoverContract.mine, houseContract.desk))
  const send = (hand: Hand, takes: boolean, reason?: string): void =>
    answer.mutate(
      { params: { id: hand.id }, body: { takes, ...(reason ? { reason } : {}) } },
      {
        onSuccess: () => {
          tell.done(takes ? `已签收，由您承办：${hand.number}` : `已退回：${hand.number}`)
          setBack(undefined)
        },
        onError: tell.refused,
      },
    )
  if (offers.error) return <Trouble error={offers.error} retry={offers.refetch} />
  if (!offers.data || offers.data.items.length === 0) return null
  return (
    <section className="panel offers" aria-label="待签收的转交">
      <h2>待签收的转交 {offers.data.items.length} 件</h2>
      <ul>
        {offers.data.items.map((hand) => (
          <li key={hand.id} className="row wrap">
            <b>{hand.number}</b>
            <span>{areas.find(({ name }) => name === hand.area)?.label}</span>
            <span className="clip" title={hand.title}>
              {hand.title}
            </span>
            <span className="soft">
              {hand.from} 转交：{hand.reason}
            </span>
            <DueMark due={hand.dueOn} />
            <span className="grow" />
            <Button size="small" type="primary" loading={answer.isPending} onClick={() => send(hand, true)}>
              签收
            </Button>
            <Button size="small" onClick={() => setBack(hand)}>
              退回
            </Button>
          </li>
        ))}
      </ul>
      {back && <HandBack hand={back} close={() => setBack(undefined)} send={(reason) => send(back, false, reason)} />}
    </section>
  )
}
