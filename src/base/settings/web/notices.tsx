/** 放假安排: each year's notice of the State Council's office, entered by one person and confirmed by another. */
import { Button, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { askAgain, useDo } from '../../../web/ask.ts'
import { useNames } from '../../../web/house.tsx'
import { Nothing } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { yearOf } from '../../../law/day.ts'
import { type SettingsSaid, settingsContract } from '../contract.ts'
import { EnterNotice } from './enter-notice.tsx'
import { YearCalendar } from './year-calendar.tsx'

type Notice = SettingsSaid['notices'][number]

const standing = ({ shipped, confirmed }: Notice): [words: string, tone: string] =>
  shipped ? ['随系统提供', 'done'] : confirmed ? ['已核对生效', 'done'] : ['待另一人核对', 'soon']

const Confirm = ({ notice }: { notice: Notice }) => {
  const tell = useTell()
  const confirm = useDo(settingsContract.confirmNotice, () => askAgain(settingsContract.read))
  const go = (): void =>
    confirm.mutate(
      { params: { year: notice.year } },
      { onSuccess: ({ moved }) => tell.done(`已核对生效，${moved} 项期限按新的安排重新推算`), onError: tell.refused },
    )
  return (
    <Popconfirm
      title="已对照通知原文核对无误？"
      description="核对后立即生效，未完成的期限重新推算。"
      okText="核对无误"
      cancelText="再看看"
      onConfirm={go}
    >
      <Button type="primary" loading={confirm.isPending}>
        核对
      </Button>
    </Popconfirm>
  )
}

const NoticeShown = ({ notice, mayKeep, edit }: { notice: Notice; mayKeep: boolean; edit: () => void }) => {
  const [words, tone] = standing(notice)
  return (
    <section className="panel">
      <div className="row">
        <h2 className="grow">{notice.notice}</h2>
        <span className={`mark ${tone}`}>{words}</span>
        {mayKeep && !notice.confirmed && <Confirm notice={notice} />}
        {mayKeep && !notice.shipped && <Button onClick={edit}>重新录入</Button>}
      </div>
      <p className="small soft">
        放假 {notice.holidays.length} 天，调休上班 {notice.makeup.length} 天
      </p>
      <YearCalendar year={notice.year} days={{ holidays: new Set(notice.holidays), makeup: new Set(notice.makeup) }} />
    </section>
  )
}

export const Notices = ({ said }: { said: SettingsSaid }) => {
  const { today } = useNames()
  const mayKeep = holdsAny(useMe(), settingsContract.enterNotice.roles)
  const newest = Math.max(yearOf(today) - 1, ...said.notices.map(({ year }) => year))
  const wanted = said.missingYear ?? newest + 1
  const [year, setYear] = useState(said.notices.some((notice) => notice.year === yearOf(today)) ? yearOf(today) : newest)
  const [entering, enter] = useState<number>()
  const notice = said.notices.find((each) => each.year === year)
  if (entering !== undefined)
    return (
      <EnterNotice year={entering} notice={said.notices.find((each) => each.year === entering && !each.shipped)} close={() => enter(undefined)} />
    )
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label="年份"
          value={year}
          options={said.notices.map((each) => ({ value: each.year, label: `${each.year}年` }))}
          onChange={(chosen: number) => setYear(chosen)}
          style={{ width: 120 }}
        />
        <span className="soft grow">工作日的计算以国务院办公厅每年的放假通知为准；一人录入、另一人核对后生效。</span>
        {mayKeep && !said.notices.some((each) => each.year === wanted) && <Button onClick={() => enter(wanted)}>录入 {wanted} 年</Button>}
      </div>
      {notice ? <NoticeShown notice={notice} mayKeep={mayKeep} edit={() => enter(notice.year)} /> : <Nothing says="没有录入" />}
    </div>
  )
}
