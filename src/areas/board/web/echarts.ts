/** The charting library, as far as the board needs it: bars as plain drawings in the page. Loaded when the first one is shown. */
import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type Mark, mostBars, type Picture, shown, type Target } from './picture.ts'

use([BarChart, GridComponent, LegendComponent, SVGRenderer])

/** Four shades that stay apart on grey paper; the light ones have an edge. */
const shades = ['#1f4470', '#6f8fb3', '#b7c8db', '#edf2f7']
const text = '#1f2933'
const line = '#c5ccd5'

const barsOf = ({ bars, lying }: Picture) => (lying ? bars.slice(0, mostBars).toReversed() : bars)

const seriesOf = (picture: Picture) => {
  const isAlone = picture.drawn === 1
  return picture.columns.slice(0, picture.drawn).map((name, i) => ({
    type: 'bar' as const,
    name,
    data: barsOf(picture).map(({ marks }) => marks[i]?.value ?? 0),
    barMaxWidth: picture.lying ? 16 : 34,
    itemStyle: { color: shades[i], borderColor: shades[0], borderWidth: isAlone ? 0 : 0.5 },
    cursor: 'pointer',
    emphasis: { disabled: true },
    ...(isAlone ? {} : { stack: 'all' }),
    label: {
      show: isAlone,
      position: picture.lying ? ('right' as const) : ('top' as const),
      color: text,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const mark = barsOf(picture)[dataIndex]?.marks[i]
        return mark ? shown(mark) : ''
      },
    },
  }))
}

const optionOf = (picture: Picture, fontFamily: string) => {
  const names = {
    type: 'category' as const,
    data: barsOf(picture).map(({ label }) => label),
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { color: text, ...(picture.lying ? { width: 112, overflow: 'truncate' as const } : {}) },
  }
  const numbers = { type: 'value' as const, show: false }
  const severalAbove = picture.drawn > 1 ? 32 : 22
  return {
    animation: false,
    textStyle: { fontFamily, fontSize: 13 },
    legend: { show: picture.drawn > 1, selectedMode: false, top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: text } },
    grid: {
      left: picture.lying ? 120 : 8,
      right: picture.lying ? 64 : 8,
      top: picture.lying ? 0 : severalAbove,
      bottom: picture.lying ? 0 : 26,
      outerBoundsMode: 'none' as const,
    },
    xAxis: picture.lying ? numbers : names,
    yAxis: picture.lying ? names : numbers,
    series: seriesOf(picture),
  }
}

/** Draws the picture into its place, and says which mark was clicked. What it gives back takes the drawing away. */
export const drawn = (into: HTMLElement, picture: Picture, open: (target: Target) => void): (() => void) => {
  const chart = init(into, undefined, { renderer: 'svg' })
  chart.setOption(optionOf(picture, getComputedStyle(into).fontFamily))
  chart.on('click', ({ dataIndex, seriesIndex }) => {
    const mark: Mark | undefined = barsOf(picture)[dataIndex]?.marks[seriesIndex ?? 0]
    if (mark) open(mark.target)
  })
  const watched = new ResizeObserver(() => chart.resize())
  watched.observe(into)
  return () => {
    watched.disconnect()
    chart.dispose()
  }
}
