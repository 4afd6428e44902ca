/** Choosing the figure that a number of the text is: what it counts stands beside it, and which part, which days, beside which year. */
import { Checkbox, DatePicker, Input, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { type FigureSaid, houseContract } from '../../../../kit/house-contract.ts'
import { useAsk } from '../../../../web/ask.ts'
import { partInWords } from '../../../../web/figures/figure-words.ts'
import { useHouse, useNames } from '../../../../web/house.tsx'
import { Bones, Nothing, Trouble } from '../../../../web/said.tsx'
import type { Span, Token } from '../../body.ts'

type Given = { span: Span; choose: (token: Token) => void; close: () => void }
type Chosen = { figure?: FigureSaid; part: string | null; days: Span; beside: boolean }

const fits = (figure: FigureSaid, sought: string): boolean => sought === '' || `${figure.label}${figure.means}`.includes(sought)

const Listed = ({
  figures,
  chosen,
  choose,
}: {
  figures: readonly FigureSaid[]
  chosen: string | undefined
  choose: (figure: FigureSaid) => void
}) => (
  <ul className="figure-choices">
    {figures.map((figure) => (
      <li key={figure.id}>
        <button type="button" aria-pressed={figure.id === chosen} onClick={() => choose(figure)}>
          <span className="row apart">
            <strong>{figure.label}</strong>
            <span>{figure.refused ? '不闭合' : `${figure.value} ${figure.unit}`}</span>
          </span>
          <span className="small soft">{figure.means}</span>
        </button>
      </li>
    ))}
  </ul>
)

const Details = ({ chosen, change }: { chosen: Chosen; change: (changed: Partial<Chosen>) => void }) => {
  const { areas } = useHouse()
  const names = useNames()
  const { figure, part, days, beside } = chosen
  const parts = figure?.parts ?? []
  return (
    <div className="row wrap figure-details">
      {figure && parts.length > 0 && (
        <Select
          aria-label="分项"
          style={{ width: 230 }}
          value={part ?? ''}
          onChange={(value) => change({ part: value === '' ? null : value })}
          options={[
            ...(figure.unit === '%' ? [] : [{ value: '', label: `全部：${figure.value}` }]),
            ...parts.map(({ key, value }) => ({ value: key, label: `${partInWords(areas, names, figure.id, key)}：${value}` })),
          ]}
        />
      )}
      <DatePicker.RangePicker
        aria-label="引用的时期"
        allowClear={false}
        value={[dayjs(days.from), dayjs(days.to)]}
        onChange={(to) => to?.[0] && to[1] && change({ days: { from: to[0].format('YYYY-MM-DD'), to: to[1].format('YYYY-MM-DD') } })}
        style={{ width: 250 }}
      />
      <Checkbox checked={beside} onChange={(event) => change({ beside: event.target.checked })}>
        写明上年同期和增减
      </Checkbox>
    </div>
  )
}

const tokenOf = ({ figure, part, days, beside }: Chosen, span: Span): Token => {
  const own = days.from !== span.from || days.to !== span.to
  return {
    figure: figure?.id ?? '',
    part,
    from: own ? days.from : null,
    to: own ? days.to : null,
    beside: beside ? 'lastYear' : null,
    definition: null,
  }
}

export const FigurePicker = ({ span, choose, close }: Given) => {
  const [sought, seek] = useState('')
  const [chosen, set] = useState<Chosen>({ part: null, days: span, beside: false })
  const figures = useAsk(houseContract.figures, { query: chosen.days }, { keep: true, freshFor: 60_000 })
  const shown = (figures.data ?? []).filter((figure) => fits(figure, sought.trim()))
  const now = figures.data?.find(({ id }) => id === chosen.figure?.id)
  const ready = now && (now.unit !== '%' || chosen.part !== null)
  return (
    <Modal
      open
      title="引用指标"
      width={720}
      okText="插入"
      cancelText="取消"
      okButtonProps={{ disabled: !ready }}
      onOk={() => choose(tokenOf(chosen, span))}
      onCancel={close}
    >
      <Input
        aria-label="查找要引用的指标"
        placeholder="按名称或者口径查找"
        allowClear
        autoFocus
        value={sought}
        onChange={(e) => seek(e.target.value)}
      />
      {figures.error && <Trouble error={figures.error} retry={figures.refetch} />}
      {!figures.data && !figures.error && <Bones lines={6} />}
      {figures.data && shown.length === 0 && <Nothing says="没有您可以引用的指标" />}
      <Listed
        figures={shown}
        chosen={chosen.figure?.id}
        choose={(figure) => set((before) => ({ ...before, figure, part: figure.unit === '%' ? (figure.parts?.[0]?.key ?? null) : null }))}
      />
      <Details chosen={{ ...chosen, ...(now ? { figure: now } : {}) }} change={(changed) => set((before) => ({ ...before, ...changed }))} />
    </Modal>
  )
}
