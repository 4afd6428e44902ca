/** Those who keep the platform are told on every page that the server's clock was set back. */
import { dayContract } from '../kit/day-contract.ts'
import { useAsk } from './ask.ts'
import { holdsAny, useMe } from './session.tsx'

export const ClockBehind = () => {
  const keeps = holdsAny(useMe(), dayContract.clock.roles)
  const behind = useAsk(dayContract.clock, {}, { enabled: keeps, every: keeps && 60_000 }).data?.behind
  if (!behind) return null
  return (
    <div className="trouble" role="alert">
      <strong>服务器时钟被拨回</strong>
      <p>
        现在是 {behind.now}，而最后一条留痕是 {behind.last}。请校准服务器的时钟；校准以前不换日，期限可能算错。
      </p>
    </div>
  )
}
