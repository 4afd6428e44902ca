/** Files on a record: listed, given out, added with a confirmation that they hold no state secret. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Checkbox, Modal } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { pathOf } from '../../kit/contract.ts'
import { fileKinds } from '../../kit/file-kinds.ts'
import { sealedFields } from '../../kit/record/fields.ts'
import { is } from '../../kit/who.ts'
import { askAgain, useAsk } from '../ask.ts'
import { sendFiles } from '../client.ts'
import { contractOf, useNames } from '../house.tsx'
import { NoSecrets } from '../no-secrets.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { actorOf, useMe } from '../session.tsx'
import { useTell } from '../use-tell.ts'
import { sizeInWords } from '../words.ts'
import { FileLine } from './file-line.tsx'
import type { Shown } from './shown.ts'

const useSending = ({ area, page }: Shown, done: () => void) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const tell = useTell()
  const contract = contractOf(area)
  const send = async (files: File[], sealed: boolean): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      await sendFiles(contract.attach, { id: page.id }, files, sealed ? { sealed: 'yes' } : {})
      tell.done(`已添加 ${files.length} 个附件`)
      done()
    } catch (cause) {
      setError(cause as Error)
    } finally {
      setBusy(false)
      await askAgain(contract.files, contract.history)
    }
  }
  return { send, busy, error }
}

/** Original papers that could betray who reported are sealed for those alone for whom the area's sealed part is. */
const useMaySeal = ({ area, page }: Shown): boolean => {
  const me = useMe()
  const reader = sealedFields(area.record)[0]?.sealedFor
  return reader !== undefined && is(reader, actorOf(me), page.values, page.excluded)
}

const Confirm = ({ area, page, files, close }: Shown & { files: File[]; close: () => void }) => {
  const maySeal = useMaySeal({ area, page })
  const [sealed, seal] = useState(maySeal)
  const [sworn, swear] = useState(false)
  const { send, busy, error } = useSending({ area, page }, close)
  return (
    <Modal
      title="添加附件"
      open
      onCancel={close}
      okText="添加"
      okButtonProps={{ disabled: !sworn, loading: busy }}
      onOk={() => void send(files, sealed)}
    >
      <div className="stack">
        <ul>
          {files.map((file) => (
            <li key={file.name} className="row apart">
              <span className="clip" title={file.name}>
                {file.name}
              </span>
              <span className="soft">{sizeInWords(file.size)}</span>
            </li>
          ))}
        </ul>
        {maySeal && (
          <Checkbox checked={sealed} onChange={(event) => seal(event.target.checked)}>
            封存：举报原件、笔迹等会暴露举报人的，只有信访室看得到
          </Checkbox>
        )}
        <Checkbox checked={sworn} onChange={(event) => swear(event.target.checked)}>
          我确认这些文件不含国家秘密
        </Checkbox>
        {error && <Trouble error={error} />}
      </div>
    </Modal>
  )
}

const accepted = fileKinds.map((kind) => `.${kind}`).join()

const Add = ({ choose }: { choose: (files: File[]) => void }) => {
  const { fileMegabytes } = useNames()
  const input = useRef<HTMLInputElement>(null)
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    choose([...(event.target.files ?? [])])
    event.target.value = ''
  }
  return (
    <div className="row">
      <Button icon={<PaperClipOutlined />} onClick={() => input.current?.click()}>
        添加附件
      </Button>
      <input ref={input} type="file" accept={accepted} multiple hidden aria-label="选择附件" onChange={chosen} />
      <span className="small soft">单个文件不超过 {fileMegabytes} 兆；查看和下载都会留痕。</span>
    </div>
  )
}

export const Files = ({ area, page }: Shown) => {
  const [chosen, choose] = useState<File[]>([])
  const contract = contractOf(area)
  const files = useAsk(contract.files, { params: { id: page.id } })
  return (
    <div className="stack">
      <Add choose={choose} />
      <NoSecrets />
      {files.error && <Trouble error={files.error} retry={files.refetch} />}
      {!files.data && !files.error && <Bones lines={3} />}
      {files.data?.length === 0 && <Nothing says="没有附件" />}
      {files.data && files.data.length > 0 && (
        <ul className="panel file-list">
          {files.data.map((file) => (
            <FileLine key={file.id} file={file} address={pathOf(contract.file, { id: page.id, file: file.id })} />
          ))}
        </ul>
      )}
      {chosen.length > 0 && <Confirm area={area} page={page} files={chosen} close={() => choose([])} />}
    </div>
  )
}
