/** Where I am signed in, and the end of a sign-in that is not mine or no longer needed. */
import { Button } from 'antd'
import { askAgain, useAsk, useDo } from '../../../web/ask.ts'
import { Bones, Trouble } from '../../../web/said.tsx'
import { userContract } from '../contract.ts'
import { factorContract } from '../factor-contract.ts'

const systems: [RegExp, string][] = [
  [/Windows/, 'Windows 电脑'],
  [/Linux/, 'Linux 电脑'],
  [/Mac/, '苹果电脑'],
]
const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge 浏览器'],
  [/Firefox/, '火狐浏览器'],
  [/Chrome/, '谷歌内核浏览器'],
]

/** The browser in plain words; the rest of what it says of itself helps nobody. */
const browserOf = (agent: string | null): string => {
  const told = (known: [RegExp, string][], otherwise: string): string => known.find(([sign]) => sign.test(agent ?? ''))?.[1] ?? otherwise
  return `${told(systems, '其他设备')}，${told(browsers, '浏览器')}`
}

export const MySessions = () => {
  const sessions = useAsk(userContract.sessions, {}, { freshFor: 0 })
  const end = useDo(userContract.endSession, () => askAgain(userContract.sessions))
  const others = useDo(factorContract.endOthers, () => askAgain(userContract.sessions))
  if (sessions.error) return <Trouble error={sessions.error} />
  if (!sessions.data) return <Bones />
  return (
    <div className="stack">
      <p className="soft">不认识的登录，请结束它并修改口令。30 分钟没有操作，登录自动结束。</p>
      {sessions.data.length > 2 && (
        <div>
          <Button loading={others.isPending} onClick={() => others.mutate({})}>
            结束其他全部登录
          </Button>
        </div>
      )}
      {end.error && <Trouble error={end.error} />}
      {sessions.data.map((session) => (
        <div key={session.id} className="panel row">
          <div className="grow">
            <div>
              {browserOf(session.agent)} {session.current && <span className="mark state">本次登录</span>}
            </div>
            <div className="small soft">
              登录于 {session.startedAt}
              {session.address && `，来自 ${session.address}`}，最近操作 {session.seenAt}
            </div>
          </div>
          {!session.current && (
            <Button onClick={() => end.mutate({ params: { id: session.id } })} loading={end.isPending && end.variables?.params.id === session.id}>
              结束
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
