/** 文书: the papers of a record, to be taken as Word files; for each that may not be issued now, the reasons why not. */
import { FileWordOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { pathOf } from '../../kit/contract.ts'
import type { PaperSaid } from '../../kit/record-page.ts'
import { askAgain, useAsk } from '../ask.ts'
import { download } from '../client.ts'
import { AskWhy } from '../ask-why.tsx'
import { contractOf } from '../house.tsx'
import { Bones, Nothing, Reasons, Trouble } from '../said.tsx'
import { useTell } from '../use-tell.ts'
import type { Shown } from './shown.ts'

/** The built-in text is nobody's official form; what the office uploaded is its own. */
const formOf = ({ own, kind }: PaperSaid): string => (own ? `${kind}，本机关模板` : `${kind}，可替换模板，非法定式样`)

const isSheet = ({ paper }: PaperSaid): boolean => paper === 'approval'

const useIssuing = ({ area, page }: Shown) => {
  const tell = useTell()
  const contract = contractOf(area)
  const [busy, setBusy] = useState<string>()
  const [asked, setAsked] = useState<PaperSaid>()
  const give = async ({ paper, line }: PaperSaid, why?: string): Promise<void> => {
    setBusy(`${paper}${line}`)
    await download(pathOf(contract.paper, { id: page.id, paper }, { line, why })).catch(tell.refused)
    setBusy(undefined)
    await askAgain(contract.history)
  }
  /** Where the area asks for a reason, it is asked first. */
  const issue = (said: PaperSaid): void => (area.asksWhy ? setAsked(said) : void give(said))
  const asking = asked && (
    <AskWhy
      title={`出具${asked.label}`}
      what="出具"
      close={() => setAsked(undefined)}
      go={(why) => {
        setAsked(undefined)
        void give(asked, why)
      }}
    />
  )
  return { issue, busy, asking }
}

const PaperRow = ({ said, busy, issue }: { said: PaperSaid; busy: boolean; issue: () => void }) => (
  <li className="paper-row">
    <div>
      <span className="paper-name">{said.label}</span>
      {said.about && <span>　{said.about}</span>}
      {!isSheet(said) && <span className="small soft">　{formOf(said)}</span>}
      {said.reasons.length > 0 && <Reasons reasons={said.reasons} />}
    </div>
    <Button
      icon={<FileWordOutlined />}
      disabled={said.reasons.length > 0}
      loading={busy}
      aria-label={`出具${said.label}${said.about ?? ''}`}
      onClick={issue}
    >
      出具
    </Button>
  </li>
)

type Part = { title: string; papers: PaperSaid[] } & Pick<ReturnType<typeof useIssuing>, 'issue' | 'busy'>

const PapersOfPart = ({ title, papers, issue, busy }: Part) =>
  papers.length > 0 && (
    <section className="panel papers" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {papers.map((said) => (
          <PaperRow key={`${said.paper}${said.line}`} said={said} busy={busy === `${said.paper}${said.line}`} issue={() => issue(said)} />
        ))}
      </ul>
    </section>
  )

export const Papers = ({ area, page }: Shown) => {
  const { asking, ...issuing } = useIssuing({ area, page })
  const papers = useAsk(contractOf(area).papers, { params: { id: page.id } }, { freshFor: 0 })
  const said = papers.data
  if (papers.error) return <Trouble error={papers.error} retry={papers.refetch} />
  if (!said) return <Bones lines={4} />
  if (said.length === 0) return <Nothing says="没有可以出具的文书">呈批之后，这里有呈批表。</Nothing>
  return (
    <div className="stack">
      <PapersOfPart title="文书" papers={said.filter((each) => !isSheet(each))} {...issuing} />
      <PapersOfPart title="呈批表" papers={said.filter(isSheet)} {...issuing} />
      {asking}
      <p className="small soft">
        文书按公文格式（GB/T 9704）生成Word文件，出具会留痕；没有登记文号的，首次出具时编号，以后不变。签发、用印按本机关规定办理。
      </p>
    </div>
  )
}
