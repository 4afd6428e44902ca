/** The body of one report: written while it is drafted, read while it is checked and signed, compared once it was signed. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { pathOf } from '../../../kit/contract.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { download } from '../../../web/client.ts'
import { Behind } from '../../../web/figures/behind.tsx'
import { useUnsaved } from '../../../web/form/unsaved.ts'
import { PageHead } from '../../../web/page-head.tsx'
import { useRecord } from '../../../web/record/open-record.ts'
import { Bones, Nothing, Trouble } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { reports } from '../area.ts'
import { keyOf, spanOf, type Token, tokensIn } from '../body.ts'
import { type BodySaid, reportContract } from '../contract.ts'
import type { Fault } from '../digits.ts'
import { Corrections } from './corrections.tsx'
import { BodyEditor } from './editor/body-editor.tsx'
import { useCalled } from './editor/number.tsx'
import { TokensContext } from './editor/tokens.ts'
import { Frozen } from './frozen.tsx'
import { TemplateMaker } from './template-maker.tsx'
import { useBody } from './writing-body.ts'

const asked = z.object({ report: z.uuid().optional() })

const WordFile = ({ id }: { id: string }) => {
  const tell = useTell()
  const [annex, set] = useState(false)
  const take = (): void => void download(pathOf(reportContract.bodyWord, { id }, annex ? { annex: 'yes' } : {})).catch(tell.refused)
  return (
    <>
      <Checkbox checked={annex} onChange={(event) => set(event.target.checked)}>
        附记录编号
      </Checkbox>
      <Button icon={<DownloadOutlined />} onClick={take}>
        下载文档
      </Button>
    </>
  )
}

const ToDo = ({ faults }: { faults: readonly Fault[] | undefined }) => (
  <aside className="panel report-aside no-print" aria-label="送审前还要办">
    <h2>送审前还要办{faults && faults.length > 0 ? ` ${faults.length}` : ''}</h2>
    {!faults && <Bones lines={3} />}
    {faults?.length === 0 && <p className="soft">数字都有引用，空都已填写，指标都闭合，可以送审。</p>}
    <ul>
      {faults?.map(({ at, text }) => (
        <li key={`${at}${text}`}>{text}</li>
      ))}
    </ul>
  </aside>
)

type Given = { id: string; name: string; first: BodySaid }

const Opened = ({ token, close, ...given }: Given & { token: Token | undefined; close: () => void }) => {
  const called = useCalled()
  const { id, first } = given
  if (first.signed) {
    const ord = token && tokensIn(first.content).findIndex((each) => keyOf(each.token, first.span) === keyOf(token, first.span))
    return <Frozen id={id} ord={ord} called={token ? called(token) : ''} close={close} />
  }
  const clicked = token && { figure: token.figure, part: token.part ?? undefined }
  return <Behind clicked={clicked} span={token ? spanOf(token, first.span) : first.span} close={close} />
}

const Open = ({ id, name, first }: Given) => {
  const [token, open] = useState<Token>()
  const body = useBody(id, first)
  const mayMake = holdsAny(useMe(), reportContract.makeTemplate.roles)
  useUnsaved(body.isChanged && !body.busy)
  const tokens = useMemo(() => ({ values: new Map(body.values.map((each) => [each.key, each])), span: first.span, open }), [body.values, first.span])
  return (
    <div className="sheet">
      <PageHead
        title={name}
        about={first.signed ? '已签发：数字是签发时的数字，点开是签发时的记录。' : '数字引用指标，点开就是背后的记录；没有引用的数字会标出来。'}
      >
        <Link to={`/reports/${id}`}>回到报告</Link>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        <WordFile id={id} />
        {mayMake && <TemplateMaker id={id} />}
        {first.mayWrite && (
          <Button type="primary" onClick={body.save} loading={body.busy} disabled={!body.isChanged}>
            保存
          </Button>
        )}
      </PageHead>
      {first.signed && <Corrections id={id} />}
      {first.signed && <p className="small soft no-print">签发校验值：{first.signed.digest}</p>}
      <TokensContext value={tokens}>
        <div className={first.mayWrite ? 'report-body' : 'report-body alone'}>
          <div>
            <BodyEditor report={id} name={name} content={first.content} span={first.span} mayWrite={first.mayWrite} changed={body.change} />
          </div>
          {first.mayWrite && <ToDo faults={body.faults} />}
        </div>
      </TokensContext>
      <Opened id={id} name={name} first={first} token={token} close={() => open(undefined)} />
    </div>
  )
}

const Reading = ({ id }: { id: string }) => {
  const record = useRecord(reports, id)
  const body = useAsk(reportContract.body, { params: { id } }, { freshFor: 0 })
  const error = record.error ?? body.error
  if (error)
    return (
      <div className="sheet">
        <Trouble error={error} retry={body.refetch} />
      </div>
    )
  if (!record.data || !body.data)
    return (
      <div className="sheet">
        <div className="paper">
          <Bones lines={14} />
        </div>
      </div>
    )
  const standing = `${body.data.signed?.issue ?? ''}${body.data.mayWrite}`
  return <Open key={`${id}${standing}`} id={id} name={String(record.data.values.name)} first={body.data} />
}

export const BodyPage = () => {
  const [{ report }] = useAddress(asked)
  return report ? (
    <Reading key={report} id={report} />
  ) : (
    <div className="sheet">
      <Nothing says="没有这份报告，或者您无权查看">
        <Link to="/reports">回到工作报告</Link>
      </Nothing>
    </div>
  )
}
