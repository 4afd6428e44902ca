/** Asking for access to a record that one may not know, by its number; in an emergency it opens at once, for those who may. */
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { accessBasis, accessContract, HOURS_TO_CONFIRM, purposes, urgentBasis } from '../../kit/access-contract.ts'
import { seesAll } from '../../kit/who.ts'
import { askAgain, useAsk, useDo } from '../ask.ts'
import { Cited } from '../basis.tsx'
import { useHouse } from '../house.tsx'
import { Trouble } from '../said.tsx'
import { useMe } from '../session.tsx'
import { useTell } from '../use-tell.ts'
import './access.css'

type Purpose = (typeof purposes)[number]
type Said = { area: string | undefined; number: string; purpose: Purpose; reason: string }
const empty: Said = { area: undefined, number: '', purpose: '核查关联问题', reason: '' }

const Fields = ({ said, set }: { said: Said; set: (said: Said) => void }) => {
  const me = useMe()
  const areas = useHouse().areas.filter((area) => !seesAll(area.seenBy, me))
  return (
    <div className="access-ask">
      <div className="field">
        <label htmlFor="access-area">类别</label>
        <Select
          id="access-area"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          value={said.area ?? null}
          options={areas.map(({ name, label }) => ({ value: name, label }))}
          onChange={(area: string) => set({ ...said, area })}
        />
      </div>
      <div className="field">
        <label htmlFor="access-number">编号</label>
        <Input id="access-number" maxLength={60} value={said.number} onChange={(event) => set({ ...said, number: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="access-purpose">用途</label>
        <Select
          id="access-purpose"
          showSearch
          style={{ width: '100%' }}
          value={said.purpose}
          options={purposes.map((value) => ({ value, label: value }))}
          onChange={(purpose: Purpose) => set({ ...said, purpose })}
        />
      </div>
      <div className="field wide">
        <label htmlFor="access-why">理由</label>
        <Input.TextArea
          id="access-why"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          value={said.reason}
          onChange={(event) => set({ ...said, reason: event.target.value })}
        />
      </div>
    </div>
  )
}

const AtOnce = ({ said, area }: { said: Said; area: string }) => {
  const go = useNavigate()
  const tell = useTell()
  const open = useDo(accessContract.urgent, () => askAgain(accessContract.mine))
  const body = { area, number: said.number.trim(), reason: said.reason.trim() }
  return (
    <Button
      danger
      loading={open.isPending}
      onClick={() => open.mutate({ body }, { onSuccess: ({ recordId }) => void go({ to: `/${area}/${recordId}` }), onError: tell.refused })}
    >
      紧急查阅，当即打开
    </Button>
  )
}

const How = ({ workdays, atOnce }: { workdays: number; atOnce: boolean }) => (
  <p className="small soft">
    由分管副书记或者书记审批，至多{workdays}个工作日，到期自行收回（
    <Cited basis={accessBasis} label="本单位规则" />
    ）。有没有这个编号，系统的回答都一样。
    {atOnce && (
      <>
        紧急查阅当即打开，{HOURS_TO_CONFIRM}小时内由另一位负责人确认，没有确认的自行收回并列为未确认（
        <Cited basis={urgentBasis} label="本单位规则" />
        ）。
      </>
    )}
  </p>
)

export const AskAccess = () => {
  const tell = useTell()
  const [said, set] = useState(empty)
  const mine = useAsk(accessContract.mine, {})
  const ask = useDo(accessContract.ask, () => askAgain(accessContract.mine))
  const { area, purpose } = said
  const [number, reason] = [said.number.trim(), said.reason.trim()]
  const whole = area !== undefined && number !== '' && reason.length >= 2
  const done = (): void => {
    tell.done('已申请，等分管副书记或者书记审批')
    set(empty)
  }
  return (
    <section className="panel stack" aria-label="申请查阅">
      <Fields said={said} set={set} />
      {mine.data && <How workdays={mine.data.workdays} atOnce={mine.data.mayOpenAtOnce} />}
      {ask.error && <Trouble error={ask.error} />}
      <div className="row">
        <Button
          type="primary"
          disabled={!whole}
          loading={ask.isPending}
          onClick={() => whole && ask.mutate({ body: { area, number, purpose, reason } }, { onSuccess: done })}
        >
          提交申请
        </Button>
        {whole && mine.data?.mayOpenAtOnce && <AtOnce said={said} area={area} />}
      </div>
    </section>
  )
}
