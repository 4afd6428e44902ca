/** A picture among the files, shown in the page: fetched as one, so that a refusal comes in its own words. */
import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { pictureAt } from '../client.ts'
import { Bones, Trouble } from '../said.tsx'

const usePicture = (address: string): { at?: string; error?: Error } => {
  const [shown, show] = useState<{ at?: string; error?: Error }>({})
  useEffect(() => {
    const leaving = new AbortController()
    let at: string | undefined
    pictureAt(address, leaving.signal).then(
      (found) => {
        if (leaving.signal.aborted) URL.revokeObjectURL(found)
        else {
          at = found
          show({ at: found })
        }
      },
      (error: Error) => leaving.signal.aborted || show({ error }),
    )
    return () => {
      leaving.abort()
      if (at) URL.revokeObjectURL(at)
    }
  }, [address])
  return shown
}

export const Picture = ({ name, address, keep, close }: { name: string; address: string; keep: () => void; close: () => void }) => {
  const { at, error } = usePicture(address)
  return (
    <Modal
      title={name}
      open
      width={900}
      onCancel={close}
      footer={
        <>
          <Button onClick={keep}>下载</Button>
          <Button type="primary" onClick={close}>
            关闭
          </Button>
        </>
      }
    >
      {error && <Trouble error={error} />}
      {!at && !error && <Bones lines={6} />}
      {at && <img className="picture" src={at} alt={`附件图片 ${name}`} />}
    </Modal>
  )
}
