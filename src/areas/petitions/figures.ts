/** What the reports count of petitions: pieces and times, on the day of receipt. */
import type { Figures } from '../../kit/figure.ts'

/** What went up to the superior is not counted here: it was never taken in. */
const received = { of: 'petitions', on: 'receivedOn', noneOf: ['aboveUs'] } as const
const day = '按收到日期计，重复件计入，一件一次；径送上级的转报件不计。'

export const petitionFigures: Figures = {
  'petitions.received': { label: '接收信访举报', means: `本期收到的信访举报件次数。${day}`, unit: '件次', which: received, counts: 'rows' },
  'petitions.accusations': {
    label: '检举控告类',
    means: `本期收到的检举控告类件次数。${day}`,
    unit: '件次',
    which: { ...received, where: { kind: '检举控告' } },
    counts: 'rows',
  },
  'petitions.byChannel': {
    label: '按渠道',
    means: `本期收到的信访举报按来信、来访、来电、网络、其他机关移送分。${day}`,
    unit: '件次',
    which: received,
    counts: 'rows',
    parts: { by: 'channel' },
  },
  'petitions.byKind': {
    label: '按类别',
    means: `本期收到的信访举报按类别分；还没有甄别的单列“尚未甄别”。${day}`,
    unit: '件次',
    which: received,
    counts: 'rows',
    parts: { by: 'kind', unsaid: '尚未甄别' },
  },
}
