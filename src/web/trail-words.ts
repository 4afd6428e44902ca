/** The kinds of trace in the words of the office. */

const kinds: Readonly<Record<string, string>> = {
  begin: '登记',
  submit: '呈批',
  effect: '步骤生效',
  sign: '签批同意',
  return: '退回',
  withdraw: '撤回呈批',
  amend: '更正',
  'write body': '修改报告正文',
  exclude: '决定回避',
  'hand on': '转交',
  'take over': '签收转交',
  'hand back': '退回转交',
  attach: '添加附件',
  note: '系统记录',
  import: '台账导入',
  'undo import': '撤销导入',
  read: '查看',
  download: '下载附件',
  'read archive': '查阅廉政档案',
  identity: '认定同名人员',
  search: '查找',
  export: '导出台账',
  figure: '打开指标背后的记录',
  print: '生成报告文件',
  issue: '出具文书',
  'sign in': '登录',
  'change password': '修改口令',
  'add user': '开设账号',
  'change user': '改动账号',
  'reset password': '重置口令',
  'set roles': '授予或者收回角色',
  'end sessions': '结束他人登录',
  'add office': '增设机构',
  'add code': '代码表增加一项',
  'retire code': '代码表停用一项',
  set: '改动设置',
  'enter notice': '录入放假通知',
  'confirm notice': '核对放假通知',
  'set template': '更换文书模板',
  bring: '上传台账试算',
  'keep import': '台账确认入库',
}

/** What is only looking, and changes nothing. */
export const looks: readonly string[] = ['read', 'read archive', 'download', 'search', 'export', 'figure', 'print']

export const kindInWords = (kind: string): string => kinds[kind] ?? '其他操作'
export const kindChoices = Object.entries(kinds).map(([value, label]) => ({ value, label }))
