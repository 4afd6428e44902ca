/** Pictures made of figures: the way from petition to decision, the four forms, and where problems cluster. */
import type { FigureSaid } from '../../../kit/house-contract.ts'
import { type Span, type SpanKind, spanInWords } from '../../../kit/spans.ts'
import { forms, funnel, officials, type Subject } from '../marks.ts'
import type { Bar, Mark, Picture } from './picture.ts'

/** What the board was told for its period. */
export type Told = {
  span: Span
  spans: readonly Span[]
  by: SpanKind
  figures: ReadonlyMap<string, FigureSaid>
  series: ReadonlyMap<string, readonly number[]>
  /** Parts of figures over time. */
  split: ReadonlyMap<string, readonly { key: string; values: readonly number[] }[]>
  /** A part of a figure in words. */
  word: (figure: string, part: string) => string
}

/** Spans in words, the year left out where it is one and the same. */
export const spanLabels = (spans: readonly Span[], by: SpanKind): string[] => {
  const isOneYear = new Set(spans.map(({ from }) => from.slice(0, 4))).size === 1
  return spans.map((span) => (isOneYear ? spanInWords(span, by).slice(5) : spanInWords(span, by)))
}

const partsOf = (figures: (FigureSaid | undefined)[]): boolean => figures.some((figure) => figure && !figure.whole)
const inSpan = ({ from, to }: Span) => ({ since: from, until: to })

/** Stages that the reader may count; each number with its unit, for pieces and persons stand side by side. */
export const funnelPicture = ({ figures, span }: Told): Picture => {
  const stages = funnel.flatMap(({ label, figure, part }) => {
    const said = figures.get(figure)
    if (!said) return []
    const value = part === undefined ? said.value : (said.parts?.find(({ key }) => key === part)?.value ?? 0)
    const target = { figure, ...(part === undefined ? {} : { part }), ...inSpan(span) }
    return [{ said, bar: { label, marks: [{ value, says: `${value.toLocaleString('zh-CN')} ${said.unit}`, target }] } }]
  })
  return {
    title: '从信访举报到处分',
    columns: ['数量'],
    drawn: 1,
    lying: true,
    bars: stages.map(({ bar }) => bar),
    means: ['各环节按各自发生的日期计，件次、件、人不同，前后两环不能相除当作比例。', ...new Set(stages.map(({ said }) => said.means))],
    isPart: partsOf(stages.map(({ said }) => said)),
  }
}

const overTime = (told: Told, ids: readonly string[]): Bar[] => {
  const labels = spanLabels(told.spans, told.by)
  return told.spans.map((span, i) => ({
    label: labels[i] ?? '',
    marks: ids.map((figure): Mark => ({ value: told.series.get(figure)?.[i] ?? 0, target: { figure, ...inSpan(span) } })),
  }))
}

export const formsPicture = (told: Told): Picture => {
  const known = forms.filter(({ figure }) => told.series.has(figure))
  const said = known.map(({ figure }) => told.figures.get(figure))
  return {
    title: '“四种形态”（人次）',
    columns: known.map(({ label }) => label),
    drawn: known.length,
    lying: false,
    bars:
      known.length === 0
        ? []
        : overTime(
            told,
            known.map(({ figure }) => figure),
          ),
    means: ['线索以组织措施时间计，案件以处分决定时间计，一人一次按最重的措施归类。'],
    isPart: partsOf(said),
  }
}

const timePicture = (told: Told, { label, whole }: Subject): Picture => {
  const said = told.figures.get(whole)
  return {
    title: `${label}的时间分布`,
    columns: [said?.unit ?? '数量'],
    drawn: 1,
    lying: false,
    bars: told.series.has(whole) ? overTime(told, [whole]) : [],
    means: said ? [said.means] : [],
    isPart: partsOf([said]),
  }
}

type Broken = { title: string; figure: string; note?: string; beside?: (part: string) => Mark | undefined; besideHead?: string }

const brokenPicture = ({ figures, span, word }: Told, { title, figure, note, beside, besideHead }: Broken): Picture => {
  const said = figures.get(figure)
  return {
    title,
    columns: [said?.unit ?? '数量', ...(besideHead ? [besideHead] : [])],
    drawn: 1,
    lying: true,
    bars: (said?.parts ?? []).map(({ key, value }) => {
      const aside = beside?.(key)
      return { label: word(figure, key), marks: [{ value, target: { figure, part: key, ...inSpan(span) } }, ...(aside ? [aside] : [])] }
    }),
    means: [...(note ? [note] : []), ...(said ? [said.means] : [])],
    isPart: partsOf([said]),
    refused: said?.refused,
  }
}

/** How many people are under supervision at the unit; it opens their register. */
const officialsAt = ({ figures, span }: Told) => {
  const known = new Map((figures.get(officials)?.parts ?? []).map(({ key, value }) => [key, value]))
  return (unit: string): Mark | undefined => {
    const value = known.get(unit)
    return value === undefined ? undefined : { value, target: { figure: officials, part: unit, ...inSpan(span) } }
  }
}

/** Where problems of a subject cluster: by time, by unit, by field and by post level. */
export const clusterPictures = (told: Told, subject: Subject): Picture[] => [
  timePicture(told, subject),
  brokenPicture(told, {
    title: `${subject.label}的单位分布`,
    figure: subject.byUnit,
    note: '按数量多少排列，不是对单位的评价；单位人数不同，数字小的时候一两件就显得突出，请对照监督对象人数（期末在册）看。',
    ...(told.figures.has(officials) ? { beside: officialsAt(told), besideHead: '监督对象' } : {}),
  }),
  brokenPicture(told, { title: `${subject.label}的${subject.field}`, figure: subject.byField }),
  brokenPicture(told, { title: `${subject.label}的职级分布`, figure: subject.byLevel, note: '按职级归组，不列个人。' }),
]

/** Where and when at once: each cell is a part of a figure in a span. */
const cellsPicture = (told: Told, title: string, figure: string): Picture => {
  const said = told.figures.get(figure)
  const total = ({ values }: { values: readonly number[] }): number => values.reduce((sum, n) => sum + n, 0)
  const rows = (told.split.get(figure) ?? []).toSorted((a, b) => total(b) - total(a))
  return {
    title,
    columns: spanLabels(told.spans, told.by),
    drawn: 0,
    shaded: true,
    lying: false,
    bars: rows.map(({ key, values }) => ({
      label: told.word(figure, key),
      marks: told.spans.map((span, i) => ({ value: values[i] ?? 0, target: { figure, part: key, ...inSpan(span) } })),
    })),
    means: ['颜色越深，数量越多；按本期数量排列，不是评价。', ...(said ? [said.means] : [])],
    isPart: partsOf([said]),
    refused: said?.refused,
  }
}

export const cellPictures = (told: Told, subject: Subject): Picture[] => [
  cellsPicture(told, `${subject.label}：单位和时间`, subject.byUnit),
  cellsPicture(told, `${subject.label}：${subject.field}和时间`, subject.byField),
]
