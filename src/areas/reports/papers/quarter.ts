/** 季度通报: the sentences of the national bulletin, in the edition in force since 2024; after them what the county did beside, where there was any. */
import { type Block, type Paper, runsOf } from '../../../kit/paper.ts'
import { type Counted, spoken } from './spoken.ts'

type Words = Readonly<Record<string, string>>

const sentences = [
  '{{period}}，{{county}}纪检监察机关共接收信访举报{{petitions.received}}件次，其中检举控告类信访举报{{petitions.accusations}}件次；处置问题线索{{clues.disposed}}件，其中谈话函询{{clues.byWay|谈话函询}}件。',
  '立案{{cases.filed}}件（按人员统计，其中县处级{{cases.filedByRank|县处级}}人、乡科级{{cases.filedByRank|乡科级}}人；现任或原任村党支部书记、村委会主任{{cases.villageHeads}}人）。',
  '处分{{sanctions.persons}}人，其中党纪处分{{sanctions.party}}人、政务处分{{sanctions.government}}人；处分县处级{{sanctions.byRank|县处级}}人，乡科级{{sanctions.byRank|乡科级}}人，一般干部{{sanctions.byRank|一般干部}}人，农村、企业等其他人员{{sanctions.byRank|其他人员}}人。',
  '运用“四种形态”批评教育和处理{{forms.total}}人次。其中，运用第一种形态{{forms.F1}}人次，占总人次的{{forms.percent|F1}}%；运用第二种形态{{forms.F2}}人次，占{{forms.percent|F2}}%；运用第三种形态{{forms.F3}}人次，占{{forms.percent|F3}}%；运用第四种形态{{forms.F4}}人次，占{{forms.percent|F4}}%（其中涉嫌职务犯罪、移送检察机关{{transfers.persons}}人）。',
]

/** Not in the national bulletin, and counted in none of its numbers. */
const beside =
  '⟦批准谈话函询处置意见{{inquiries.concluded}}件。⟧⟦开展提醒谈话、谈心谈话{{reminders.held}}人次（不计入“四种形态”）。⟧⟦实施澄清正名{{clearings.done}}人次。⟧⟦作出申诉、复审复核决定{{reviews.decided}}件，其中改变原决定{{reviews.altered}}件。⟧⟦发出问题通报{{referrals.issued}}件，核对办结{{referrals.closed}}件。⟧'

const textOf =
  (words: Words) =>
  (text: string): Block[] =>
    text === '' ? [] : [{ kind: 'text', runs: runsOf(text, words) }]

/** Without `counted` it has every clause. */
export const quarterBulletin = (words: Words, counted: Counted = new Map()): Paper => ({
  name: `${words.county}纪委监委通报${words.period}监督检查审查调查情况`,
  blocks: [
    { kind: 'title', runs: runsOf('{{county}}纪委监委通报{{period}}监督检查审查调查情况', words) },
    ...[...sentences, spoken(beside, counted)].flatMap(textOf(words)),
    {
      kind: 'note',
      runs: [
        {
          text: '注：立案按件统计，立案职级分项按人统计，不与立案件数相等；一人同时受党纪、政务处分的计一人，党纪处分与政务处分之和不小于处分人数。行贿人员立案、移送情况本平台尚无台账，不列。',
        },
      ],
    },
    { kind: 'signature', runs: runsOf('{{commission}}', words) },
    { kind: 'date', runs: runsOf('{{signedOn}}', words) },
  ],
})
