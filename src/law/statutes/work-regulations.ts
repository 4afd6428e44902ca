/** 工作条例、派驻、主体责任、问责、党内监督和公文格式. */
import { memory, read, statute } from '../statute.ts'

export const committeeRegulations = statute({
  code: 'JWGZ2021',
  name: '中国共产党纪律检查委员会工作条例',
  since: '2021-12-24',
  articles: {
    26: read('协助同级党委分析政治生态和党风廉政建设情况，并提出建议。'),
    31: read('运用监督执纪“四种形态”：批评教育和处理为第一种，轻处分和组织调整为第二种，重处分和重大职务调整为第三种，严重违纪涉嫌犯罪为第四种。'),
    34: read('日常监督的方式，包括召集、参加或者列席会议、专项监督、廉政意见回复等。'),
    37: read('处分执行公示、回访教育、情况报告、专项检查等制度。'),
    41: read('提出纪律检查建议的情形和要求。'),
  },
})

export const dispatchRules = statute({
  code: 'PZ2022',
  name: '纪检监察机关派驻机构工作规则',
  since: '2022-06-22',
  articles: {
    32: read('派驻机构日常监督的方式，包括参加会议、谈心谈话、严把廉政意见回复关等。'),
    37: read('派驻机构收到线索后一个月内提出处置意见，由组长审批并报派出机关备案。'),
    38: read('立案前应当征求驻在单位党组主要负责人意见，意见不一致的报派出机关决定。'),
    42: read('派驻机构可以按照权限启动问责。'),
    44: read('派驻机构可以提出纪检监察建议。'),
  },
})

export const mainResponsibility = statute({
  code: 'ZTZR2020',
  name: '党委（党组）落实全面从严治党主体责任规定',
  since: '2020-03-09',
  articles: {
    10: read('党委（党组）每半年至少召开一次会议专题研究全面从严治党工作。'),
    11: read('可以制定责任清单，力求简便易行。'),
    17: read('以组织处理、纪律处分方式问责的，应当以适当方式公开。'),
    19: read('每年年初书面报告上年度落实主体责任情况。'),
  },
})

export const accountabilityRegulations = statute({
  code: 'WZTL2019',
  name: '中国共产党问责条例',
  since: '2019-09-01',
  articles: {
    7: memory('应当问责的十一类情形。'),
    8: memory('对党组织的问责方式：检查、通报、改组；对领导干部：通报、诫勉、组织调整或者组织处理、纪律处分。'),
    9: memory('启动问责由纪委等主要负责人审批；对同级党委直接领导的党组织及其主要负责人，报同级党委主要负责人批准。'),
    17: memory('可以不予或者免予问责的情形。'),
    20: memory('对问责决定不服的，可以自收到之日起一个月内申诉，一个月内作出决定。'),
  },
})

export const inPartySupervision = statute({
  code: 'DNJD2016',
  name: '中国共产党党内监督条例',
  since: '2016-10-27',
  articles: {
    7: memory('党内监督运用“四种形态”，抓早抓小。'),
    23: memory('领导干部每年述责述廉，接受评议。'),
  },
})

export const eightRules = statute({
  code: 'BXGD2012',
  name: '中央八项规定精神查处问题统计口径',
  since: '2020-01-01',
  articles: {
    table: read('按形式主义官僚主义（A类）和享乐主义奢靡之风（B类）分类，统计查处问题数、批评教育和处理人数、党纪政务处分人数；级别按问题划分。'),
  },
})

export const officialLayout = statute({
  code: 'GB9704',
  name: '党政机关公文格式（GB/T 9704-2012）',
  since: '2012-07-01',
  articles: {
    page: read('A4纸，天头37毫米、订口28毫米，版心156×225毫米，每面22行、每行28字。'),
    text: read('正文3号仿宋；标题2号小标宋；一级标题黑体，二级楷体，三四级仿宋。'),
    pageNumber: read('4号半角宋体阿拉伯数字，数字左右各放一条一字线，单页居右、双页居左。'),
  },
})

export const platformDefaults = statute({
  code: 'PTMR',
  name: '平台默认做法（可修改）',
  since: '2026-01-01',
  articles: {
    approvals: { says: '分级审批链的出厂值：两份文件不一致的取较严者，由本机关在“审批设置”中修改。', standing: 'advice' },
    tolerance: { says: '四种形态按最重的措施归类，由承办人确认。', standing: 'advice' },
    period: { says: '处分影响期自生效日起算，届满日为对应日的前一日，次日解除限制。', standing: 'advice' },
    shelved: { says: '暂存待查的线索每半年清理一次。', standing: 'advice' },
  },
})
