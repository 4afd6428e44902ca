/** Taking a step: what it asks, of the record and of its lines, what the system proposes, and who will sign. */
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { Area } from '../../kit/area.ts'
import type { Step } from '../../kit/procedure/procedure.ts'
import type { RecordPage } from '../../kit/record-page.ts'
import { fieldsOf } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { isOwn } from '../../law/statute.ts'
import { useDo } from '../ask.ts'
import { Cited } from '../basis.tsx'
import { type Faults, faultsIn, faultsSaid, filled, noFaults, otherReasons } from '../form/faults.ts'
import { FieldsIn, showFirstFault } from '../form/fields.tsx'
import { asksOfTies, TieAnswer } from '../form/tie-answer.tsx'
import { useUnsaved } from '../form/unsaved.ts'
import { type FormGiven, useForm } from '../form/use-form.ts'
import { contractOf, useNames } from '../house.tsx'
import { Reasons } from '../said.tsx'
import { useTell } from '../use-tell.ts'
import { LineForms, type LinesGiven, useLineForms } from './line-forms.tsx'
import { useMeanwhile, useReplace } from './open-record.ts'
import { Signers } from './signers.tsx'
import { stepOf } from './step-words.ts'

/** What a form begins with: what the record says already, and today for the day on which the step counts. */
const beginningOf = (step: Step, page: RecordPage, today: string): Values => {
  if (!step.form || step.addsLine) return {}
  const known = fieldsOf(step.form).flatMap(({ name }) => (page.values[name] === undefined ? [] : [[name, page.values[name]] as const]))
  return { ...Object.fromEntries(known), ...(step.on && step.on in step.form.shape ? { [step.on]: today } : {}) }
}

const doneInWords = (step: Step, page: RecordPage): string => {
  const waits = page.signatures.some(({ signedBy }) => signedBy === null) && page.taken.some(({ standing }) => standing === 'waiting')
  return waits ? `“${step.label}”已呈批，签批完成后生效` : `“${step.label}”已办理`
}

type Taking = {
  tie: { asked: boolean; answer: string; set: (answer: string) => void }
  given: FormGiven
  lines: LinesGiven
  faults: Faults
  error: Error | null
  busy: boolean
  submit: () => void
}

const useTaking = (area: Area, page: RecordPage, step: Step, name: string, done: () => void): Taking => {
  const { today } = useNames()
  const tell = useTell()
  const replace = useReplace(area)
  const meanwhile = useMeanwhile(area)
  const about = page.values
  const given = useForm(beginningOf(step, page, today), (said) => (step.eachLine ? {} : (step.proposes?.(said, about) ?? {})))
  const lines = useLineForms(area, page, step)
  const [own, setOwn] = useState<Faults>({})
  const [answer, setAnswer] = useState('')
  const take = useDo(contractOf(area).step)
  const submit = (): void => {
    const faults = step.form ? faultsIn(step.form, given.values) : {}
    setOwn(faults)
    const sound = lines.check()
    if (!noFaults(faults) || !sound) {
      setTimeout(() => showFirstFault(noFaults(faults) ? lines.firstFaults() : faults))
      return
    }
    const body = {
      form: filled(given.values),
      version: page.version,
      ...(step.eachLine ? { lines: lines.said() } : {}),
      ...(answer.trim() ? { tieAnswer: answer.trim() } : {}),
    }
    take.mutate(
      { params: { id: page.id, step: name }, body },
      {
        onSuccess: (after) => {
          tell.done(doneInWords(step, after))
          done()
          replace(after)
        },
        onError: meanwhile,
      },
    )
  }
  const names = step.form ? fieldsOf(step.form).map((field) => field.name) : []
  const tie = { asked: answer !== '' || asksOfTies(take.error), answer, set: setAnswer }
  return { tie, given, lines, faults: { ...faultsSaid(take.error, names), ...own }, error: take.error, busy: take.isPending, submit }
}

const Foot = ({ step, signers, taking, close }: { step: Step; signers: readonly string[]; taking: Taking; close: () => void }) => (
  <div className="dialog-foot">
    <div className="grow">{signers.length > 0 && <Signers signers={signers} lead="将依次呈" tail="签批" />}</div>
    <Button onClick={close}>取消</Button>
    <Button type="primary" onClick={taking.submit} loading={taking.busy} title="Ctrl 加回车">
      {signers.length > 0 ? '呈批' : step.label.length <= 6 ? step.label : '提交'}
    </Button>
  </div>
)

const Taken = ({ area, page, step, name, close }: { area: Area; page: RecordPage; step: Step; name: string; close: () => void }) => {
  const taking = useTaking(area, page, step, name, close)
  const { given, lines, faults, error } = taking
  const fields = step.form ? fieldsOf(step.form) : []
  const rest = otherReasons(
    error,
    fields.map((field) => field.name),
  )
  const signers = page.steps.find((offered) => offered.name === name)?.signers ?? []
  useUnsaved((given.isTouched || lines.isTouched) && !taking.busy)
  return (
    <Drawer
      title={step.label}
      size={step.eachLine ? 720 : 620}
      open
      onClose={close}
      mask={{ closable: false }}
      extra={
        step.basis && (
          <span className="small">
            <Cited basis={step.basis} {...(isOwn(step.basis) ? { label: '依据本单位规定' } : {})} />
          </span>
        )
      }
      footer={<Foot step={step} signers={signers} taking={taking} close={close} />}
    >
      <form
        className="stack"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing && taking.submit()}
      >
        {error && (
          <div className="trouble" role="alert">
            <strong>没有办成：</strong>
            {rest.length > 0 ? <Reasons reasons={rest} /> : error.message}
          </div>
        )}
        {fields.length > 0 && <FieldsIn fields={fields} values={given.values} set={given.set} faults={faults} proposed={given.proposed} />}
        {taking.tie.asked && <TieAnswer answer={taking.tie.answer} set={taking.tie.set} />}
        {step.eachLine && <LineForms given={lines} />}
        {fields.length === 0 && !step.eachLine && <p className="soft">这一步不需要填写内容，确认后提交。</p>}
      </form>
    </Drawer>
  )
}

export const StepDialog = ({ area, page, name, close }: { area: Area; page: RecordPage; name: string; close: () => void }) => {
  const step = stepOf(area, name)
  return step && <Taken area={area} page={page} step={step} name={name} close={close} />
}
