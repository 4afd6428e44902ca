/** Pictures of limits: by quarter or month, the law's apart from the unit's own; and by area of work. */
import { percentages } from '../../../kit/figure.ts'
import { limitKinds, type LimitKept, type LimitKind } from '../../../kit/limits-kept.ts'
import type { Span, SpanKind } from '../../../kit/spans.ts'
import { spanLabels } from './figure-pictures.ts'
import type { Mark, Picture, Target } from './picture.ts'

type Told = { span: Span; spans: readonly Span[]; by: SpanKind; limits: readonly LimitKept[]; areaLabel: (name: string) => string }

const sum = (values: readonly number[]): number => values.reduce((total, n) => total + n, 0)

const shareOf = (kept: number, ended: number): string => `${percentages([kept, ended - kept])[0] ?? 0}%`

/** The share of those ended that ended in time, with what it is a share of; nothing ended has no share. */
const share = (kept: number, ended: number, target: Omit<Target, 'end'>): Mark =>
  ended === 0
    ? { value: 0, says: '—', target: { ...target, end: 'ended' } }
    : { value: ended, says: `${shareOf(kept, ended)}（${kept}/${ended}）`, target: { ...target, end: 'ended' } }

const days = ({ from, to }: Span) => ({ since: from, until: to })

const kindPicture = ({ spans, by, limits }: Told, kind: LimitKind): Picture => {
  const rows = limits.filter((row) => row.kind === kind)
  const labels = spanLabels(spans, by)
  return {
    title: `${limitKinds[kind]}（个）`,
    columns: ['按期', '超期', '按期率'],
    drawn: 2,
    lying: false,
    bars:
      rows.length === 0
        ? []
        : spans.map((span, i) => {
            const ended = sum(rows.map((row) => row.ended[i] ?? 0))
            const kept = sum(rows.map((row) => row.kept[i] ?? 0))
            const target = { kind, ...days(span) }
            return {
              label: labels[i] ?? '',
              marks: [
                { value: kept, target: { ...target, end: 'kept' as const } },
                { value: ended - kept, target: { ...target, end: 'late' as const } },
                share(kept, ended, target),
              ],
            }
          }),
    means: [
      kind === 'law' ? '法规写明的期限。' : '本单位规定、平台建议和文书载明的期限，不是法规期限。',
      '按办结的日期计，一个期限计一个；经批准延长、依法中止的按延长、扣除后的最后一日计。个数少的时候比例仅供参考。',
    ],
    isPart: rows.some(({ whole }) => !whole),
  }
}

const areasPicture = ({ span, spans, by, limits, areaLabel }: Told): Picture => ({
  title: '各项工作的期限',
  columns: [...spanLabels(spans, by), '本期按期率', '今天仍超期'],
  drawn: 0,
  lying: false,
  bars: limits.map(({ area, kind, ended, kept, overdue }) => ({
    label: `${areaLabel(area)}（${limitKinds[kind].slice(0, 2)}）`,
    marks: [
      ...spans.map((each, i): Mark => {
        const [n, k] = [ended[i] ?? 0, kept[i] ?? 0]
        return { value: n, ...(n > 0 ? { says: `${k}/${n}` } : {}), target: { kind, area, end: 'ended', ...days(each) } }
      }),
      share(sum(kept), sum(ended), { kind, area, ...days(span) }),
      { value: overdue, target: { kind, area, end: 'overdue', ...days(span) } },
    ],
  })),
  means: ['每格为按期办结数／办结数；“今天仍超期”不论统计时期，暂停计算的不计在内。法定与自定分开，不相加。'],
  isPart: limits.some(({ whole }) => !whole),
})

export const limitPictures = (told: Told): Picture[] => [kindPicture(told, 'law'), kindPicture(told, 'own'), areasPicture(told)]
