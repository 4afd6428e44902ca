/** The first administrator, asked for on the console: no account is there before, and none has a default password. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { makeOffices, makeUser, putRoles } from '../base/users/server/accounts.ts'
import { checkStrength } from '../base/users/server/strength.ts'
import { Refusal } from '../kit/refusal.ts'
import { asTheHouse } from '../server/context.ts'
import { forgetSettings, putSetting } from '../server/settings.ts'
import type { House } from '../server/house.ts'
import { sql } from '../server/sql.ts'
import { Trouble } from './environment.ts'
import { standardOffices } from './staff.ts'

type Ask = (question: string, hidden?: boolean) => Promise<string>

/** Asks on the console; what is typed for a password is not shown. */
const console = (): { ask: Ask; close(): void } => {
  let muted = false
  const output = new Writable({
    write: (piece, _, done) => {
      if (!muted) process.stdout.write(piece)
      done()
    },
  })
  const reader = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY ?? false })
  const lines = reader[Symbol.asyncIterator]()
  const ask: Ask = async (question, hidden = false) => {
    process.stdout.write(question)
    muted = hidden
    const { value, done } = await lines.next()
    muted = false
    if (hidden) process.stdout.write('\n')
    if (done) throw new Trouble('还没有系统管理员。请在终端里运行 npm start，按提示设置首位系统管理员。')
    return String(value).trim()
  }
  return { ask, close: () => reader.close() }
}

const askUntil = async (ask: Ask, question: string, fits: (answer: string) => string | undefined, hidden = false): Promise<string> => {
  for (;;) {
    const answer = await ask(question, hidden)
    const against = fits(answer)
    if (!against) return answer
    process.stdout.write(`${against}\n`)
  }
}

const weakness = (password: string, account: string, name: string): string | undefined => {
  try {
    checkStrength(password, account, name)
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.message : String(error)
  }
}

const askAll = async (ask: Ask): Promise<{ county: string; account: string; name: string; password: string }> => {
  process.stdout.write('这是第一次启动。请设置本县名称和首位系统管理员（负责开设账号，不能查看业务内容）。\n')
  const county = await askUntil(ask, '县（市、区）名称：', (a) => (a ? undefined : '请填写名称'))
  const account = await askUntil(ask, '管理员账号（小写字母、数字）：', (a) =>
    /^[a-z0-9._-]{2,40}$/.test(a) ? undefined : '账号用小写字母、数字、点、横线，2至40个字符',
  )
  const name = await askUntil(ask, '管理员姓名：', (a) => (a ? undefined : '请填写姓名'))
  const password = await askUntil(ask, '口令（至少10个字符，大小写字母、数字、符号中的三类）：', (a) => weakness(a, account, name), true)
  await askUntil(ask, '再输入一次口令：', (a) => (a === password ? undefined : '两次输入不一致'), true)
  return { county, account, name, password }
}

/** Does nothing when there is an account; else asks, and makes the administrator and the offices that every commission has. */
export const ensureFirstAdmin = async (house: House): Promise<void> => {
  const there = await asTheHouse(house, (ctx) => ctx.tx.one(sql`select 1 from users limit 1`))
  if (there) return
  const { ask, close } = console()
  try {
    const { county, account, name, password } = await askAll(ask)
    await asTheHouse(house, async (ctx) => {
      await makeOffices(
        ctx.tx,
        standardOffices.map((office) => ({ name: office, kind: '室' as const })),
      )
      await putSetting(ctx.tx, 'county', county, ctx.today, ctx.actor.id)
      await putSetting(ctx.tx, 'commission', `${county}纪委监委`, ctx.today, ctx.actor.id)
      const { id } = await makeUser(ctx.tx, { account, name, password })
      await putRoles(ctx.tx, id, [{ role: 'admin' }], ctx.today)
    })
    forgetSettings(house)
  } finally {
    close()
  }
}
