/** 导出: how many records go out and for which reason; how far it has come, and a way to stop it. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { Area } from '../../kit/area.ts'
import { pathOf } from '../../kit/contract.ts'
import { houseContract } from '../../kit/house-contract.ts'
import type { Listing } from '../../kit/listing.ts'
import { useAsk } from '../ask.ts'
import { call, download } from '../client.ts'
import { contractOf } from '../house.tsx'
import { useTell } from '../use-tell.ts'
import { capped } from '../words.ts'

type Count = { count: number; capped: boolean }

/** One export under way: its progress is asked for each second; stopping it ends it on the server too. */
const useExport = (area: Area, asked: Listing, done: () => void) => {
  const tell = useTell()
  const [id, setId] = useState<string>()
  const stopping = useRef<AbortController>(undefined)
  const progress = useAsk(houseContract.exporting, { params: { id: id ?? '' } }, { enabled: id !== undefined, every: 1_000, freshFor: 0 })
  const start = (why: string): void => {
    const { page: _, size: __, ...query } = asked
    // Not every office has TLS on its intranet, and without it a browser gives no UUIDs.
    const mine = crypto.getRandomValues(new Uint32Array(4)).join('-')
    const abort = new AbortController()
    stopping.current = abort
    setId(mine)
    download(pathOf(contractOf(area).sheet, {}, { ...query, why, progress: mine }), abort.signal)
      .then(done)
      .catch((error: unknown) => !abort.signal.aborted && tell.refused(error))
      .finally(() => setId(undefined))
  }
  const stop = (): void => {
    stopping.current?.abort()
    if (id) call(houseContract.stopExporting, { params: { id } }).then(() => tell.done('已停止导出，没有给出文件'), tell.refused)
  }
  return { busy: id !== undefined, rows: progress.data?.rows ?? 0, start, stop }
}

const Asking = ({ area, asked, count, close }: { area: Area; asked: Listing; count: Count | undefined; close: () => void }) => {
  const [why, setWhy] = useState('')
  const { busy, rows, start, stop } = useExport(area, asked, close)
  const many = count ? capped(count.count, count.capped) : '…'
  const lacks = area.asksWhy === true && why.trim().length < 2
  const leave = (): void => {
    if (busy) stop()
    close()
  }
  return (
    <Modal
      title={`导出${area.label}`}
      open
      onCancel={leave}
      cancelText={busy ? '停止' : '取消'}
      okText="导出"
      okButtonProps={{ disabled: lacks, loading: busy }}
      onOk={() => start(why.trim())}
    >
      <div className="stack">
        <p>
          按当前筛选导出 <b>{many}</b> {area.one.slice(0, 1)}，编号、留痕。工作秘密，不得外传。
        </p>
        <div className="field">
          <label htmlFor="export-why">导出理由{area.asksWhy && <span aria-hidden="true">*</span>}</label>
          <Input.TextArea
            id="export-why"
            maxLength={200}
            required={area.asksWhy === true}
            disabled={busy}
            value={why}
            placeholder={area.asksWhy ? '必填，记入痕迹和导出说明' : '可以不写；写了记入痕迹和导出说明'}
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
        {busy && <p role="status">正在导出，已写 {rows} 行……可以停止。</p>}
      </div>
    </Modal>
  )
}

export const Export = ({ area, asked, count }: { area: Area; asked: Listing; count: Count | undefined }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)} title="按当前筛选导出台账，导出会编号、留痕">
        导出
      </Button>
      {open && <Asking area={area} asked={asked} count={count} close={() => setOpen(false)} />}
    </>
  )
}
