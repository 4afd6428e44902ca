/** 我的账号: who I am here, my password, my second factors, where I am signed in, what was done to my account. */
import { useAsk } from '../../../web/ask.ts'
import { PageHead } from '../../../web/page-head.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { rolesInWords, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { factorContract, type MyAccount } from '../factor-contract.ts'
import { eventWords } from './event-words.ts'
import { MyFactors } from './my-factors.tsx'
import { PasswordForm } from './password-form.tsx'
import { MySessions } from './sessions.tsx'
import './users.css'

const Password = ({ said }: { said: MyAccount }) => {
  const tell = useTell()
  return (
    <section className="panel stack">
      <h2>口令</h2>
      <p className="soft">{said.passwordChangedAt} 设定</p>
      <PasswordForm key={said.passwordChangedAt} changed={() => tell.done('口令已修改')} />
    </section>
  )
}

const Events = ({ said }: { said: MyAccount }) => (
  <section className="panel stack">
    <h2>账号变动</h2>
    {said.events.length === 0 && <p className="soft">没有他人对您的账号做过改动。</p>}
    <ul className="account-events">
      {said.events.map(({ at, kind }) => (
        <li key={`${at}${kind}`}>
          <span className="soft">{at}</span>　{eventWords[kind]}
        </li>
      ))}
    </ul>
  </section>
)

export const AccountPage = () => {
  const me = useMe()
  const account = useAsk(factorContract.account, {}, { freshFor: 0 })
  const about = [me.name, me.account, me.office, rolesInWords(me.roles) || '尚未授予角色'].filter((part) => part).join('　')
  return (
    <div className="sheet">
      <PageHead title="我的账号" about={about} />
      {account.error && <Trouble error={account.error} retry={account.refetch} />}
      {!account.data && !account.error && <Bones lines={8} />}
      {account.data && (
        <div className="my-account">
          <div className="stack">
            <MyFactors said={account.data} />
            <section className="panel stack">
              <h2>我的登录</h2>
              <MySessions />
            </section>
          </div>
          <div className="stack">
            <Password said={account.data} />
            <Events said={account.data} />
          </div>
        </div>
      )}
    </div>
  )
}
