/** Signing: agreed or returned, with an opinion; a return says why. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { TakenSaid } from '../../kit/record-page.ts'
import { useDo } from '../ask.ts'
import { contractOf } from '../house.tsx'
import { Trouble } from '../said.tsx'
import { useTell } from '../use-tell.ts'
import { useMeanwhile, useReplace } from './open-record.ts'
import type { Shown } from './shown.ts'
import { stepLabel } from './step-words.ts'
import { Submitted } from './submitted.tsx'

type Verdict = 'agreed' | 'returned'

const useSigning = ({ area, page, close }: Shown & { close: () => void }) => {
  const tell = useTell()
  const replace = useReplace(area)
  const meanwhile = useMeanwhile(area)
  const sign = useDo(contractOf(area).sign)
  const give = (verdict: Verdict, opinion: string): void =>
    sign.mutate(
      { params: { id: page.id }, body: { verdict, version: page.version, ...(opinion ? { opinion } : {}) } },
      {
        onSuccess: (after) => {
          const goesOn = after.taken.some(({ standing }) => standing === 'waiting')
          tell.done(verdict === 'returned' ? '已退回，理由已写明' : goesOn ? '已签批，转下一位签批人' : '已签批，事项生效')
          close()
          replace(after)
        },
        onError: meanwhile,
      },
    )
  return { give, error: sign.error, busy: sign.isPending, verdict: sign.variables?.body.verdict }
}

export const SignDialog = ({ area, page, pending, close }: Shown & { pending: TakenSaid; close: () => void }) => {
  const [opinion, setOpinion] = useState('')
  const [lacks, setLacks] = useState(false)
  const { give, error, busy, verdict } = useSigning({ area, page, close })
  const send = (back: Verdict): void => {
    const wanting = back === 'returned' && opinion.trim() === ''
    setLacks(wanting)
    if (!wanting) give(back, opinion.trim())
  }
  return (
    <Modal
      title={`签批：${stepLabel(area, pending.step)}`}
      open
      onCancel={close}
      width={600}
      footer={
        <div className="row">
          <Button danger onClick={() => send('returned')} loading={busy && verdict === 'returned'}>
            退回
          </Button>
          <span className="grow" />
          <Button onClick={close}>取消</Button>
          <Button type="primary" onClick={() => send('agreed')} loading={busy && verdict === 'agreed'}>
            同意
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="soft">{page.title}</p>
        <div className="sign-about">
          <Submitted area={area} page={page} taken={pending} />
        </div>
        <div className="field">
          <label htmlFor="opinion">签批意见（退回须写明理由）</label>
          <Input.TextArea
            id="opinion"
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={2000}
            value={opinion}
            {...(lacks ? { status: 'error' as const, 'aria-invalid': true } : {})}
            onChange={(event) => setOpinion(event.target.value)}
          />
          {lacks && <p className="fault">退回应当写明理由</p>}
        </div>
        {error && <Trouble error={error} />}
      </div>
    </Modal>
  )
}
