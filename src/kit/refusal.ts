/** Why something is not done: one table of kinds, each with its status and its words. Rules return reasons; only the edge throws. */
import type { Basis } from '../law/statute.ts'

/** Words in braces are put in from the case at hand. */
export const refusals = {
  // who asks
  signInFirst: { status: 401, text: '请先登录' },
  wrongPassword: { status: 401, text: '账号或者口令不正确' },
  accountClosed: { status: 401, text: '账号已停用，请联系系统管理员' },
  lockedOut: { status: 429, text: '连续{times}次输错口令，账号锁定{minutes}分钟' },
  triedTooOften: { status: 429, text: '登录失败次数过多，请{minutes}分钟后再试' },
  secondWrong: { status: 401, text: '验证没有通过，请重新验证' },
  signInAfresh: { status: 401, text: '验证已超过时限或者次数，请重新登录' },
  enrolFirst: { status: 409, text: '您的角色要求两步验证，请先设置第二种验证方式' },
  changePasswordFirst: { status: 409, text: '首次登录或者口令被重置，请先修改口令' },
  notYourRole: { status: 403, text: '您的角色不能使用这项功能' },
  byOthers: { status: 403, text: '应由{who}办理' },
  byTheHouse: { status: 403, text: '这一步由系统根据其他事项的结果自动办理' },
  ownRecusal: { status: 409, text: '不能决定本人的回避，应由其他负责人决定' },
  // what is asked
  notFound: { status: 404, text: '没有这条记录，或者您无权查看' },
  noSuchAddress: { status: 404, text: '没有这个地址' },
  noSuchStep: { status: 404, text: '没有这个步骤' },
  noProcedure: { status: 404, text: '这一类记录没有办理流程' },
  noParts: { status: 404, text: '这项指标没有分项' },
  notAccepted: { status: 400, text: '请求的格式不正确' },
  otherSite: { status: 400, text: '请求来自其他网站，已拒绝' },
  tooOften: { status: 429, text: '操作过于频繁，请稍后再试' },
  // steps and signatures
  wrongState: { status: 409, text: '当前状态不能办理这一步' },
  notAFirstStep: { status: 409, text: '不能从这一步开始登记' },
  beingSigned: { status: 409, text: '正在呈批，签批完成或者退回之前不能办理其他步骤' },
  nothingToSign: { status: 409, text: '没有等待签批的事项' },
  notYourTurn: { status: 403, text: '现在应由{who}签批' },
  allSigned: { status: 403, text: '已经签批完毕' },
  ownStep: { status: 403, text: '不能签批自己呈报的事项' },
  signedAlready: { status: 403, text: '您已在本事项上签批，不能重复签批' },
  hadPartBefore: { status: 403, text: '您已办理或者签过本件的“{step}”，不能再审核，应由他人签批' },
  returnNeedsReason: { status: 422, text: '退回应当写明理由' },
  notYoursToWithdraw: { status: 403, text: '只有呈报人可以撤回' },
  signedSoNotWithdrawn: { status: 409, text: '已有人签批，不能撤回' },
  limitNotRunning: { status: 409, text: '该期限没有在计算' },
  extendedEnough: { status: 409, text: '已按规定延长{times}次，不能再延长' },
  tierUnknown: { status: 409, text: '请先填写对象层级，才能确定“{matter}”的审批人' },
  tierNotOurs: { status: 409, text: '{tier}不由本机关办理“{matter}”，应当按干部管理权限转报上级' },
  ruleNotMet: { status: 409, text: '不符合规定' },
  // what is written
  changedMeanwhile: { status: 409, text: '这条记录刚被他人改动，请刷新后再办理' },
  numberTaken: { status: 409, text: '这个编号已被使用' },
  formIncomplete: { status: 422, text: '填写不完整或者不正确' },
  fieldWrong: { status: 422, text: '{field}填写不正确' },
  fieldMissing: { status: 422, text: '请填写{field}' },
  unknownFields: { status: 422, text: '不认识的项目：{names}' },
  codeUnknown: { status: 422, text: '{field}不在代码表内' },
  dayToCome: { status: 422, text: '日期不能晚于今天' },
  noSuchLine: { status: 422, text: '这一步没有这一行' },
  noSuchLines: { status: 422, text: '没有这一类明细' },
  writtenBySteps: { status: 422, text: '这一项由办理步骤产生，不能直接更正' },
  // handing on
  notToHandOn: { status: 409, text: '没有承办人或者已经办结，不能转交' },
  handedAlready: { status: 409, text: '已经转交，正等接收人签收' },
  handedByOthers: { status: 403, text: '应由承办人或者承办部门负责人转交' },
  handedOtherwise: { status: 409, text: '承办人已经改变或者已经办结，不能签收' },
  takerRecused: { status: 409, text: '{taker}已决定回避，不能接收' },
  takerHasIt: { status: 409, text: '{taker}就是现在的承办人' },
  takerElsewhere: { status: 409, text: '{taker}不是承办部门的承办人员；改由其他部门办理的，应当重新分办' },
  // to-dos taken on
  todoGone: { status: 409, text: '这项待办已经没有了，请刷新后再看' },
  todoNamed: { status: 409, text: '这项待办已经指名到人，或者是签批，不用认领' },
  takenOn: { status: 409, text: '{who}已经认领，由本人取消以后才能再认领' },
  tieAsked: { status: 409, text: '{who}申报过“{kind}”：{whom}，而本件涉及。是否应当回避？请答复后再办；应当回避的请另选他人' },
  // archives
  numberDecides: { status: 409, text: '身份证号已经说明是谁，不由人认定' },
  // ledgers
  daysWrong: { status: 422, text: '{field}：日期应为“2024-01-01~2024-12-31”的样式' },
  choiceWrong: { status: 422, text: '{field}：选择的值不正确' },
  notSortable: { status: 422, text: '不能按“{field}”排序' },
  tooDeep: { status: 422, text: '翻页过深，请先筛选' },
  tooManyRows: { status: 422, text: '超过{rows}行，请先筛选再导出' },
  exportStopped: { status: 409, text: '导出已经停止，没有给出文件' },
  // files
  fileTooLarge: { status: 422, text: '文件超过{size}兆' },
  fileKind: {
    status: 422,
    text: '不接收这种文件：{name}。可以添加文书、表格、演示、图片、录音录像和 zip 压缩包；程序、脚本、网页和带宏的文件不接收',
  },
  fileNotSo: { status: 422, text: '“{name}”的内容不是 {kind} 文件，与扩展名不符。请用原来的程序打开，另存为正确的格式再添加' },
  fileMacros: { status: 422, text: '“{name}”里带有宏或者程序，不接收。请另存为不带宏的文件再添加' },
  packedUnreadable: { status: 422, text: '“{name}”打不开：文件损坏，或者压缩方式不常用。请重新压缩或者另存后再添加' },
  packedLocked: { status: 422, text: '“{name}”里的“{part}”加了密码，无法查验。请去掉密码再添加' },
  packedTooLarge: { status: 422, text: '“{name}”解开后超过{size}兆，不接收。请分开添加' },
  packedTooTight: { status: 422, text: '“{name}”解开后是现在的{times}倍以上，不像正常的文件，不接收' },
  packedTooMany: { status: 422, text: '“{name}”里超过{parts}个文件，不接收。请分开添加' },
  packedNested: { status: 422, text: '“{name}”里还有压缩包“{part}”，不接收。请解开后再压缩成一层' },
  packedHolds: { status: 422, text: '“{name}”里有不接收的文件“{part}”。请去掉后重新压缩' },
  packedPath: { status: 422, text: '“{name}”里的文件名“{part}”不安全，不接收。请重新压缩' },
  fileInfected: { status: 422, text: '“{name}”查出病毒（{virus}），没有保存' },
  scannerAway: { status: 409, text: '“{name}”没有保存：查毒程序现在没有回应。请稍后再试，或者联系系统管理员' },
  fileChanged: { status: 409, text: '“{name}”与添加时不一样了，可能损坏或者被改动，不能打开。请联系系统管理员从备份中恢复' },
  fileGone: { status: 409, text: '“{name}”在存放的地方找不到了，不能打开。请联系系统管理员从备份中恢复' },
  noPicture: { status: 409, text: '“{name}”不是能直接显示的图片，请下载后打开' },
  fileEmpty: { status: 422, text: '文件是空的：{name}' },
  // what lies sealed
  sealKeyMissing: { status: 409, text: '封存密钥不在，封存的内容暂时打不开，也不能新封存；内容没有丢失，请系统管理员放回密钥' },
  nothingSealed: { status: 404, text: '这条记录不是从信访举报来的，没有可以申请知悉的内容' },
  readsAnyway: { status: 409, text: '您可以直接查看封存的内容，不用申请' },
  askedAlready: { status: 409, text: '已经申请过，正等签批或者仍在有效期内' },
  ownRelease: { status: 403, text: '不能签批自己提出的申请' },
  releaseByOthers: { status: 403, text: '应先由信访室负责人、再由分管副书记或者书记签批，同一人不能签两次' },
  notReleased: { status: 409, text: '还没有签批完毕，不能查看' },
  releaseExpired: { status: 409, text: '知悉期限到{day}为止，已经失效；确有需要的重新申请' },
  // access on request and in an emergency
  seesAlready: { status: 409, text: '这条记录您本来就能看，不用申请' },
  accessAskedAlready: { status: 409, text: '已经申请过这个编号，正等审批' },
  ownAccess: { status: 403, text: '不能审批、确认自己的查阅，应由另一位分管副书记或者书记办理' },
  accessByLeaders: { status: 403, text: '应由分管副书记或者书记审批' },
  accessDecided: { status: 409, text: '已经由他人办理，不用再办' },
  nothingToOpen: { status: 409, text: '您能看到的记录里没有这个编号，只能不予同意' },
  askerRecused: { status: 409, text: '{who}已决定回避，不能查阅' },
  accessDays: { status: 422, text: '截止日应在今天到{day}之间（至多{days}个工作日）' },
  urgentByFew: { status: 403, text: '紧急查阅由分管副书记、书记或者设置中指定的值班人员办理' },
  accessOver: { status: 409, text: '这次查阅已经结束' },
  accessReadsOnly: { status: 403, text: '获准查阅的只能看，不能办理、添加附件和出具文书' },
  // papers
  noSuchPaper: { status: 404, text: '没有这种文书' },
  issueWhy: { status: 422, text: '请写明出具“{paper}”的理由' },
  paperNotYet: { status: 409, text: '现在是“{state}”，“{paper}”在“{states}”时出具' },
  paperUnfilled: { status: 409, text: '没有填写{fields}，不能出具“{paper}”' },
  templateRefused: { status: 422, text: '模板不能使用：{why}' },
  // ledgers brought in
  importRefused: { status: 422, text: '台账不能导入：{why}' },
  importByOthers: { status: 403, text: '“{ledger}”应由{who}导入' },
  importNow: { status: 409, text: '这次导入现在不能这样办' },
  importColumns: { status: 422, text: '列的对应关系不正确：一列只能对应一个项目，一个项目只能对应一列' },
  importWorkedOn: { status: 409, text: '导入的记录已经办理，不能撤销：{numbers}' },
  uploadGone: { status: 409, text: '上传的文件已经删除，请重新上传' },
  importLater: { status: 409, text: '之后又导入过“{file}”，请先撤销那一次' },
  // when what the house stands on is away
  databaseAway: { status: 503, text: '数据库暂时连接不上，系统正在恢复，请稍后再试；刚才办理的事项没有得到答复的，恢复后请先核对再办' },
  storageFull: { status: 507, text: '存储空间已满，刚才的内容没有保存，请联系系统管理员腾出空间后重新办理' },
  fault: { status: 500, text: '系统出现故障，已记入运行日志，请联系系统管理员' },
} as const satisfies Record<string, { status: number; text: string }>

