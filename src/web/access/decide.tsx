/** Deciding on one request: until which day, and why; or confirming that an emergency was one. */
import { Button, DatePicker, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { type Access, accessContract } from '../../kit/access-contract.ts'
import { askAgain, useAsk, useDo } from '../ask.ts'
import { useNames } from '../house.tsx'
import { Trouble } from '../said.tsx'
import { useTell } from '../use-tell.ts'

const Form = ({ access, agrees, close }: { access: Access; agrees: boolean; close: () => void }) => {
  const tell = useTell()
  const { today } = useNames()
  const lastDay = useAsk(accessContract.mine, {}).data?.lastDay ?? today
  const [untilDay, setDay] = useState(lastDay)
  const [said, setSaid] = useState('')
  const decide = useDo(accessContract.decide, () => askAgain(accessContract.mine))
  const send = (): void => {
    const body = { agrees, said: said.trim(), ...(agrees ? { untilDay } : {}) }
    const done = (): void => {
      tell.done(agrees ? `已开放到 ${untilDay}` : '已写明不同意')
      close()
    }
    decide.mutate({ params: { id: access.id }, body }, { onSuccess: done })
  }
  const urgent = access.kind === 'urgent'
  const title = agrees ? (urgent ? '确认紧急查阅' : '同意查阅') : urgent ? '不予确认，收回' : '不同意查阅'
  return (
    <Modal
      title={`${title}：${access.asker}　${access.number}`}
      open
      onCancel={close}
      okText={title}
      okButtonProps={{ disabled: said.trim().length < 2, loading: decide.isPending }}
      onOk={send}
    >
      <div className="stack">
        {agrees && (
          <div className="field">
            <label htmlFor="access-until">截止日</label>
            <DatePicker
              id="access-until"
              format="YYYY-MM-DD"
              allowClear={false}
              value={dayjs(untilDay)}
              minDate={dayjs(today)}
              maxDate={dayjs(lastDay)}
              onChange={(day) => setDay(day?.format('YYYY-MM-DD') ?? lastDay)}
              style={{ width: '100%' }}
            />
          </div>
        )}
        <div className="field">
          <label htmlFor="access-said">理由</label>
          <Input.TextArea id="access-said" maxLength={500} value={said} onChange={(event) => setSaid(event.target.value)} />
          {!agrees && <p className="help">申请人看得到理由，不要写明有没有这个编号的记录。</p>}
        </div>
        {decide.error && <Trouble error={decide.error} />}
      </div>
    </Modal>
  )
}

export const Decide = ({ access }: { access: Access }) => {
  const [choice, choose] = useState<boolean>()
  const urgent = access.kind === 'urgent'
  return (
    <>
      {access.recordId && (
        <Button size="small" type="primary" onClick={() => choose(true)}>
          {urgent ? '确认' : '同意查阅'}
        </Button>
      )}
      <Button size="small" onClick={() => choose(false)}>
        {urgent ? '不予确认' : '不同意'}
      </Button>
      {choice !== undefined && <Form access={access} agrees={choice} close={() => choose(undefined)} />}
    </>
  )
}
