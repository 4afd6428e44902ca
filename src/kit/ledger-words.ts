/** What is said of a cell or a file that cannot be taken, and the words that cells are read by. */

export const cellFaults = {
  dayUnknown: '日期无法识别',
  noSuchDay: '日期不存在',
  monthUnknown: '年月无法识别',
  noSuchMonth: '年月不存在',
  numberUnknown: '数字无法识别',
  numberNegative: '数字不能为负',
  notWhole: '应为整数',
  yesOrNo: '应填“是”或者“否”',
  codeUnknown: '不在代码表内',
  unitUnknown: '单位不在名册',
  officeUnknown: '部门不在名册',
  userUnknown: '人员不在名册',
  missing: '必填项为空',
  numberTwice: '编号重复',
  lineTwice: '同一编号下重复',
  workedOn: '该记录已在平台办理，不能用台账覆盖',
  numberOfOurs: '编号已被平台登记的记录使用',
} as const

export const sealedWords = { keyMissing: '台账里有要封存的列，而封存密钥不在；请系统管理员放回密钥后再导入', wholeRow: '整行' } as const

export const fileFaults = {
  unknown: '没有认出是哪一本台账，表头与已知的台账都对不上',
  empty: '表头以下没有数据',
  notExcel: (name: string) => `只能导入 .xlsx 文件：${name}`,
  none: '没有收到文件',
  unreadable: '不是可以读取的 Excel 文件（.xlsx），或者文件已损坏、已加密',
  tooLarge: (size: number) => `文件超过${size}兆，请分开导入`,
  tooLong: (rows: number) => `超过${rows}行，请分开导入`,
  tooWide: (row: number, columns: number) => `第${row}行超过${columns}列，不是台账`,
} as const

export const importMessages = {
  stopped: '已停止，没有留下任何改动',
  broken: '导入时系统出现故障，没有留下任何改动',
  dropped: (days: number) => `上传后${days}天没有入库，文件和试算结果已经删除，需要时重新上传`,
} as const

export const yesWords = ['是', '有', '√', 'true', 'TRUE', '1']
export const noWords = ['否', '无', '×', 'false', 'FALSE', '0']

/** 2024-01-05、2024.1.5、2024/1/5、2024年1月5日, with or without a time of day. */
export const dayPattern = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/
export const monthPattern = /^(\d{4})[-./年]?(\d{1,2})月?(?:[-./]?\d{1,2}日?)?$/
/** A party organisation stands by its unit: “县公安局党组织”. */
export const organisationSuffix = /(党组织|党组|党委|党总支|党支部)$/
/** The county in a ledger's second row. */
export const countyPattern = /填报单位：\s*(\S+?)(?:纪委监委|纪委|监委)/