export type RefusalCode = keyof typeof refusals
/** One reason against something: what is lacking, in words, with the article when a rule says so. */
export type Reason = { code: RefusalCode; text: string; field?: string; basis?: Basis }

export type Words = Readonly<Record<string, string | number | undefined>>

const put = (text: string, words: Words): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''))

/** A reason of the table, with its words put in; `field` and `basis` say where and by which rule. */
export const reason = (code: RefusalCode, words: Words = {}, at: { field?: string; basis?: Basis } = {}): Reason => ({
  code,
  text: put(refusals[code].text, words),
  ...at,
})

/** A breach of a rule in the rule's own words, with the article it rests on. */
export const against = (text: string, basis: Basis): Reason => ({ code: 'ruleNotMet', text, basis })

/** A reason in words of a room's own. */
export const worded = (code: RefusalCode, text: string, at: { field?: string; basis?: Basis } = {}): Reason => ({ code, text, ...at })

export class Refusal extends Error {
  readonly reasons: Reason[]
  constructor(reasons: Reason[]) {
    super(reasons.map((r) => r.text).join('；'))
    this.reasons = reasons
  }
  get status(): number {
    return refusals[this.reasons[0]?.code ?? 'fault'].status
  }
}

/** A refusal for one reason of the table. */
export const refusal = (code: RefusalCode, words?: Words, at?: { field?: string; basis?: Basis }): Refusal => new Refusal([reason(code, words, at)])
