/** 八项规定精神月报表: problems by class and by rank, persons handled and sanctioned; the base is the problem. */
import { type Paper, type Run, runsOf } from '../../../kit/paper.ts'

type Words = Readonly<Record<string, string>>

const classes = ['A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6']
const ranks = ['省部级', '地厅级', '县处级', '乡科级', '乡科级以下']

const say = (text: string): Run[] => [{ text }]
const figure = (name: string, part?: string): Run[] => [{ figure: name, ...(part ? { part } : {}) }]

export const monthTable = (words: Words): Paper => ({
  name: `${words.county}${words.period}查处违反中央八项规定精神问题统计表`,
  blocks: [
    { kind: 'title', runs: runsOf('{{county}}查处违反中央八项规定精神问题统计表', words) },
    { kind: 'subtitle', runs: runsOf('（{{period}}）', words) },
    {
      kind: 'table',
      caption: '一、按级别',
      head: ['项目', '总计', ...ranks],
      rows: [
        [say('查处问题数（起）'), figure('conduct.problems'), ...ranks.map((rank) => figure('conduct.byRank', rank))],
        [say('批评教育和处理人数'), figure('conduct.personsHandled'), ...ranks.map((rank) => figure('conduct.handledByRank', rank))],
        [say('党纪政务处分人数'), figure('conduct.personsSanctioned'), ...ranks.map((rank) => figure('conduct.sanctionedByRank', rank))],
      ],
      note: '级别以查处问题计（基数为查处问题数）。',
    },
    {
      kind: 'table',
      caption: '二、按类别（查处问题数，起）',
      head: ['总计', ...classes],
      rows: [[figure('conduct.problems'), ...classes.map((each) => figure('conduct.byClass', each))]],
      note: 'A类为形式主义、官僚主义，B类为享乐主义、奢靡之风；各类之和等于总计。',
    },
  ],
})
