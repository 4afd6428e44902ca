/** The roles of the commission, in the words of the office. A role is held at an office for a term. */

export const roles = {
  intake: '信访室',
  clueOffice: '案件监督管理室',
  handler: '承办人',
  officeHead: '承办部门负责人',
  trialOffice: '案件审理室',
  trialHead: '案件审理室负责人',
  deputy: '分管副书记',
  secretary: '纪委书记（监委主任）',
  committee: '县纪委常委会秘书',
  partySecretary: '县委书记',
  conductOffice: '党风政风监督室',
  reportOffice: '办公室（综合）',
  organisation: '组织部（干部监督）',
  admin: '系统管理员',
  security: '安全管理员',
  auditor: '审计管理员',
} as const

export type Role = keyof typeof roles

/** 三员: they run, guard and audit the system; no circle of a case ever names one of them. */
export const keepers = ['admin', 'security', 'auditor'] as const satisfies Role[]

/** What a role may not be held together with: keepers stand apart from each other and from all work. */
export const mayHoldTogether = (held: Role[]): boolean => {
  const kept = held.filter((role) => (keepers as readonly Role[]).includes(role))
  return kept.length === 0 || (kept.length === 1 && held.length === 1)
}

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)
