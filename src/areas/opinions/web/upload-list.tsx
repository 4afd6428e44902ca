/** The list brought in from Excel: one fault and nothing is added; every fault is told by row, column and reason. */
import { Button, Checkbox, Modal } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import type { RecordPage } from '../../../kit/record-page.ts'
import { askAgain } from '../../../web/ask.ts'
import { downloadFor, Refused, sendFiles } from '../../../web/client.ts'
import { contractOf } from '../../../web/house.tsx'
import { NoSecrets } from '../../../web/no-secrets.tsx'
import { Trouble } from '../../../web/said.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { opinions } from '../area.ts'
import { opinionContract } from '../contract.ts'

const useSending = (page: RecordPage, done: () => void) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const tell = useTell()
  const send = async (file: File): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      const { added } = await sendFiles(opinionContract.list, { id: page.id }, [file])
      tell.done(`已登记 ${added} 人`)
      done()
    } catch (cause) {
      setError(cause as Error)
    } finally {
      setBusy(false)
      const { read, files, history } = contractOf(opinions)
      await askAgain(read, files, history)
    }
  }
  return { send, busy, error }
}

/** The faulty rows, marked, to be mended in Excel and uploaded again. */
const Marked = ({ page, file }: { page: RecordPage; file: File }) => {
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const fetch = (): void => {
    setBusy(true)
    downloadFor(opinionContract.marked, { id: page.id }, [file])
      .catch(tell.refused)
      .finally(() => setBusy(false))
  }
  return (
    <p>
      <Button size="small" loading={busy} onClick={fetch}>
        下载标注了错误的行
      </Button>
    </p>
  )
}

const Confirm = ({ page, file, close }: { page: RecordPage; file: File; close: () => void }) => {
  const [sworn, swear] = useState(false)
  const { send, busy, error } = useSending(page, close)
  return (
    <Modal title="上传名单" open onCancel={close} okText="上传" okButtonProps={{ disabled: !sworn, loading: busy }} onOk={() => void send(file)}>
      <div className="stack">
        <p className="clip" title={file.name}>
          {file.name}
        </p>
        <p className="small soft">表头为姓名、身份证号、单位、职务、拟任职务；有一处错误就一行都不登记。上传的名单留作附件。</p>
        <NoSecrets />
        <Checkbox checked={sworn} onChange={(event) => swear(event.target.checked)}>
          我确认名单不含国家秘密
        </Checkbox>
        {error && <Trouble error={error} />}
        {error instanceof Refused && error.reasons.length > 0 && <Marked page={page} file={file} />}
      </div>
    </Modal>
  )
}

export const UploadList = ({ page }: { page: RecordPage }) => {
  const input = useRef<HTMLInputElement>(null)
  const [file, choose] = useState<File>()
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    choose(event.target.files?.[0])
    event.target.value = ''
  }
  return (
    <>
      <Button onClick={() => input.current?.click()}>上传名单</Button>
      <input ref={input} type="file" accept=".xlsx" hidden aria-label="选择名单文件" onChange={chosen} />
      {file && <Confirm page={page} file={file} close={() => choose(undefined)} />}
    </>
  )
}
