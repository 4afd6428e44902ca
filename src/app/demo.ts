/** The demonstration county: its staff with random passwords, and a year of ledgers as a real office keeps them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOffices, makeUser, putRoles } from '../base/users/server/accounts.ts'
import { randomPassword } from '../base/users/server/passwords.ts'
import { roles } from '../kit/role.ts'
import { asTheHouse, type Ctx } from '../server/context.ts'
import { forgetDirectory } from '../server/directory.ts'
import type { House } from '../server/house.ts'
import { type Brought, bringFolder, officesNamedIn } from '../server/imports/folder.ts'
import { forgetSettings, putSetting } from '../server/settings.ts'
import { sql } from '../server/sql.ts'
import { pathNamed, Trouble } from './environment.ts'
import { tellLives } from './lives/lives.ts'
import { type Member, staffFor, standardOffices } from './staff.ts'

export type DemoAccount = { account: string; password: string; name: string; role: string; roleLabel: string }
type Say = (line: string) => void

const shipped = join(import.meta.dirname, '../../ledgers/mingchuan-2024')

const isEmpty = (house: House): Promise<boolean> => asTheHouse(house, async (ctx) => !(await ctx.tx.one(sql`select 1 from users limit 1`)))

const openAccounts = async (ctx: Ctx, members: Member[], offices: Map<string, string>): Promise<DemoAccount[]> => {
  const accounts: DemoAccount[] = []
  for (const { account, name, role, office } of members) {
    const officeId = office ? offices.get(office) : undefined
    const password = randomPassword()
    const { id } = await makeUser(ctx.tx, { account, name, officeId, password })
    await putRoles(ctx.tx, id, [{ role, officeId, from: '2024-01-01' }], ctx.today)
    accounts.push({ account, password, name, role, roleLabel: roles[role] })
  }
  return accounts
}

const settle = async (house: House, county: string, named: string[]): Promise<DemoAccount[]> =>
  asTheHouse(house, async (ctx) => {
    const all = [...standardOffices, ...named.filter((name) => !standardOffices.includes(name))]
    const ids = await makeOffices(
      ctx.tx,
      all.map((name) => ({ name, kind: name.includes('派驻') ? ('派驻机构' as const) : ('室' as const) })),
    )
    const offices = new Map(all.map((name, i) => [name, ids[i] as string]))
    await putSetting(ctx.tx, 'county', county, ctx.today, ctx.actor.id)
    await putSetting(ctx.tx, 'commission', `${county}纪委监委`, ctx.today, ctx.actor.id)
    return openAccounts(ctx, staffFor(named), offices)
  })

const inWords = ({ file, counts, faults, refused }: Brought): string =>
  refused
    ? `  ${file}：${refused}`
    : faults.length > 0
      ? `  ${file}：${faults.length}处错误，没有入库。第一处：第${faults[0]?.row}行“${faults[0]?.column}”${faults[0]?.reason}`
      : `  ${file}：${counts?.rows}行`

/** Builds the demonstration on an empty database; on one that has it already, nothing is done again. */
export const buildDemo = async (house: House, dataDir: string, ledgers: string | undefined, say: Say): Promise<void> => {
  if (!(await isEmpty(house))) {
    if (ledgers) throw new Trouble('数据目录里已经有数据，--ledgers 只用于新建示范；请用 DATA_DIR 指定一个新目录。')
    return
  }
  const folder = ledgers ? pathNamed(ledgers) : shipped
  if (!existsSync(folder)) throw new Trouble(`没有找到台账目录 ${folder}。`)
  say('正在建立示范县……')
  const { offices, county = '示范县' } = await officesNamedIn(house, folder)
  const accounts = await settle(house, county, offices)
  forgetSettings(house)
  forgetDirectory(house)
  const brought = await bringFolder(house, folder, true, (each) => say(inWords(each)))
  if (brought.length === 0) throw new Trouble(`目录 ${folder} 里没有 .xlsx 台账。`)
  // Whoever tries their own ledgers wants to see those and nothing invented.
  if (!ledgers) await tellLives(house)
  writeFileSync(join(dataDir, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - [...text].reduce((w, c) => w + (c > '\u2e7f' ? 2 : 1), 0)))

/** Prints the demonstration's accounts as its file has them. */
export const tellAccounts = (dataDir: string, say: Say): void => {
  const file = join(dataDir, 'demo-accounts.json')
  if (!existsSync(file)) return
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]
  say(`示范账号（同见 ${file}）：`)
  for (const { account, password, name, roleLabel } of accounts) say(`  ${pad(account, 20)}${pad(password, 20)}${pad(name, 10)}${roleLabel}`)
}
