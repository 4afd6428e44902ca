/** The matching of a list: begun, its progress told, stopped; when it is over the page is read afresh. */
import { Button, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { RecordPage } from '../../../kit/record-page.ts'
import { askAgain, useAsk, useDo } from '../../../web/ask.ts'
import { contractOf } from '../../../web/house.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { opinions } from '../area.ts'
import { opinionContract, type RunSaid } from '../contract.ts'

const asked = (page: RecordPage) => ({ params: { id: page.id } })

/** The run as it stands, asked every half second while it goes on; when it is over the list is read afresh. */
export const useRun = (page: RecordPage) => {
  const [atWork, setAtWork] = useState(false)
  const run = useAsk(opinionContract.progress, asked(page), { freshFor: 0, every: atWork ? 500 : false })
  const isRunning = run.data?.standing === 'running'
  if (isRunning !== atWork) setAtWork(isRunning)
  const was = useRef(false)
  useEffect(() => {
    const { read, history } = contractOf(opinions)
    if (was.current && !isRunning) void askAgain(read, history, opinionContract.person)
    was.current = isRunning
  }, [isRunning])
  return run
}

export const RunShown = ({ page, run }: { page: RecordPage; run: RunSaid }) => {
  const tell = useTell()
  const stop = useDo(opinionContract.stop, () => askAgain(opinionContract.progress))
  if (run.standing === 'none' || run.standing === 'done') return null
  if (run.standing !== 'running') return <p className="trouble">{run.message}</p>
  const percent = run.total > 0 ? Math.min(99, Math.floor((run.done * 100) / run.total)) : 0
  return (
    <div className="row" role="status">
      <Progress percent={percent} status="active" strokeColor="#1f4470" aria-label="比对进度" className="grow" />
      <span className="small soft">
        已比对 {run.done} 人次，共 {run.total} 人次
      </span>
      <Button size="small" loading={stop.isPending} onClick={() => stop.mutate(asked(page), { onError: tell.refused })}>
        停止
      </Button>
    </div>
  )
}

export const BeginMatching = ({ page, busy }: { page: RecordPage; busy: boolean }) => {
  const tell = useTell()
  const begin = useDo(opinionContract.match, () => askAgain(opinionContract.progress))
  const again = page.values.matchedOn !== undefined
  return (
    <Button
      type={again ? 'default' : 'primary'}
      loading={begin.isPending || busy}
      onClick={() => begin.mutate(asked(page), { onError: tell.refused })}
      title="按身份证号比对名册和各类记录，提出建议；结论由人作出"
    >
      {again ? '重新比对' : '比对名单'}
    </Button>
  )
}
