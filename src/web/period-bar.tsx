/** Choosing a period: the ones that an office asks for by a click, any other by its days. */
import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { z } from 'zod'
import { isDay } from '../law/day.ts'
import { useNames } from './house.tsx'
import { periodsOf } from './periods.ts'

const day = z.string().refine(isDay).optional()
/** The period in the address; without one it is this year. */
export const periodShape = { from: day, to: day }

export type Span = { from: string; to: string }

export const useSpan = (given: { from?: string | undefined; to?: string | undefined }): Span => {
  const { today } = useNames()
  const [year] = periodsOf(today)
  const from = given.from ?? year?.from ?? today
  const to = given.to ?? year?.to ?? today
  return from <= to ? { from, to } : { from: to, to: from }
}

const ownChoice = 'own'

export const PeriodBar = ({ span, choose }: { span: Span; choose: (span: Span) => void }) => {
  const { today } = useNames()
  const periods = periodsOf(today)
  const known = periods.find(({ from, to }) => from === span.from && to === span.to)
  return (
    <div className="row wrap no-print">
      <Segmented
        aria-label="统计时期"
        value={known?.key ?? ownChoice}
        onChange={(key) => {
          const chosen = periods.find((period) => period.key === key)
          if (chosen) choose({ from: chosen.from, to: chosen.to })
        }}
        options={[...periods.map(({ key, label }) => ({ value: key, label })), { value: ownChoice, label: '自定义', disabled: known !== undefined }]}
      />
      <DatePicker.RangePicker
        id={{ start: 'period-from', end: 'period-to' }}
        aria-label="起止日期"
        allowClear={false}
        value={[dayjs(span.from), dayjs(span.to)]}
        onChange={(days) => days?.[0] && days[1] && choose({ from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD') })}
        style={{ width: 250 }}
      />
    </div>
  )
}
