/** 派驻机构季度调度材料: what a dispatched group brings to the quarterly meeting, in the numbers that its reader may know. */
import { type Block, type Paper, runsOf } from '../../../kit/paper.ts'

type Words = Readonly<Record<string, string>>

const done = [
  '{{period}}，承接信访举报{{petitions.received}}件次，其中检举控告类{{petitions.accusations}}件次；处置问题线索{{clues.disposed}}件，其中谈话函询{{clues.byWay|谈话函询}}件、初步核实{{clues.byWay|初步核实}}件、暂存待查{{clues.byWay|暂存待查}}件、予以了结{{clues.byWay|予以了结}}件。',
  '立案{{cases.filed}}件，结案{{cases.concluded}}件，处分{{sanctions.persons}}人，其中党纪处分{{sanctions.party}}人、政务处分{{sanctions.government}}人。',
  '开展谈话提醒{{reminders.held}}人次，谈话函询结案{{inquiries.concluded}}件；随立案启动一案双查{{checks.opened}}件、办结{{checks.closed}}件；启动剖析{{analyses.opened}}件、审定{{analyses.approved}}件；制发建议书{{recommendations.issued}}份，推动完善制度{{recommendations.systemsImproved}}项；问责领导干部{{accountability.persons}}人、党组织{{accountability.organisations}}个。',
]
const open = [
  '期末尚有{{clues.pendingAtYearEnd}}件问题线索未处置，{{recommendations.awaitingReply}}份建议书等待回复。[[difficulties|监督工作中存在的困难和问题]]',
]
const next = ['[[plan|下一季度的工作安排和需要协调的事项]]']

const part = (head: string, texts: readonly string[], words: Words): Block[] => [
  { kind: 'first', runs: [{ text: head }] },
  ...texts.map((text): Block => ({ kind: 'text', runs: runsOf(text, words) })),
]

/** `words.scope` names whose material it is: the reader's own office, or the whole county. */
export const dispatchMaterial = (words: Words): Paper => ({
  name: `${words.scope}${words.period}工作调度材料`,
  blocks: [
    { kind: 'title', runs: runsOf('{{scope}}{{period}}工作调度材料', words) },
    ...part('一、工作开展情况', done, words),
    ...part('二、存在的问题', open, words),
    ...part('三、下一步安排', next, words),
    { kind: 'note', runs: [{ text: '注：数字只统计阅看人知情范围内的记录；派驻机构查看的，为本机构承办的事项。' }] },
    { kind: 'signature', runs: runsOf('{{scope}}', words) },
    { kind: 'date', runs: runsOf('{{signedOn}}', words) },
  ],
})
