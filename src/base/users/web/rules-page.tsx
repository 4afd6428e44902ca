/** 登录与口令: what the office settles about signing in. The security officer sets it; the other keepers read it. */
import { Button, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import { type Role, roles } from '../../../kit/role.ts'
import { askAgain, useAsk, useDo } from '../../../web/ask.ts'
import { PageHead } from '../../../web/page-head.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { factorContract } from '../factor-contract.ts'
import { type SecondFactor, secondFactors, type SignInRules } from '../sign-in-rules.ts'
import './users.css'

type NumberName = Exclude<keyof SignInRules, 'secondFactor'>
const numbers: [name: NumberName, label: string, unit: string, least: number, most: number][] = [
  ['passwordLength', '口令至少多长', '个字符', 10, 64],
  ['passwordKinds', '大写、小写、数字、符号中至少几类', '类', 3, 4],
  ['passwordHistory', '不得与最近几次用过的口令相同', '次（0 为不限）', 0, 24],
  ['passwordLives', '口令最长使用多久，过后登录时须更换', '天（0 为不限）', 0, 3650],
  ['sessionsAtMost', '一个人最多同时登录几处，超过的结束最早的一处', '处（0 为不限）', 0, 50],
]
const choices = Object.entries(secondFactors).map(([value, label]) => ({ value: value as SecondFactor, label }))

type Part = { rules: SignInRules; put: (rules: SignInRules) => void; fixed: boolean }

const ByRole = ({ rules, put, fixed }: Part) => (
  <section className="panel stack">
    <h2>两步验证</h2>
    <p className="soft">按角色要求。一个人有几个角色的，从严。必须设置的，下次登录时先设置才能办事。</p>
    <ul className="rules-by-role">
      {(Object.entries(roles) as [Role, string][]).map(([role, label]) => (
        <li key={role} className="row">
          <span className="grow">{label}</span>
          <Select<SecondFactor>
            aria-label={`${label}的两步验证`}
            value={rules.secondFactor[role] ?? 'offered'}
            options={choices}
            disabled={fixed}
            onChange={(mode) => put({ ...rules, secondFactor: { ...rules.secondFactor, [role]: mode } })}
            style={{ width: 150 }}
          />
        </li>
      ))}
    </ul>
  </section>
)

const Numbers = ({ rules, put, fixed }: Part) => {
  const id = useId()
  return (
    <section className="panel stack">
      <h2>口令与登录</h2>
      {numbers.map(([name, label, unit, min, max]) => (
        <div key={name} className="labelled">
          <label htmlFor={`${id}${name}`}>{label}</label>
          <InputNumber
            id={`${id}${name}`}
            min={min}
            max={max}
            precision={0}
            suffix={unit}
            disabled={fixed}
            value={rules[name]}
            onChange={(value) => put({ ...rules, [name]: value ?? min })}
            style={{ width: 200 }}
          />
        </div>
      ))}
      <p className="small soft">连续 5 次输错口令锁定 30 分钟，30 分钟没有操作自动退出，登录满 12 小时须重新登录；这几项不能放宽。</p>
    </section>
  )
}

const Editor = ({ kept }: { kept: SignInRules }) => {
  const me = useMe()
  const tell = useTell()
  const [rules, put] = useState(kept)
  const set = useDo(factorContract.setRules, () => askAgain(factorContract.rules, factorContract.account))
  const fixed = !me.roles.includes('security')
  return (
    <div className="stack">
      <div className="my-account">
        <ByRole rules={rules} put={put} fixed={fixed} />
        <Numbers rules={rules} put={put} fixed={fixed} />
      </div>
      {set.error && <Trouble error={set.error} />}
      {!fixed && (
        <div>
          <Button
            type="primary"
            loading={set.isPending}
            onClick={() => set.mutate({ body: rules }, { onSuccess: () => tell.done('规则已改，下次登录起生效') })}
          >
            保存
          </Button>
        </div>
      )}
    </div>
  )
}

export const RulesPage = () => {
  const rules = useAsk(factorContract.rules, {}, { freshFor: 0 })
  return (
    <div className="sheet">
      <PageHead title="登录与口令" about="两步验证、口令和同时登录的规则，由安全管理员设定。" />
      {rules.error && <Trouble error={rules.error} retry={rules.refetch} />}
      {!rules.data && !rules.error && <Bones lines={8} />}
      {rules.data && <Editor kept={rules.data} />}
    </div>
  )
}
