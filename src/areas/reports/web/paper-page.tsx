/** A paper of a period: read, its numbers opened, given out as Word, printed; a report of it is begun here. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { pathOf } from '../../../kit/contract.ts'
import { blanksIn } from '../../../kit/paper.ts'
import { is } from '../../../kit/who.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { download } from '../../../web/client.ts'
import { Behind } from '../../../web/figures/behind.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { PaperShown } from '../../../web/paper/paper.tsx'
import { PeriodBar, periodShape, type Span, useSpan } from '../../../web/period-bar.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { actorOf, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { reports } from '../area.ts'
import { paperKind } from '../codes.ts'
import { reportContract } from '../contract.ts'
import { useBegin } from './begin.ts'

const asked = z.object({
  ...periodShape,
  kind: z.enum(['year', 'quarter', 'month', 'dispatch']).default('year'),
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

const builtIn = ''

/** Begins the report that is shown, or one from a template of the office's own for the same kind. */
const Begin = ({ kind, span, name }: { kind: string; span: Span; name: string }) => {
  const begin = useBegin()
  const [template, choose] = useState(builtIn)
  const own = (useAsk(reportContract.templates, {}).data ?? []).filter((each) => each.kind === kind)
  return (
    <>
      {own.length > 0 && (
        <Select
          aria-label="起草所用的模板"
          style={{ width: 180 }}
          value={own.some(({ id }) => id === template) ? template : builtIn}
          options={[{ value: builtIn, label: '内置模板' }, ...own.map(({ id, name: label }) => ({ value: id, label }))]}
          onChange={choose}
        />
      )}
      <Button type="primary" onClick={() => begin.from(kind, span, name, template || undefined)} loading={begin.busy}>
        起草这份报告
      </Button>
    </>
  )
}

export const PaperPage = () => {
  const me = useMe()
  const [given, change] = useAddress(asked)
  const span = useSpan(given)
  const query = { ...span, ...(given.report ? { report: given.report } : {}) }
  const answer = useAsk(reportContract.paper, { params: { kind: given.kind }, query }, { keep: true, freshFor: 30_000 })
  const mayWrite = is(reports.keptBy, actorOf(me), {})
  const blanks = answer.data ? blanksIn(answer.data.paper) : []
  const another = (changed: Partial<Asked>): void => change({ ...span, ...changed, report: undefined, figure: undefined, part: undefined })
  return (
    <div className="sheet">
      <PageHead title="工作报告" about="数字取自指标，点击数字打开背后的记录；起草后可以改写正文、送审签发。">
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        <WordFile given={given} span={span} />
        {mayWrite && answer.data && <Begin kind={given.kind} span={span} name={answer.data.paper.name} />}
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
          <span className="small soft">有 {blanks.length} 处〔〕要由人填写：起草报告后在正文里写。</span>
        </p>
      )}
      {answer.error && <Trouble error={answer.error} retry={answer.refetch} />}
      {answer.data ? (
        <PaperShown paper={answer.data.paper} open={({ figure, part }) => change({ figure, part })} writing={{ texts: new Map() }} />
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
