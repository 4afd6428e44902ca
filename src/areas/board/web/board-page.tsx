/** 聚焦看板: where problems cluster, the way from petition to decision, the four forms, and how limits are kept; each mark opens its records. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { houseContract } from '../../../kit/house-contract.ts'
import { limitEnds, type LimitEnd, limitKinds, type LimitKind } from '../../../kit/limits-kept.ts'
import { type SpanKind, spanKinds, spansOf } from '../../../kit/spans.ts'
import { isDay, inWords } from '../../../law/day.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { Behind } from '../../../web/figures/behind.tsx'
import { figureNamed, partInWords } from '../../../web/figures/figure-words.ts'
import { useHouse, useNames } from '../../../web/house.tsx'
import { maySeeArea } from '../../../web/menu-entries.ts'
import { PageHead } from '../../../web/page-head.tsx'
import { PeriodBar, periodShape, type Span, useSpan } from '../../../web/period-bar.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { useMe } from '../../../web/session.tsx'
import { boardContract } from '../contract.ts'
import { seriesFigures, splitFigures, type SubjectKey, subjects, wholeFigures } from '../marks.ts'
import { BehindLimits } from './behind-limits.tsx'
import { cellPictures, clusterPictures, formsPicture, funnelPicture } from './figure-pictures.ts'
import { limitPictures } from './limit-pictures.ts'
import type { Picture, Target } from './picture.ts'
import { PicturePanel } from './picture-panel.tsx'
import '../../../web/figures/figures.css'
import './board.css'

const keysOf = <T extends object>(of: T) => z.enum(Object.keys(of) as [keyof T & string, ...(keyof T & string)[]])
const day = z.string().refine(isDay).optional()

const asked = z.object({
  ...periodShape,
  by: keysOf(spanKinds).default('quarter'),
  subject: keysOf(subjects).optional(),
  figure: z.string().optional(),
  part: z.string().optional(),
  end: keysOf(limitEnds).optional(),
  kind: keysOf(limitKinds).optional(),
  area: z.string().optional(),
  since: day,
  until: day,
})
const nothingOpen = { figure: undefined, part: undefined, end: undefined, kind: undefined, area: undefined, since: undefined, until: undefined }

/** The subjects whose area the reader has a part in. */
const useSubjects = (): SubjectKey[] => {
  const me = useMe()
  const { areas } = useHouse()
  return (Object.keys(subjects) as SubjectKey[]).filter((key) => {
    const area = figureNamed(areas, subjects[key].whole)?.area
    return area !== undefined && maySeeArea(me, area)
  })
}

/** All that the board asks, and the pictures made of it. */
const usePictures = (span: Span, by: SpanKind, key: SubjectKey) => {
  const { areas } = useHouse()
  const names = useNames()
  const subject = subjects[key]
  const how = { keep: true, freshFor: 60_000 }
  const figures = useAsk(houseContract.figures, { query: { ...span, ids: wholeFigures(subject).join(',') } }, how)
  const series = useAsk(boardContract.series, { query: { ...span, by, ids: seriesFigures(subject).join(',') } }, how)
  const split = useAsk(boardContract.series, { query: { ...span, by, ids: splitFigures(subject).join(','), parts: 'yes' } }, how)
  const limits = useAsk(boardContract.limits, { query: { ...span, by } }, how)
  const { from, to } = span
  const asks = [figures, series, split, limits]
  const isStale = asks.some(({ isPlaceholderData }) => isPlaceholderData)
  const pictures = useMemo(() => {
    if (!figures.data || !series.data || !split.data || !limits.data) return undefined
    const common = { span: { from, to }, spans: spansOf(from, to, by), by }
    const told = {
      ...common,
      figures: new Map(figures.data.map((figure) => [figure.id, figure])),
      series: new Map(series.data.map(({ id, values }) => [id, values])),
      split: new Map(split.data.map(({ id, parts = [] }) => [id, parts])),
      word: (figure: string, part: string) => partInWords(areas, names, figure, part),
    }
    const areaLabel = (name: string) => areas.find((area) => area.name === name)?.label ?? ''
    return {
      way: [funnelPicture(told), formsPicture(told)],
      clusters: [...clusterPictures(told, subject), ...cellPictures(told, subject)],
      limits: limitPictures({ ...common, limits: limits.data, areaLabel }),
    }
  }, [figures.data, series.data, split.data, limits.data, from, to, by, subject, areas, names])
  return { pictures, isStale, asks }
}

const Panels = ({ pictures, open }: { pictures: Picture[]; open: (target: Target) => void }) => (
  <div className="board-panels">
    {pictures.map((picture) => (
      <PicturePanel key={picture.title} picture={picture} open={open} />
    ))}
  </div>
)

type OpenGiven = { given: z.output<typeof asked>; span: Span; close: () => void }

/** The records behind the mark that was clicked. */
const Opened = ({ given, span, close }: OpenGiven) => {
  const own = given.since && given.until ? { from: given.since, to: given.until } : span
  const { kind, end } = given as { kind?: LimitKind; end?: LimitEnd }
  return (
    <>
      <Behind clicked={given.figure ? { figure: given.figure, part: given.part } : undefined} span={own} close={close} />
      <BehindLimits clicked={kind && end ? { kind, end, area: given.area } : undefined} span={own} close={close} />
    </>
  )
}

export const BoardPage = () => {
  const [given, change] = useAddress(asked)
  const span = useSpan(given)
  const offered = useSubjects()
  const key = given.subject && offered.includes(given.subject) ? given.subject : (offered[0] ?? 'clues')
  const { pictures, isStale, asks } = usePictures(span, given.by, key)
  const open = (target: Target): void => change({ ...nothingOpen, ...target })
  const failed = asks.find(({ error }) => error)
  return (
    <div className="sheet board">
      <PageHead title="聚焦看板" about="问题集中在哪些单位、领域、职级和时间；点开图中一块或者表中一格，就是背后的记录。">
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </PageHead>
      <div className="row wrap board-bar no-print">
        <PeriodBar span={span} choose={(chosen) => change({ ...chosen, ...nothingOpen })} />
        <Segmented
          aria-label="时间分段"
          value={given.by}
          options={Object.entries(spanKinds).map(([value, label]) => ({ value, label }))}
          onChange={(by) => change({ by })}
        />
      </div>
      <p className="board-period soft small">{`统计时期：${inWords(span.from)}至${inWords(span.to)}。看板看单位、领域和职级，不列个人，不打分排名；标有“部分”的，仅统计您知情范围内的记录。`}</p>
      {failed?.error && <Trouble error={failed.error} retry={failed.refetch} />}
      {!pictures && !failed && (
        <div className="panel">
          <Bones lines={14} />
        </div>
      )}
      {pictures && (
        <div className={isStale ? 'stale-figures' : undefined}>
          <Panels pictures={pictures.way} open={open} />
          <div className="row wrap board-part">
            <h2>问题集中在哪里</h2>
            <Segmented
              aria-label="看哪一类问题"
              value={key}
              options={offered.map((value) => ({ value, label: subjects[value].label }))}
              onChange={(subject) => change({ subject })}
            />
          </div>
          <Panels pictures={pictures.clusters} open={open} />
          <h2 className="board-part">期限执行</h2>
          <Panels pictures={pictures.limits} open={open} />
        </div>
      )}
      <Opened given={given} span={span} close={() => change(nothingOpen)} />
    </div>
  )
}
