/** The demonstration's staff: fictional people, one role each, at the offices that the ledgers name. */
import type { Role } from '../kit/role.ts'

export type Member = { account: string; name: string; role: Role; office?: string }

const names =
  '林致远 苏明礼 周以宁 陈守正 顾清和 沈知行 陆怀谨 何思齐 罗敬之 谢安澜 韩秉文 曹若谷 邓朗清 彭启明 唐守义 冯静姝 董立诚 萧远山 程砚秋 袁知微 许慎言 傅秉直 卢清扬 蒋怀瑾 蔡明德 贾思敏 丁鹤鸣 薛守拙 叶向阳 余慎独 潘若水 杜衡之 戴书勤 夏知秋 钟鼎新 汪澄宇 田守望 任重之 姜尚德 方致和 石敬亭 姚景行 廖观澜 邹明远 熊知止 金石开 郝清源 孔维正'.split(
    ' ',
  )

/** Offices of every county commission; those of the ledgers come beside them. */
export const standardOffices = ['信访室', '案件监督管理室', '案件审理室', '党风政风监督室', '办公室', '组织部']

const fixed: [account: string, role: Role, office?: string][] = [
  ['shuji', 'secretary'],
  ['fushuji', 'deputy'],
  ['xianwei', 'partySecretary'],
  ['changwei', 'committee', '办公室'],
  ['xinfang', 'intake', '信访室'],
  ['anguan', 'clueOffice', '案件监督管理室'],
  ['shenli', 'trialHead', '案件审理室'],
  ['shenli1', 'trialOffice', '案件审理室'],
  ['shenli2', 'trialOffice', '案件审理室'],
  ['shenli3', 'trialOffice', '案件审理室'],
  ['dangfeng', 'conductOffice', '党风政风监督室'],
  ['bangong', 'reportOffice', '办公室'],
  ['zuzhi', 'organisation', '组织部'],
  ['xitong', 'admin'],
  ['anquan', 'security'],
  ['shenji', 'auditor'],
]

const digits = '一二三四五六七八九十'

const shortOf = (office: string, i: number): string => {
  const n = [...digits].findIndex((d) => office.includes(`第${d}`)) + 1
  return `${office.includes('派驻') ? 'paizhu' : 'jianduj'}${n > 0 ? n : i + 1}`
}

/** A head and two handlers for each handling office. */
export const staffFor = (handlingOffices: string[]): Member[] => {
  const others = handlingOffices.flatMap((office, i): [string, Role, string][] => {
    const short = shortOf(office, i)
    return [
      [`${short}-fuze`, 'officeHead', office],
      [`${short}-jia`, 'handler', office],
      [`${short}-yi`, 'handler', office],
    ]
  })
  return [...fixed, ...others].map(([account, role, office], i) => ({
    account,
    role,
    name: names[i] ?? `工作人员${i + 1}`,
    ...(office ? { office } : {}),
  }))
}
