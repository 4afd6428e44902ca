/** 工作情况报告: the brief's report, with every number a figure and every other gap a person's to fill. */
import { type Block, type Paper, runsOf } from '../../../kit/paper.ts'
import { type Counted, spoken } from './spoken.ts'

type Words = Readonly<Record<string, string>>

const few = [
  '（一）聚焦“关键少数”强化政治监督。',
  '一是压实管党治党责任。立足政治机关职责定位，积极协助县委推进全面从严治党，细化“两个责任”清单，推动主体责任和监督责任落实。对{{register.units}}个监督单位、{{register.officials}}名监督对象（其中关键少数{{register.keyFew}}名）的履责情况开展监督。对落实“两个责任”不力等情况实施“一案双查”，⟦随立案启动一案双查（三查）{{checks.opened}}件、办结{{checks.closed}}件，认定未尽责或者发现问题{{checks.failures}}项，提出问责{{checks.accountable}}人次；⟧{{period}}共问责领导干部{{accountability.persons}}人、党组织{{accountability.organisations}}个。',
  '二是创新监督检查方式。对日常监督、审查调查、巡察等工作中发现的问题进行综合研判，共制发纪检监察建议书{{recommendations.issued}}份（其中纪律检查建议{{recommendations.byKind|纪律检查建议}}份、监察建议{{recommendations.byKind|监察建议}}份、纪检监察建议{{recommendations.byKind|纪检监察建议}}份），提出建议{{recommendations.items}}条，推动落实管党治党主体责任。⟦坚持抓早抓小，对苗头性、倾向性问题及时提醒、教育，开展提醒谈话、谈心谈话{{reminders.held}}人次，其中针对发现的问题{{reminders.onFinding}}人次。⟧同时，推行以案示警“全覆盖”，通过典型案例教育“关键少数”不断增强政治定力、纪律定力、道德定力、拒腐定力。',
]

const links = [
  '（二）聚焦关键环节强化政治监督。',
  '一是做好案件查办后半篇文章。{{period}}，{{county}}共接收信访举报{{petitions.received}}件次（其中检举控告类{{petitions.accusations}}件次），处置问题线索{{clues.disposed}}件（其中谈话函询{{clues.byWay|谈话函询}}件、初步核实{{clues.byWay|初步核实}}件、暂存待查{{clues.byWay|暂存待查}}件、予以了结{{clues.byWay|予以了结}}件），立案查处违纪违法案件{{cases.filed}}件，结案{{cases.concluded}}件，处分{{sanctions.persons}}人（其中党纪处分{{sanctions.party}}人、政务处分{{sanctions.government}}人），移送检察机关审查起诉{{transfers.persons}}人。运用“四种形态”批评教育和处理{{forms.total}}人次，第一种至第四种形态分别为{{forms.F1}}、{{forms.F2}}、{{forms.F3}}、{{forms.F4}}人次，占比分别为{{forms.percent|F1}}%、{{forms.percent|F2}}%、{{forms.percent|F3}}%、{{forms.percent|F4}}%。⟦坚持实事求是、有错必纠，收到申诉、复审复核申请{{reviews.applied}}件，作出决定{{reviews.decided}}件，其中改变原决定{{reviews.altered}}件。⟧对查结案件，实行“一案一剖析”制度，进行综合分析研判，查找体制机制漏洞，梳理案发单位权力运行的关键点、内部管理的薄弱点、问题易发的风险点，开展针对性的监督⟦，启动剖析{{analyses.opened}}件、审定{{analyses.approved}}件，找到问题{{analyses.points}}个，提出建议{{analyses.advised}}条，办结监督任务{{analyses.tasksDone}}项⟧。如针对[[caseField|某某领域]]领域腐败问题较多的情况，督促[[caseUnit|县某某委]]等出台完善制度，{{period}}以建议推动完善制度{{recommendations.systemsImproved}}项⟦、以问题通报促成完善制度{{referrals.systems}}项⟧。',
  '二是提升派驻监督工作质量。建立“四四一”工作机制，实施精准式监督、嵌入式监督、驻点式监督和问题式监督等“四项监督”，建立提前报备、即时报备、定期报备、专项报备等“四项报备”制度，对派驻机构工作开展情况实行每季一调度。如针对[[stationCase|某学校教师长期不交党费]]的问题，派驻[[stationUnit|某某局]]纪检监察组提出专项治理意见，督促[[stationParty|某某局党组]]举一反三、开展专项治理，进一步规范组织工作。',
]

