/** What someone writes into a paper's gaps: kept with the report's record, which is made at the first saving. */
import { useMemo, useState } from 'react'
import { areaContract } from '../../../kit/area-contract.ts'
import { type Paper, runsIn } from '../../../kit/paper.ts'
import { askAgain } from '../../../web/ask.ts'
import { call } from '../../../web/client.ts'
import { useTell } from '../../../web/use-tell.ts'
import { reports } from '../area.ts'
import { reportContract } from '../contract.ts'

type Asked = { kind: string; from: string; to: string; report?: string | undefined }

const contract = areaContract(reports)

const keptIn = (paper: Paper | undefined): Map<string, string> =>
  new Map(paper ? runsIn(paper).flatMap((run) => ('blank' in run && run.text ? [[run.blank, run.text] as const] : [])) : [])

/** The report's record: the one at hand, or a new one for this paper and period. */
const recordFor = ({ kind, from, to, report }: Asked, name: string) =>
  report
    ? call(contract.read, { params: { id: report } })
    : call(contract.add, { body: { form: { kind, name: name.slice(0, 200), fromDay: from, toDay: to } } })

const saved = async (asked: Asked, name: string, texts: ReadonlyMap<string, string>): Promise<string> => {
  const record = await recordFor(asked, name)
  const gaps = [...texts].filter(([, text]) => text !== '').map(([blank, text]) => ({ blank, text }))
  await call(contract.amend, { params: { id: record.id }, body: { version: record.version, values: {}, lines: { gaps }, why: '填写报告内容' } })
  return record.id
}

export const useWriting = (asked: Asked, paper: Paper | undefined, keptAs: (report: string) => void) => {
  const tell = useTell()
  const kept = useMemo(() => keptIn(paper), [paper])
  const [written, setWritten] = useState<ReadonlyMap<string, string>>(new Map())
  const [busy, setBusy] = useState(false)
  const texts = new Map([...kept, ...written])
  const changed = [...written].filter(([blank, text]) => text !== (kept.get(blank) ?? ''))
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      const report = await saved(asked, paper?.name ?? '', texts)
      await askAgain(reportContract.paper, contract.list, contract.count, contract.read)
      setWritten(new Map())
      tell.done('已保存')
      keptAs(report)
    } catch (error) {
      tell.refused(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    texts,
    isChanged: changed.length > 0,
    busy,
    write: (blank: string, text: string) => setWritten((before) => new Map(before).set(blank, text)),
    save: () => void save(),
  }
}
