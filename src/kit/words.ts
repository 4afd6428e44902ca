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
  ourNumber: '平台编号',
  state: '状态',
  origin: '来源',
  urgent: '紧急查阅',
  fault: '错误',
  rowNumber: '原行号',
  dayNamed: '文书载明的日期',
  faultyRows: '有误的行',
  aboutExport: '导出说明',
  platform: '明鉴',
  answerGood: '成功',
  copiesTo: '抄送：',
  printedOn: '印发',
  none: '无',
  agreed: '同意',
  returned: '退回',
  toBeSigned: '待签',
  notReached: '未到',
  replaceable: '可替换模板，非法定式样',
  fromFile: '按本机关上传的模板填写',
  answerRefused: '未能办理，附理由和条文',
} as const

/** Across what was opened to one reader: who reads it, and when (Beijing). */
export const watermark = (name: string, at: Date): string =>
  `${name} ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}`

/** Under which numbers exports go out. */
export const exportNumbering = '出〔{year}〕{n}号'

/** The last sheet of an export: what it holds, by whom, when. */
export const aboutSheet = (said: {
  ledger: string
  number: string
  filter: string
  rows: number
  why?: string
  by: string
  at: string
  digest: string
}): [string, string | number][] => [
  ['台账', said.ledger],
  ['导出文号', said.number],
  ['筛选', said.filter],
  ['行数', said.rows],
  ...(said.why ? [['导出理由', said.why] as [string, string]] : []),
  ['导出人', said.by],
  ['导出时间', said.at],
  ['内容校验（SHA-256）', said.digest],
  ['说明', '工作秘密，不得外传；不得存储、处理国家秘密'],
]

/** Why a breakdown is not shown. */
export const partsDoNotAddUp = (parts: number, whole: number): string =>
  `分项之和${parts}与总数${whole}不一致，差${whole - parts}，有记录没有填写分项`

export const joinWords = (parts: readonly string[]): string => parts.join('、')
export const joinClauses = (parts: readonly string[]): string => parts.join('；')
export const labelled = (label: string, value: string): string => `${label}：${value}`

/** 发文机关标志 of an ordinary document. */
export const issuedBy = (issuer: string): string => `${issuer}文件`
/** The addressee ends with a full-width colon, once. */
export const addressed = (to: string): string => `${to.replace(/[:：]\s*$/, '')}：`
/** The party commission and the supervision commission of a county, under their own names. */
export const partyCommission = (county: string): string => `中共${county}纪律检查委员会`
export const supervisionCommission = (county: string): string => `${county}监察委员会`
export const printedBy = (commission: string): string => `${commission}办公室`

/** Why a file cannot be a template. */
export const templateFaults = {
  notWord: '不是Word文档（.docx），或者文件已损坏',
  program: '文件里有宏、嵌入的程序或者会自动取数的域，请去掉后再上传',
  outside: '文件引用了文件以外的内容（链接的图片、附加的模板等），请改为嵌入后再上传',
  oneOnly: '一次只能上传一个文件',
  none: '没有收到文件',
  notFilled: '字段标记填不进去，请检查标记是否写在文字里、大括号是否成对',
  noMarks: '文件里没有“{{责任单位}}”这样的字段标记，出具的文书会是空的',
} as const
export const unknownMarks = (marks: readonly string[]): string => `文件里有不认识的字段：${marks.join('、')}。请对照字段表改正后再上传`
