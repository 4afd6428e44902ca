/** A paper of a period: read, its numbers opened, its gaps filled and saved, given out as Word, printed. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { pathOf } from '../../../kit/contract.ts'
import { blanksIn } from '../../../kit/paper.ts'
import { is } from '../../../kit/who.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { download } from '../../../web/client.ts'
import { Behind } from '../../../web/figures/behind.tsx'
import { useUnsaved } from '../../../web/form/unsaved.ts'
import { PageHead } from '../../../web/page-head.tsx'
import { PaperShown } from '../../../web/paper/paper.tsx'
import { PeriodBar, periodShape, type Span, useSpan } from '../../../web/period-bar.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { actorOf, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { reports } from '../area.ts'
import { paperKind } from '../codes.ts'
import { reportContract } from '../contract.ts'
import { useWriting } from './writing.ts'

const asked = z.object({
  ...periodShape,
  kind: z.enum(['year', 'quarter', 'month']).default('year'),
  report: z.uuid().optional(),
  figure: z.string().optional(),
  part: z.string().optional(),
})
type Asked = z.output<typeof asked>

const WordFile = ({ given, span }: { given: Asked; span: Span }) => {
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const query = { ...span, ...(given.report ? { report: given.report } : {}) }
  const take = (): void => {
    setBusy(true)
    download(pathOf(reportContract.word, { kind: given.kind }, query))
      .catch(tell.refused)
      .finally(() => setBusy(false))
  }
  return (
    <Button icon={<DownloadOutlined />} onClick={take} loading={busy}>
      下载文档
    </Button>
  )
}

const Gaps = ({ unfilled, isChanged, isSaved }: { unfilled: number; isChanged: boolean; isSaved: boolean }) => (
  <span className="small soft">
    {unfilled > 0 ? `还有 ${unfilled} 处〔〕需要填写，点击即可填写。` : '需要填写的已填完。'}
    {isChanged ? '有改动尚未保存。' : isSaved ? '已保存。' : ''}
  </span>
)

export const PaperPage = () => {
  const me = useMe()
  const [given, change] = useAddress(asked)
  const span = useSpan(given)
  const query = { ...span, ...(given.report ? { report: given.report } : {}) }
  const answer = useAsk(reportContract.paper, { params: { kind: given.kind }, query }, { keep: true, freshFor: 30_000 })
  const mayWrite = is(reports.keptBy, actorOf(me), {})
  const writing = useWriting({ ...given, ...span }, answer.data?.paper, (report) => change({ ...span, report }, { replace: true }))
  const blanks = answer.data ? blanksIn(answer.data.paper) : []
  useUnsaved(writing.isChanged && !writing.busy)
  const another = (changed: Partial<Asked>): void => change({ ...span, ...changed, report: undefined, figure: undefined, part: undefined })
  return (
    <div className="sheet">
      <PageHead title="工作报告" about="数字取自指标，点击数字打开背后的记录；〔〕中的内容由人填写。">
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        <WordFile given={given} span={span} />
        {mayWrite && blanks.length > 0 && (
          <Button type="primary" onClick={writing.save} loading={writing.busy} disabled={!writing.isChanged}>
            保存
          </Button>
        )}
      </PageHead>
      <div className="row wrap no-print paper-bar">
        <Segmented
          aria-label="报告种类"
          value={given.kind}
          options={paperKind.codes.map(({ code, label }) => ({ value: code, label }))}
          onChange={(kind) => another({ kind: kind as Asked['kind'] })}
        />
        <PeriodBar span={span} choose={(chosen) => another(chosen)} />
      </div>
      {blanks.length > 0 && mayWrite && (
        <p className="no-print paper-bar">
          <Gaps
            unfilled={blanks.filter(({ blank }) => !writing.texts.get(blank)).length}
            isChanged={writing.isChanged}
            isSaved={given.report !== undefined}
          />
        </p>
      )}
      {answer.error && <Trouble error={answer.error} retry={answer.refetch} />}
      {answer.data ? (
        <PaperShown
          paper={answer.data.paper}
          open={({ figure, part }) => change({ figure, part })}
          writing={{ texts: writing.texts, ...(mayWrite ? { write: writing.write } : {}) }}
        />
      ) : (
        !answer.error && (
          <div className="paper">
            <Bones lines={14} />
          </div>
        )
      )}
      <Behind
        clicked={given.figure ? { figure: given.figure, part: given.part } : undefined}
        span={span}
        close={() => change({ figure: undefined, part: undefined })}
      />
    </div>
  )
}
