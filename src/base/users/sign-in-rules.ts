/** What an office may settle about signing in: second factors by role, passwords, how many sign-ins one may have at once. */
import { z } from 'zod'
import { type Role, roles } from '../../kit/role.ts'

export const secondFactors = { off: '不用', offered: '可以自愿设置', required: '必须设置' } as const
export type SecondFactor = keyof typeof secondFactors

const isRoleName = z.enum(Object.keys(roles) as [Role, ...Role[]], '没有这个角色')
const within = (label: string, least: number, most: number) =>
  z.int(`${label}应为整数`).min(least, `${label}不少于${least}`).max(most, `${label}不超过${most}`)

export const SignInRules = z.strictObject({
  /** What is not named is offered. */
  secondFactor: z.partialRecord(isRoleName, z.enum(Object.keys(secondFactors) as [SecondFactor, ...SecondFactor[]], '两步验证的要求不正确')),
  passwordLength: within('口令长度', 10, 64),
  passwordKinds: within('口令的字符种类', 3, 4),
  /** So many former passwords are not taken again. */
  passwordHistory: within('不得重复的历史口令个数', 0, 24),
  /** In days; nought lets a password live on. */
  passwordLives: within('口令最长使用天数', 0, 3650),
  /** Nought sets no bound; the oldest sign-in ends when there is one too many. */
  sessionsAtMost: within('同时登录的处数', 0, 50),
})
export type SignInRules = z.infer<typeof SignInRules>

/** Usual practice for the third level of 等保, where the standard itself names no numbers. */
export const signInRulesAtFirst: SignInRules = {
  secondFactor: {},
  passwordLength: 10,
  passwordKinds: 3,
  passwordHistory: 5,
  passwordLives: 0,
  sessionsAtMost: 0,
}

const order: SecondFactor[] = ['off', 'offered', 'required']

/** What someone of these roles must have: the strictest of what any of them asks. Without a role it is offered. */
export const secondFactorFor = (rules: SignInRules, held: readonly Role[]): SecondFactor => {
  const asked = held.map((role) => rules.secondFactor[role] ?? 'offered')
  return order.findLast((each) => asked.includes(each)) ?? 'offered'
}

/** The rules of passwords in one sentence, for whoever is to think of one. */
export const passwordRulesInWords = (rules: SignInRules): string =>
  [
    `至少 ${rules.passwordLength} 个字符，包含大写字母、小写字母、数字、符号中的${rules.passwordKinds === 4 ? '四' : '三'}类，不含账号和姓名，不是常见的弱口令`,
    ...(rules.passwordHistory > 0 ? [`不与最近 ${rules.passwordHistory} 次用过的相同`] : []),
    ...(rules.passwordLives > 0 ? [`每 ${rules.passwordLives} 天更换一次`] : []),
  ].join('，')
