/** 工作手册: chosen by role, read with its contents beside it, taken as Word or printed. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { pathOf } from '../../../kit/contract.ts'
import { type Paper, runText } from '../../../kit/paper.ts'
import { isRole, roles } from '../../../kit/role.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { download } from '../../../web/client.ts'
import { PageHead } from '../../../web/page-head.tsx'
import { PaperShown } from '../../../web/paper/paper.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { handbookContract } from '../contract.ts'
import './handbook.css'

const whole = 'whole'
const asked = z.object({ role: z.string().optional() })
const choices = [{ value: whole, label: '全部岗位' }, ...Object.entries(roles).map(([value, label]) => ({ value, label }))]

const WordFile = ({ query }: { query: { role?: string } }) => {
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const take = (): void => {
    setBusy(true)
    download(pathOf(handbookContract.word, {}, query))
      .catch(tell.refused)
      .finally(() => setBusy(false))
  }
  return (
    <Button icon={<DownloadOutlined />} onClick={take} loading={busy}>
      下载文档
    </Button>
  )
}

type Heading = { kind: string; text: string }

const headingsOf = (paper: Paper): Heading[] =>
  paper.blocks.flatMap((block) =>
    block.kind === 'first' || block.kind === 'second' ? [{ kind: block.kind, text: block.runs.map(runText).join('') }] : [],
  )

/** The headings stand in the paper in the order of the contents. */
const goTo = (nth: number): void => document.querySelectorAll('.paper .first, .paper .second')[nth]?.scrollIntoView({ block: 'start' })

const Contents = ({ paper }: { paper: Paper }) => (
  <nav className="contents no-print" aria-label="目录">
    <ul>
      {headingsOf(paper).map(({ kind, text }, i) => (
        <li key={`${kind} ${text}`} className={kind}>
          <button type="button" className="plain" onClick={() => goTo(i)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  </nav>
)

export const HandbookPage = () => {
  const [given, change] = useAddress(asked)
  const held = useMe().roles[0]
  const chosen = given.role ?? held ?? whole
  const query = isRole(chosen) ? { role: chosen } : {}
  const answer = useAsk(handbookContract.read, { query }, { freshFor: 60_000 })
  return (
    <div className="sheet">
      <PageHead title="工作手册" about="由现行的流程、期限、代码表和法规库直接写成，规定改了手册跟着改。内部使用。">
        <Select aria-label="选择岗位" value={chosen} options={choices} onChange={(role) => change({ role })} style={{ width: 220 }} />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        <WordFile query={query} />
      </PageHead>
      {answer.error && <Trouble error={answer.error} retry={answer.refetch} />}
      {answer.data ? (
        <div className="handbook">
          <Contents paper={answer.data.paper} />
          <PaperShown paper={answer.data.paper} open={() => undefined} writing={{ texts: new Map() }} />
        </div>
      ) : (
        !answer.error && <Bones lines={14} />
      )}
    </div>
  )
}
