/** Words that the engine puts on paper: headings and notes of sheets, names of what has no name. */

export const words = {
  yes: '是',
  no: '否',
  county: '本县',
  commission: '县纪委监委',
  someOffice: '有关部门',
  kept: '在册',
  fromLedger: '历史导入',
  fromHere: '本系统办理',
  unfiltered: '未筛选',
  unnamed: '未命名',
  number: '编号',
  state: '状态',
  origin: '来源',
  fault: '错误',
  rowNumber: '原行号',
  dayNamed: '文书载明的日期',
  faultyRows: '有误的行',
  aboutExport: '导出说明',
  platform: '明鉴',
  answerGood: '成功',
  answerRefused: '未能办理，附理由和条文',
} as const

/** The last sheet of an export: what it holds, by whom, when. */
export const aboutSheet = (said: { ledger: string; filter: string; rows: number; by: string; at: string }): [string, string | number][] => [
  ['台账', said.ledger],
  ['筛选', said.filter],
  ['行数', said.rows],
  ['导出人', said.by],
  ['导出时间', said.at],
  ['说明', '工作秘密，不得外传；不得存储、处理国家秘密'],
]

/** Why a breakdown is not shown. */
export const partsDoNotAddUp = (parts: number, whole: number): string =>
  `分项之和${parts}与总数${whole}不一致，差${whole - parts}，有记录没有填写分项`

export const joinWords = (parts: readonly string[]): string => parts.join('、')
export const joinClauses = (parts: readonly string[]): string => parts.join('；')
export const labelled = (label: string, value: string): string => `${label}：${value}`
