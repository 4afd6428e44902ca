/** Whose turn it is on the desk, and 认领: taking it on so that colleagues see who has it. */
import { dayContract } from '../../kit/day-contract.ts'
import { houseContract, type TodoSaid } from '../../kit/house-contract.ts'
import { askAgain, useDo } from '../ask.ts'
import { useTell } from '../use-tell.ts'

export const Turn = ({ todo: { recordId, what, takenOn, mayTakeOn }, says }: { todo: TodoSaid; says: string }) => {
  const tell = useTell()
  const take = useDo(dayContract.takeOn, () => askAgain(houseContract.desk))
  if (!mayTakeOn || (takenOn && !takenOn.mine)) return says
  const takes = !takenOn
  const act = (): void =>
    take.mutate(
      { body: { recordId, what, takes } },
      { onSuccess: () => tell.done(takes ? `已认领：${what}` : `已取消认领：${what}`), onError: tell.refused },
    )
  return (
    <span className="row">
      <span className="clip grow">{takes ? says : '我已认领'}</span>
      <button type="button" className="plain small" disabled={take.isPending} onClick={act}>
        {takes ? '认领' : '取消'}
      </button>
    </span>
  )
}
