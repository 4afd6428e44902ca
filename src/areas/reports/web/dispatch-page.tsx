/** 季度调度材料 of one's own office: its numbers are those that its head may know, and each opens. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { pathOf } from '../../../kit/contract.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { download } from '../../../web/client.ts'
import { Behind } from '../../../web/figures/behind.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { PaperShown } from '../../../web/paper/paper.tsx'
import { PeriodBar, periodShape, type Span, useSpan } from '../../../web/period-bar.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { reportContract } from '../contract.ts'

const asked = z.object({ ...periodShape, figure: z.string().optional(), part: z.string().optional() })

const WordFile = ({ span }: { span: Span }) => {
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const take = (): void => {
    setBusy(true)
    download(pathOf(reportContract.dispatchWord, {}, span))
      .catch(tell.refused)
      .finally(() => setBusy(false))
  }
  return (
    <Button icon={<DownloadOutlined />} onClick={take} loading={busy}>
      下载文档
    </Button>
  )
}

export const DispatchPage = () => {
  const [given, change] = useAddress(asked)
  const span = useSpan(given)
  const answer = useAsk(reportContract.dispatch, { query: span }, { keep: true, freshFor: 30_000 })
  const close = (): void => change({ figure: undefined, part: undefined })
  return (
    <div className="sheet">
      <PageHead title="季度调度材料" about="数字只统计本部门承办的事项，点击数字打开背后的记录；〔〕中的内容下载后填写。">
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        <WordFile span={span} />
      </PageHead>
      <div className="row wrap no-print paper-bar">
        <PeriodBar span={span} choose={(chosen) => change({ ...chosen, figure: undefined, part: undefined })} />
      </div>
      {answer.error && <Trouble error={answer.error} retry={answer.refetch} />}
      {answer.data && <PaperShown paper={answer.data.paper} open={({ figure, part }) => change({ figure, part })} writing={{ texts: new Map() }} />}
      {!answer.data && !answer.error && (
        <div className="paper">
          <Bones lines={14} />
        </div>
      )}
      <Behind clicked={given.figure ? { figure: given.figure, part: given.part } : undefined} span={span} close={close} />
    </div>
  )
}
