/** Keeps the body of a report as a template under a name. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { askAgain, useDo } from '../../../web/ask.ts'
import { useTell } from '../../../web/use-tell.ts'
import { reportContract } from '../contract.ts'

export const TemplateMaker = ({ id }: { id: string }) => {
  const tell = useTell()
  const [name, set] = useState<string>()
  const make = useDo(reportContract.makeTemplate, () => askAgain(reportContract.templates))
  const keep = (): void =>
    make.mutate(
      { body: { report: id, name: name ?? '' } },
      {
        onSuccess: () => {
          tell.done('已存为模板')
          set(undefined)
        },
        onError: tell.refused,
      },
    )
  return (
    <>
      <Button onClick={() => set('')}>存为模板</Button>
      <Modal
        open={name !== undefined}
        title="存为模板"
        okText="存为模板"
        cancelText="取消"
        onOk={keep}
        okButtonProps={{ disabled: !name?.trim(), loading: make.isPending }}
        onCancel={() => set(undefined)}
      >
        <p className="soft">存的是最近一次保存的正文；本期的数字和时期用字，用到别的时期时自动换成那一期的。同名的模板以最新的为准。</p>
        <Input aria-label="模板名称" placeholder="模板名称" maxLength={60} value={name ?? ''} onChange={(event) => set(event.target.value)} />
      </Modal>
    </>
  )
}
