/** Registering a new record: the form of its first step, or of the record itself where there is no procedure. */
import { Link, useParams } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { Area } from '../../kit/area.ts'
import type { RecordPage } from '../../kit/record-page.ts'
import { fieldsOf } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { useAddress, useGo } from '../address.ts'
import { useDo } from '../ask.ts'
import { type Beginning, beginningsOf, registering } from '../beginnings.ts'
import { type Faults, faultsIn, faultsSaid, filled, noFaults, otherReasons } from '../form/faults.ts'
import { FieldsIn, showFirstFault } from '../form/fields.tsx'
import { useUnsaved } from '../form/unsaved.ts'
import { useForm } from '../form/use-form.ts'
import { contractOf, useArea, useNames } from '../house.tsx'
import { PageHead } from '../page-head.tsx'
import { Nothing, Reasons } from '../said.tsx'
import { useMe } from '../session.tsx'
import { useTell } from '../use-tell.ts'
import { useReplace } from './open-record.ts'
import './record.css'

const asked = z.object({ step: z.string().optional() })

/** Registered today, unless someone says otherwise. */
const startOf = (area: Area, { asks }: Beginning, today: string): Values => {
  const opened = area.spine.opened
  return area.procedure && opened && asks.has(opened) ? { [opened]: today } : {}
}

/** A number that the house can give may be left out. */
const formFor = (area: Area, { form, asks }: Beginning): z.ZodObject => {
  const number = area.spine.number
  const unasked = Object.keys(form.shape).filter((name) => !asks.has(name) || (name === number && area.numbering))
  return z.object({ ...form.shape, ...Object.fromEntries(unasked.map((name) => [name, (form.shape[name] as z.ZodType).optional()])) })
}

const useRegistering = (area: Area, beginning: Beginning) => {
  const { today } = useNames()
  const go = useGo()
  const tell = useTell()
  const replace = useReplace(area)
  const form = useForm(startOf(area, beginning, today))
  const [own, setOwn] = useState<Faults>({})
  const add = useDo(contractOf(area).add)
  const [done, setDone] = useState<RecordPage>()
  // Only once the form no longer holds the page back.
  useEffect(() => {
    if (done) go(`/${area.name}/${done.id}`)
  }, [done, go, area.name])
  const names = [...beginning.asks]
  const submit = (): void => {
    const faults = faultsIn(formFor(area, beginning), form.values)
    setOwn(faults)
    if (!noFaults(faults)) {
      setTimeout(() => showFirstFault(faults))
      return
    }
    const body = { form: filled(form.values), ...(beginning.step ? { step: beginning.step } : {}) }
    add.mutate(
      { body },
      {
        onSuccess: (page) => {
          tell.done(`已登记：${page.number}`)
          replace(page)
          setDone(page)
        },
      },
    )
  }
  return { form, submit, add, done, faults: { ...faultsSaid(add.error, names), ...own }, rest: otherReasons(add.error, names) }
}

const Register = ({ area, beginning }: { area: Area; beginning: Beginning }) => {
  const { form, submit, add, done, faults, rest } = useRegistering(area, beginning)
  useUnsaved(form.isTouched && done === undefined)
  return (
    <form
      className="register panel"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing && submit()}
    >
      {add.error && (
        <div className="trouble" role="alert">
          <strong>没有登记成：</strong>
          {rest.length > 0 ? <Reasons reasons={rest} /> : add.error.message}
        </div>
      )}
      <FieldsIn
        fields={fieldsOf(beginning.form).filter(({ name }) => beginning.asks.has(name))}
        values={form.values}
        set={form.set}
        faults={faults}
      />
      <div className="register-foot">
        <span className="small soft grow">带 * 的为必填；不得录入国家秘密。Ctrl 加回车提交。</span>
        <Link to={`/${area.name}`}>
          <Button tabIndex={-1}>取消</Button>
        </Link>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          登记
        </Button>
      </div>
    </form>
  )
}

const Registering = ({ area }: { area: Area }) => {
  const me = useMe()
  const [{ step }, change] = useAddress(asked)
  const beginnings = beginningsOf(me, area)
  const beginning = beginnings.find((each) => each.step === step) ?? beginnings[0]
  if (!beginning) return <Nothing says={`您不能登记${area.label}`}>应由{area.keptBy.label}登记。</Nothing>
  return (
    <div className="sheet">
      <PageHead title={registering(area)} about={area.about}>
        {beginnings.length > 1 && (
          <Segmented
            aria-label="登记哪一种"
            value={beginning.step ?? ''}
            onChange={(value) => change({ step: value }, { replace: true })}
            options={beginnings.map((each) => ({ value: each.step ?? '', label: each.label }))}
          />
        )}
      </PageHead>
      <Register key={beginning.step ?? ''} area={area} beginning={beginning} />
    </div>
  )
}

export const RegisterPage = () => {
  const { area: name = '' } = useParams({ strict: false }) as { area?: string }
  const area = useArea(name)
  return area ? <Registering area={area} /> : <Nothing says="没有这个页面" />
}
