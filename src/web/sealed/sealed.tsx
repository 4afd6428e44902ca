/** What of a record lies sealed: opened on a click by those for whom it is, asked for by others who know the record. */
import { LockOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { releaseBasis, sealedContract, secrecyBasis, WORKDAYS_RELEASED } from '../../kit/sealed-contract.ts'
import { sealedFields } from '../../kit/record/fields.ts'
import { joinWords } from '../../kit/words.ts'
import { askAgain, useAsk, useDo } from '../ask.ts'
import { RuleMark } from '../basis.tsx'
import { Trouble } from '../said.tsx'
import type { Shown } from '../record/shown.ts'
import { useTell } from '../use-tell.ts'
import { Opened, useSealedLabels } from './opened.tsx'

const Ask = ({ area, page, close }: Shown & { close: () => void }) => {
  const tell = useTell()
  const [reason, setReason] = useState('')
  const ask = useDo(sealedContract.ask, () => askAgain(sealedContract.releases))
  const submit = (): void => {
    const done = (): void => {
      tell.done('已申请，等信访室负责人和分管领导签批')
      close()
    }
    ask.mutate({ params: { area: area.name, id: page.id }, body: { reason: reason.trim() } }, { onSuccess: done })
  }
  return (
    <Modal
      title="申请知悉举报人"
      open
      onCancel={close}
      okText="申请"
      okButtonProps={{ disabled: reason.trim() === '', loading: ask.isPending }}
      onOk={submit}
    >
      <div className="stack">
        <p className="soft">
          经信访室负责人和分管副书记（书记）两人签批后，只告知您本人，{WORKDAYS_RELEASED}
          个工作日内有效，逐次留痕。没有设信访室负责人的，由信访室人员签批。 <RuleMark basis={releaseBasis} of="申请知悉举报人" />
        </p>
        <div className="field">
          <label htmlFor="release-why">理由</label>
          <Input.TextArea id="release-why" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        {ask.error && <Trouble error={ask.error} />}
      </div>
    </Modal>
  )
}

const Reads = ({ area, page, fields, keyMissing }: Shown & { fields: string[]; keyMissing: boolean }) => {
  const labels = useSealedLabels()
  const read = useDo(sealedContract.read)
  if (read.data) return <Opened {...read.data} close={read.reset} />
  if (keyMissing) return <p className="trouble">封存密钥不在，封存的内容暂时打不开，也不能新封存。内容没有丢失，请系统管理员放回密钥后重新启动。</p>
  if (fields.length === 0) return <p className="soft">没有封存举报人信息。</p>
  return (
    <div className="row wrap">
      <span>{joinWords(fields.map((name) => labels.get(name) ?? name))}已封存</span>
      <Button icon={<LockOutlined />} loading={read.isPending} onClick={() => read.mutate({ params: { area: area.name, id: page.id } })}>
        查看举报人
      </Button>
      {read.error && <Trouble error={read.error} />}
    </div>
  )
}

const Panel = ({ area, page }: Shown) => {
  const lies = useAsk(sealedContract.lies, { params: { area: area.name, id: page.id } })
  const [asks, setAsks] = useState(false)
  if (lies.error) return <Trouble error={lies.error} retry={lies.refetch} />
  if (!lies.data?.reads && !lies.data?.mayAsk) return null
  return (
    <section className="panel stack" aria-label="举报人保护">
      <div className="row apart">
        <h2>
          举报人保护 <RuleMark basis={secrecyBasis} of="举报人保护" />
        </h2>
      </div>
      {lies.data.reads ? (
        <Reads area={area} page={page} fields={lies.data.fields} keyMissing={lies.data.keyMissing} />
      ) : (
        <div className="row wrap">
          <span className="soft">举报人信息由信访室封存，办理中不需要知道是谁举报。</span>
          <Button onClick={() => setAsks(true)}>申请知悉举报人</Button>
        </div>
      )}
      {asks && <Ask area={area} page={page} close={() => setAsks(false)} />}
    </section>
  )
}

/** Asked for only where something can lie sealed, or may have come from where it does. */
export const Sealed = ({ area, page }: Shown) =>
  sealedFields(area.record).length > 0 || area.spine.handler ? <Panel area={area} page={page} /> : null
