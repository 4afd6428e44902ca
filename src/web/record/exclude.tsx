/** 决定回避: from then on the person is shown nothing of the record. */
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { askAgain, useDo } from '../ask.ts'
import { Cited } from '../basis.tsx'
import { sought, staffUnderOffices } from '../form/choices.ts'
import { contractOf, useNames } from '../house.tsx'
import { Trouble } from '../said.tsx'
import { useMe } from '../session.tsx'
import { useTell } from '../use-tell.ts'
import type { Shown } from './shown.ts'

export const Exclude = ({ area, page, close }: Shown & { close: () => void }) => {
  const names = useNames()
  const me = useMe()
  const tell = useTell()
  const [userId, setUserId] = useState<string>()
  const [reason, setReason] = useState('')
  const { exclude, read, history } = contractOf(area)
  const decide = useDo(exclude, () => askAgain(read, history))
  const submit = (): void => {
    if (!userId) return
    const done = (): void => {
      tell.done('已决定回避，此人不能再查看和办理')
      close()
    }
    decide.mutate({ params: { id: page.id }, body: { userId, reason: reason.trim() } }, { onSuccess: done })
  }
  return (
    <Modal
      title="决定回避"
      open
      onCancel={close}
      okText="决定回避"
      okButtonProps={{ disabled: !userId || reason.trim() === '', loading: decide.isPending }}
      onOk={submit}
    >
      <div className="stack">
        <p className="soft">
          回避的人员从决定之日起不能查看、办理、签批本事项。 <Cited basis={supervisionRules.article(65)} />
        </p>
        {page.excluded.length > 0 && <p>已决定回避：{page.excluded.map((id) => names.of(id) ?? '').join('、')}</p>}
        <div className="field">
          <label htmlFor="exclude-who">回避人员</label>
          <Select
            id="exclude-who"
            showSearch={{ filterOption: sought }}
            placeholder="请选择"
            options={staffUnderOffices(names, [me.id, ...page.excluded])}
            value={userId ?? null}
            onChange={(id: string) => setUserId(id)}
            style={{ width: '100%' }}
          />
        </div>
        <div className="field">
          <label htmlFor="exclude-why">回避事由</label>
          <Input.TextArea id="exclude-why" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        {decide.error && <Trouble error={decide.error} />}
      </div>
    </Modal>
  )
}
