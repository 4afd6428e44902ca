/** Entering a year's notice: its name, and a click on each day that differs from the plain week. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { askAgain, useDo } from '../../../web/ask.ts'
import { useUnsaved } from '../../../web/form/unsaved.ts'
import { Trouble } from '../../../web/said.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type SettingsSaid, settingsContract } from '../contract.ts'
import { nextKind, YearCalendar, type YearDays } from './year-calendar.tsx'

type Notice = SettingsSaid['notices'][number]

export const EnterNotice = ({ year, notice, close }: { year: number; notice: Notice | undefined; close: () => void }) => {
  const tell = useTell()
  const [name, setName] = useState(notice?.notice ?? `国务院办公厅关于${year}年部分节假日安排的通知`)
  const [days, setDays] = useState<YearDays>({ holidays: new Set(notice?.holidays), makeup: new Set(notice?.makeup) })
  const [isTouched, touch] = useState(false)
  const enter = useDo(settingsContract.enterNotice, () => askAgain(settingsContract.read))
  useUnsaved(isTouched && !enter.isSuccess)
  const submit = (): void => {
    const body = { notice: name.trim(), holidays: [...days.holidays].sort(), makeup: [...days.makeup].sort() }
    const done = (): void => {
      tell.done('已录入，请另一人核对后生效')
      close()
    }
    enter.mutate({ params: { year }, body }, { onSuccess: done })
  }
  return (
    <section className="panel stack">
      <h2>录入 {year} 年放假安排</h2>
      <div className="labelled">
        <label htmlFor="notice">通知名称和文号</label>
        <Input id="notice" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <p className="soft">
        点一下工作日标为放假；点一下周末标为放假，再点标为调休上班，再点恢复。已标放假 {days.holidays.size} 天，调休上班 {days.makeup.size} 天。
      </p>
      <YearCalendar
        year={year}
        days={days}
        toggle={(day) => {
          touch(true)
          setDays(nextKind(day, days))
        }}
      />
      {enter.error && <Trouble error={enter.error} />}
      <div className="row">
        <Button type="primary" loading={enter.isPending} disabled={days.holidays.size === 0 || name.trim() === ''} onClick={submit}>
          录入
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
    </section>
  )
}
