/** The place where ledgers are dropped. */
import { InboxOutlined } from '@ant-design/icons'
import { Checkbox } from 'antd'
import { type ChangeEvent, type DragEvent, useState } from 'react'
import { type ImportSaid, importContract } from '../../kit/import-contract.ts'
import { askAgain } from '../ask.ts'
import { sendFiles } from '../client.ts'
import { NoSecrets } from '../no-secrets.tsx'
import { Trouble } from '../said.tsx'

const useBringing = (brought: (imports: ImportSaid[]) => void) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const bring = async (files: File[]): Promise<void> => {
    if (files.length === 0) return
    setBusy(true)
    setError(undefined)
    try {
      brought(await sendFiles(importContract.bring, {}, files))
    } catch (cause) {
      setError(cause as Error)
    } finally {
      setBusy(false)
      await askAgain(importContract.list)
    }
  }
  return { bring, busy, error }
}

export const DropFiles = ({ brought }: { brought: (imports: ImportSaid[]) => void }) => {
  const { bring, busy, error } = useBringing(brought)
  const [sworn, swear] = useState(false)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    if (sworn && !busy) void bring([...(files ?? [])])
  }
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    take(event.target.files)
    event.target.value = ''
  }
  return (
    <div className="stack">
      <NoSecrets />
      <Checkbox checked={sworn} onChange={(event) => swear(event.target.checked)}>
        我确认台账不含国家秘密
      </Checkbox>
      <label
        className={over ? 'drop over' : 'drop'}
        aria-disabled={!sworn || busy}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <InboxOutlined />
        <span>{busy ? '正在上传' : sworn ? '把台账拖到这里，或者点击选择' : '请先确认不含国家秘密'}</span>
        <span className="small soft">Excel 文件（.xlsx），可以一次放多个</span>
        <input type="file" accept=".xlsx" multiple disabled={!sworn || busy} onChange={chosen} aria-label="选择台账文件" />
      </label>
      {error && <Trouble error={error} />}
    </div>
  )
}
