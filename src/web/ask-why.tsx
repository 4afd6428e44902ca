/** The reason for which something is let out: asked before it goes, kept by the trail. */
import { Input, Modal } from 'antd'
import { useState } from 'react'

type Asked = { title: string; what: '出具' | '打印'; go: (why: string) => void; close: () => void }

export const AskWhy = ({ title, what, go, close }: Asked) => {
  const [why, setWhy] = useState('')
  const given = why.trim()
  return (
    <Modal title={title} open onCancel={close} cancelText="取消" okText={what} okButtonProps={{ disabled: given.length < 2 }} onOk={() => go(given)}>
      <div className="field">
        <label htmlFor="ask-why">
          {what}理由<span aria-hidden="true">*</span>
        </label>
        <Input.TextArea
          id="ask-why"
          maxLength={200}
          required
          value={why}
          placeholder="必填，记入痕迹"
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
    </Modal>
  )
}