const matters = [
  '（三）聚焦关键事项强化政治监督。',
  '一是把“两个维护”放在首位。坚持在推动重大决策部署落实中检验“两个维护”，发挥监督的再监督、检查的再检查作用。对落实省委巡视整改不力的[[inspectionUnits|某某办、某某局]]等单位的有关负责人进行问责，共{{accountability.personsBySource|省委巡视整改}}人；对中央环保督察“回头看”、省环保督察交办件重视不够、整改不力等问题，追责问责{{accountability.environment}}人；配合省、市纪委调查处理[[landCase|某公司违规用地]]问题，追责问责{{accountability.personsBySource|省市纪委交办}}人；对中央扫黑除恶督导组批转的反映[[gangPlace|某乡某村]]村民涉黑涉恶问题线索，主动提前介入，启动“一案三查”，对{{accountability.personsBySource|中央扫黑除恶督导}}名有关责任人予以问责，其中给予党纪政务处分{{accountability.gangSanctioned}}名；查处违反中央八项规定精神问题{{conduct.problems}}起，查处并通报了{{conduct.announcedFormalism}}件形式主义、官僚主义典型问题。同时，积极营造良好的干事创业环境，激励党员干部担当作为、干事创业⟦，澄清正名{{clearings.done}}人次⟧，促进营商环境不断改善。',
  '二是加强政治生态综合分析评估。将整体把握地区政治生态状况作为政治监督工作的重点，从“四个意识”、思想政治建设、党内政治生活、作风建设、反腐败形势、管党治党责任落实等六个方面，查摆存在的主要问题，分析原因，提出对策建议，督促相关党组织抓好落实整改，持续净化优化政治生态。',
]

const fields = [
  '（四）聚焦关键领域强化政治监督。',
  '一是突出党内政治生活的监督。加强对新形势下党内政治生活若干准则执行情况的监督，派员参加基层党组织民主生活会，加强会前、会中、会后的全程监督，督促被谈话函询、追责问责的班子成员在民主生活会上说清楚、讲透彻⟦，有{{inquiries.explained}}件谈话函询的问题已在会上说明，期末尚待说明{{inquiries.toExplain}}件⟧。同时，将监督中发现的问题及时通报有关单位，加强整改⟦，{{period}}发出问题通报{{referrals.issued}}件、核对办结{{referrals.closed}}件⟧。如[[referralCase|在巡察工作中发现少数基层党组织生活不规范的问题，通报县委组织部门后推动出台相关制度]]。',
  '二是突出选人用人的监督。根据信访举报、日常监督、审查调查等情况，建立完善党员干部廉政档案，将谈话函询、组织处理、党纪政务处分等情况纳入廉政档案，做到内容全覆盖、管理规范化、更新常态化⟦，强化廉政档案的应用，共查阅{{archives.read}}件次⟧，严把党风廉政意见回复关。{{period}}，共回复党风廉政意见{{opinions.persons}}人次（来函{{opinions.requests}}件），提出不适宜建议{{opinions.unsuitable}}条。',
]

const problems = [
  '一是政治站位还不够高。[[problem1|对政治监督内涵和要求的认识还存在的差距]]',
  '二是监督效果还不够好。[[problem2|监督抓手、着力点和同级监督方面存在的不足]]',
  '三是政治意识还不够强。[[problem3|从政治高度审视研判问题方面存在的不足]]',
  '四是监督水平还不够高。期末尚有{{clues.pendingAtYearEnd}}件问题线索未处置，{{recommendations.repliedLate}}份建议书逾期回复。[[problem4|办案质效和监督定位方面存在的不足]]',
]

const plans = [
  '一是提高站位抓监督。[[plan1|下一步打算]]',
  '二是专项整治抓监督。[[plan2|下一步打算]]',
  '三是协同推进抓监督。[[plan3|下一步打算]]',
  '四是挺纪在前抓监督。[[plan4|下一步打算]]',
]

const section = ([head = '', ...texts]: string[], words: Words, counted: Counted): Block[] => [
  { kind: 'second', runs: runsOf(head, words) },
  ...texts.map((text): Block => ({ kind: 'text', runs: runsOf(spoken(text, counted), words) })),
]

const part = (head: string, texts: string[], words: Words): Block[] => [
  { kind: 'first', runs: [{ text: head }] },
  ...texts.map((text): Block => ({ kind: 'text', runs: runsOf(text, words) })),
]

/** The report of a period. `words`: county, commission, period, day of signing; without `counted` it has every clause. */
export const yearReport = (words: Words, counted: Counted = new Map()): Paper => ({
  name: `${words.county}纪委监委${words.period}政治监督工作情况报告`,
  blocks: [
    { kind: 'title', runs: runsOf('{{county}}纪委监委{{period}}政治监督工作情况报告', words) },
    {
      kind: 'text',
      runs: runsOf(
        '{{period}}，{{county}}纪委监委立足纪检监察机关职责定位，认真履行“两个维护”政治责任，强化政治监督，以“四个聚焦”为抓手，一体推进纪律监督、监察监督、巡察监督、派驻监督，取得了较好的效果。现将工作开展情况汇报如下：',
        words,
      ),
    },
    { kind: 'first', runs: [{ text: '一、工作开展情况' }] },
    ...[few, links, matters, fields].flatMap((texts) => section(texts, words, counted)),
    ...part('二、存在的问题', problems, words),
    ...part('三、下一步工作打算', plans, words),
    { kind: 'signature', runs: runsOf('{{commission}}', words) },
    { kind: 'date', runs: runsOf('{{signedOn}}', words) },
  ],
})
