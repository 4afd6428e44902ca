/** What a password must be: the office's rules, and none of the words that are tried first everywhere. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import type { Tx } from '../../../server/db.ts'
import { sql } from '../../../server/sql.ts'
import { type SignInRules, signInRulesAtFirst } from '../sign-in-rules.ts'
import { passwordFits } from './passwords.ts'

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/]

/** Without the figures and signs around them, and with letters for the figures and signs within. */
const bad = new Set(
  'password passw passwd passcode admin administrator root guest test user system manager login welcome letmein iloveyou changeme default secret master monkey dragon sunshine abc abcd abcde abcdef abcabc qwe qwer qwert qwerty qwertyuiop qazwsx qazwsxedc zxcvbn zxcvbnm asdf asdfgh asdfghjkl woaini woaizuguo zhongguo jiwei jijian jiancha jijianjiancha jianwei mingjian huawei aini'.split(
    ' ',
  ),
)
const letterFor: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '0': 'o', '1': 'l', '!': 'i', $: 's', '5': 's', '3': 'e', '7': 't' }

const coresOf = (password: string): string[] => {
  const core = password.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, '')
  return [core.replace(/./g, (sign) => letterFor[sign] ?? sign), core.replace(/[^a-z]/g, '')]
}

const isCommon = (password: string): boolean => coresOf(password).some((core) => bad.has(core)) || /^(.{1,3})\1+$/.test(password)

/** Refuses a password that does not meet the rules, with the sentence of the first rule that is not met. */
export const checkStrength = (password: string, account: string, name: string, rules: SignInRules = signInRulesAtFirst): void => {
  const against: [boolean, string][] = [
    [password.length < rules.passwordLength, `口令至少${rules.passwordLength}个字符`],
    [
      kinds.filter((kind) => kind.test(password)).length < rules.passwordKinds,
      rules.passwordKinds === 4 ? '口令应当包含大写字母、小写字母、数字、符号四类' : '口令应当包含大写字母、小写字母、数字、符号中的三类',
    ],
    [[account, name].some((part) => part.length > 1 && password.toLowerCase().includes(part.toLowerCase())), '口令不能包含账号或者姓名'],
    [isCommon(password), '这是常见的弱口令，容易被猜中，请换一个'],
  ]
  const broken = against.find(([is]) => is)
  if (broken) throw new Refusal([worded('formIncomplete', broken[1], { field: 'new' })])
}

/** Refuses a password that is one of the last that this user had. */
export const checkNotFormer = async (tx: Tx, userId: string, password: string, rules: SignInRules): Promise<void> => {
  const former = await tx.all<{ hash: string }>(
    sql`select hash from former_passwords where user_id = ${userId} order by until desc limit ${rules.passwordHistory}`,
  )
  for (const { hash } of former) {
    if (await passwordFits(password, hash))
      throw new Refusal([worded('formIncomplete', `新口令不能与最近${rules.passwordHistory}次用过的口令相同`, { field: 'new' })])
  }
}
