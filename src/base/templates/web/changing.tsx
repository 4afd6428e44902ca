/** What may be done with the template of a paper: take the built-in text, put one's own file in its place, go back. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { pathOf } from '../../../kit/contract.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { download, sendFiles } from '../../../web/client.ts'
import { NoSecrets } from '../../../web/no-secrets.tsx'
import { Trouble } from '../../../web/said.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type TemplateSaid, templateContract } from '../contract.ts'

const again = (): Promise<unknown> => askAgain(templateContract.all)

const useTaking = (which: { area: string; paper: string }) => {
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const take = async (file: File): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      await sendFiles(templateContract.take, which, [file])
      tell.done(`已改用“${file.name}”`)
    } catch (cause) {
      setError(cause as Error)
    } finally {
      setBusy(false)
      await again()
    }
  }
  return { take, busy, error }
}

const Upload = ({ which }: { which: { area: string; paper: string } }) => {
  const input = useRef<HTMLInputElement>(null)
  const { take, busy, error } = useTaking(which)
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? []
    if (file) void take(file)
    event.target.value = ''
  }
  return (
    <>
      <Button type="primary" icon={<UploadOutlined />} loading={busy} onClick={() => input.current?.click()}>
        上传本机关模板
      </Button>
      <input ref={input} type="file" accept=".docx" hidden aria-label="选择模板文件" onChange={chosen} />
      <NoSecrets />
      {error && <Trouble error={error} />}
    </>
  )
}

const Back = ({ which }: { which: { area: string; paper: string } }) => {
  const tell = useTell()
  const drop = useDo(templateContract.drop, again)
  const go = (): void => drop.mutate({ params: which }, { onSuccess: () => tell.done('已恢复系统自带的模板'), onError: tell.refused })
  return (
    <Popconfirm title="恢复系统自带的模板？" description="本机关的模板仍然保留，可以下载后再上传。" okText="恢复" cancelText="不恢复" onConfirm={go}>
      <Button loading={drop.isPending}>恢复系统自带</Button>
    </Popconfirm>
  )
}

export const Changing = ({ said, mayChange, replaced }: { said: TemplateSaid; mayChange: boolean; replaced: boolean }) => {
  const tell = useTell()
  const which = { area: said.area, paper: said.paper }
  return (
    <div className="row wrap">
      <Button icon={<DownloadOutlined />} onClick={() => void download(pathOf(templateContract.builtIn, which)).catch(tell.refused)}>
        下载系统自带模板
      </Button>
      {mayChange && <Upload key={`${said.area}${said.paper}`} which={which} />}
      {mayChange && replaced && <Back which={which} />}
      {!mayChange && <span className="small soft">由办公室（综合）、案件监督管理室更换。</span>}
    </div>
  )
}
