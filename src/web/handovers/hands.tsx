/** The hands a record went through, and handing it on. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { type Hand, handoverContract, WORKDAYS_TO_SIGN_FOR } from '../../kit/handover-contract.ts'
import { askAgain, useAsk, useDo } from '../ask.ts'
import { asksOfTies, TieAnswer } from '../form/tie-answer.tsx'
import { Trouble } from '../said.tsx'
import type { Shown } from '../record/shown.ts'
import { useTell } from '../use-tell.ts'
import { momentInWords } from '../words.ts'
import { WhoField } from './who-field.tsx'

const HandOn = ({ area, page, close }: Shown & { close: () => void }) => {
  const tell = useTell()
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const [answer, setAnswer] = useState('')
  const give = useDo(handoverContract.give, () => askAgain(handoverContract.hands))
  const handler = String(page.values[area.spine.handler ?? ''] ?? '')
  const submit = (): void => {
    if (!to) return
    const done = (): void => {
      tell.done('已转交，等接收人签收')
      close()
    }
    give.mutate(
      { body: { records: [{ area: area.name, id: page.id }], to, reason: reason.trim(), ...(answer.trim() ? { tieAnswer: answer.trim() } : {}) } },
      { onSuccess: done },
    )
  }
  return (
    <Modal
      title="转交"
      open
      onCancel={close}
      okText="转交"
      okButtonProps={{ disabled: !to || reason.trim() === '', loading: give.isPending }}
      onOk={submit}
    >
      <div className="stack">
        <p className="soft">接收人应在{WORKDAYS_TO_SIGN_FOR}个工作日内签收（本单位规则）；签收以前仍由原承办人承办。</p>
        <WhoField id="hand-on-to" label="接收人" value={to} set={setTo} without={[...page.excluded, handler]} />
        <div className="field">
          <label htmlFor="hand-on-why">转交理由</label>
          <Input.TextArea id="hand-on-why" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        {(answer !== '' || asksOfTies(give.error)) && <TieAnswer answer={answer} set={setAnswer} />}
        {give.error && <Trouble error={give.error} />}
      </div>
    </Modal>
  )
}

const outcomeOf = ({ receivedAt, refusedAt, refusedReason, dueOn }: Hand): string => {
  if (receivedAt) return `${momentInWords(receivedAt)} 签收`
  return refusedAt ? `${momentInWords(refusedAt)} 未接收：${refusedReason ?? ''}` : `待签收，${dueOn} 前`
}

export const Hands = ({ area, page }: Shown) => {
  const hands = useAsk(handoverContract.hands, { params: { area: area.name, id: page.id } })
  const [open, setOpen] = useState(false)
  if (hands.error) return <Trouble error={hands.error} retry={hands.refetch} />
  if (!hands.data || (hands.data.items.length === 0 && !hands.data.may)) return null
  return (
    <section className="panel" aria-label="交接">
      <h2>交接</h2>
      <ul>
        {hands.data.items.map((hand) => (
          <li key={hand.id}>
            <p>
              {hand.from} → {hand.to}：{hand.reason}
            </p>
            <p className="small soft">
              {momentInWords(hand.givenAt)} 转交；{outcomeOf(hand)}
            </p>
          </li>
        ))}
      </ul>
      {hands.data.may && <Button onClick={() => setOpen(true)}>转交</Button>}
      {open && <HandOn area={area} page={page} close={() => setOpen(false)} />}
    </section>
  )
}
