/** What was done to one's account while one was away: told once, at the next sign-in. */
import { Modal } from 'antd'
import { useAsk, useDo } from '../../../web/ask.ts'
import { factorContract } from '../factor-contract.ts'
import { eventWords } from './event-words.ts'

export const Untold = ({ told }: { told: () => void }) => {
  const account = useAsk(factorContract.account, {})
  const seen = useDo(factorContract.seen, told)
  const fresh = account.data?.events.filter((event) => !event.seen) ?? []
  if (fresh.length === 0) return null
  return (
    <Modal
      title="您的账号有变动"
      open
      closable={false}
      okText="知道了"
      cancelButtonProps={{ style: { display: 'none' } }}
      confirmLoading={seen.isPending}
      onOk={() => seen.mutate({})}
    >
      <ul className="account-events">
        {fresh.map(({ at, kind }) => (
          <li key={`${at}${kind}`}>
            <span className="soft">{at}</span>　{eventWords[kind]}
          </li>
        ))}
      </ul>
      <p className="small soft">不是您所知道的，请立即告诉安全管理员。</p>
    </Modal>
  )
}
