/** One person's archive: who they are and were, what is open, the five kinds of material, and for the custodian who is who and who read it. */
import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { Person } from '../../../base/people/record.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk, useDo } from '../../../web/ask.ts'
import { AskWhy } from '../../../web/ask-why.tsx'
import { useNames } from '../../../web/house.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { Facts } from '../../../web/record/facts.tsx'
import { Bones, Nothing, Trouble } from '../../../web/said.tsx'
import { useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { archiveContract, type ArchiveShown } from '../contract.ts'
import '../../../web/record/record.css'
import './archive.css'
import { Entries } from './entries.tsx'
import { Namesakes } from './namesakes.tsx'
import { OpenMatters } from './open-matters.tsx'
import { Readings } from './readings.tsx'
import { Terms } from './terms.tsx'
import { Watermark } from './watermark.tsx'

const asked = z.object({ request: z.uuid().optional() })

const Unsettled = ({ count, keeps }: { count: number; keeps: boolean }) =>
  count > 0 && (
    <p className="rule" role="note">
      另有 {count} 条同名记录尚未认定是否本人，没有计入档案。{keeps ? '请在“同名记录”中认定。' : '请联系案件监督管理室认定。'}
    </p>
  )

const File = ({ shown }: { shown: ArchiveShown }) => {
  const { request, person, terms, keeping } = shown
  const { id: _, ...values } = person
  return (
    <article className="stack archive" aria-label={`${person.name}的廉政档案`}>
      <section className="panel" aria-label="基本情况">
        <Facts record={Person} values={values} bare />
      </section>
      <Unsettled count={shown.unsettled} keeps={keeping !== undefined} />
      <OpenMatters open={shown.open} />
      <Terms terms={terms} />
      <Entries entries={shown.entries} />
      {keeping && <Namesakes requestId={request.id} namesakes={keeping.namesakes} />}
      {keeping && <Readings readings={keeping.readings} />}
    </article>
  )
}

/** Nothing of an archive goes to paper before its reason is written down. */
const Print = ({ of: { request, person } }: { of: ArchiveShown }) => {
  const tell = useTell()
  const [asking, setAsking] = useState(false)
  const print = useDo(archiveContract.print)
  const go = (why: string): void => {
    setAsking(false)
    // The dialog has gone before the page is printed.
    print.mutate({ params: { id: request.id }, body: { why } }, { onSuccess: () => setTimeout(() => window.print(), 400), onError: tell.refused })
  }
  return (
    <>
      <Button icon={<PrinterOutlined />} loading={print.isPending} onClick={() => setAsking(true)}>
        打印
      </Button>
      {asking && <AskWhy title={`打印${person.name}的廉政档案`} what="打印" go={go} close={() => setAsking(false)} />}
    </>
  )
}

const Head = ({ shown }: { shown: ArchiveShown }) => {
  const { request, person } = shown
  const paper = request.paper ? `，依据${request.paper}` : ''
  return (
    <PageHead title={`${person.name}的廉政档案`} about={`查阅用途：${request.purpose}${paper}。可以查阅到${request.until}；本次打开已记入查阅记录。`}>
      <Print of={shown} />
      <Link to={`/archives/${request.id}`}>
        <Button tabIndex={-1}>查阅申请</Button>
      </Link>
    </PageHead>
  )
}

const Opened = ({ request }: { request: string }) => {
  const me = useMe()
  const { today } = useNames()
  const opened = useAsk(archiveContract.open, { params: { id: request } }, { freshFor: Number.POSITIVE_INFINITY })
  if (opened.error) return <Trouble error={opened.error} />
  if (!opened.data) return <Bones lines={12} />
  return (
    <>
      <Head shown={opened.data} />
      <File shown={opened.data} />
      <Watermark says={`${me.name} ${today}`} />
    </>
  )
}

export const FilePage = () => {
  const [{ request }] = useAddress(asked)
  return (
    <div className="sheet">
      {request ? (
        <Opened key={request} request={request} />
      ) : (
        <Nothing says="没有写明凭哪一件查阅申请">
          <Link to="/archive">选择要查阅谁的档案</Link>
        </Nothing>
      )}
    </div>
  )
}
