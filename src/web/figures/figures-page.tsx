/** 指标: every number of a period by area; one click on any number opens the records behind it. */
import { Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { type Area, type Focus, focuses } from '../../kit/area.ts'
import { type FigureSaid, houseContract } from '../../kit/house-contract.ts'
import { useAddress } from '../address.ts'
import { useAsk } from '../ask.ts'
import { useHouse } from '../house.tsx'
import { PageHead } from '../page-head.tsx'
import { PeriodBar, periodShape, useSpan } from '../period-bar.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { Behind, type Clicked } from './behind.tsx'
import { FigureTile } from './figure-tile.tsx'
import './figures.css'

const asked = z.object({ ...periodShape, figure: z.string().optional(), part: z.string().optional() })

const fits = (figure: FigureSaid, sought: string): boolean => sought === '' || `${figure.label}${figure.means}`.includes(sought)

type AreaGiven = { area: Area; figures: FigureSaid[]; open: (clicked: Clicked) => void }

const AreaFigures = ({ area, figures, open }: AreaGiven) => {
  const tiles = (kind: 'numbers' | 'broken-down', those: FigureSaid[]) =>
    those.length > 0 && (
      <div className={kind}>
        {those.map((figure) => (
          <FigureTile key={figure.id} figure={figure} open={open} />
        ))}
      </div>
    )
  return (
    <section className="panel figures" aria-label={area.label}>
      <h2>{area.label}</h2>
      <div>
        {tiles(
          'numbers',
          figures.filter(({ parts }) => !parts),
        )}
        {tiles(
          'broken-down',
          figures.filter(({ parts }) => parts),
        )}
      </div>
    </section>
  )
}

const order = Object.keys(focuses) as Focus[]
const inMenuOrder = (areas: readonly Area[]): Area[] => areas.toSorted((a, b) => order.indexOf(a.focus) - order.indexOf(b.focus))

export const FiguresPage = () => {
  const { areas } = useHouse()
  const [given, change] = useAddress(asked)
  const [sought, seek] = useState('')
  const span = useSpan(given)
  const figures = useAsk(houseContract.figures, { query: span }, { keep: true, freshFor: 60_000 })
  const shown = inMenuOrder(areas)
    .map((area) => ({ area, figures: (figures.data ?? []).filter(({ id }) => area.figures?.[id]).filter((figure) => fits(figure, sought.trim())) }))
    .filter(({ figures: own }) => own.length > 0)
  const open = ({ figure, part }: Clicked): void => change({ figure, part })
  return (
    <div className="sheet">
      <PageHead title="指标" about="每个数字点开就是背后的记录；口径写在“？”里。" />
      <div className="row wrap figures-bar">
        <PeriodBar span={span} choose={(chosen) => change({ ...chosen, figure: undefined, part: undefined })} />
        <Input
          aria-label="查找指标"
          placeholder="查找指标"
          allowClear
          value={sought}
          onChange={(event) => seek(event.target.value)}
          style={{ width: 180 }}
        />
        {figures.data?.some(({ whole }) => !whole) && <span className="mark">标有“部分”的数字，仅统计您知情范围内的记录</span>}
      </div>
      {figures.error && <Trouble error={figures.error} retry={figures.refetch} />}
      {!figures.data && !figures.error && (
        <div className="panel">
          <Bones lines={12} />
        </div>
      )}
      {figures.data && shown.length === 0 && <Nothing says={sought ? `没有叫“${sought}”的指标` : '没有您可以查看的指标'} />}
      <div className={figures.isPlaceholderData ? 'stack stale-figures' : 'stack'}>
        {shown.map((each) => (
          <AreaFigures key={each.area.name} {...each} open={open} />
        ))}
      </div>
      <Behind
        clicked={given.figure ? { figure: given.figure, part: given.part } : undefined}
        span={span}
        close={() => change({ figure: undefined, part: undefined })}
      />
    </div>
  )
}
