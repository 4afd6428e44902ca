/** 断电、崩溃、误杀：平台或者数据库在导入、签批、封存、导出、换密钥的半途被杀，再起来时没有一样只剩一半，答应过的都在。 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportSaid } from '../src/kit/import-contract.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { ringFrom } from '../src/app/seal-keys.ts'
import { ground, type Person, signedIn, until } from './killing.ts'

const g = ground()
const table = 'in share row exclusive mode'
type Row = (string | null)[]

const workbook = (title: string, head: Row, rows: Row[]): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: title, rows: [head, ...rows] }] })
const clueHead = ['线索编号', '被反映人', '政治面貌', '工作单位', '职级', '线索来源', '主要问题线索', '承办部门', '受理时间']
const clueRows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, i) => [
    `线〔2024〕${from + i}号`,
    `对象${from + i}`,
    '中共党员',
    '县财政局',
    '一般干部',
    '巡视巡察移交',
    '违规发放津贴补贴',
    '第一纪检监察室',
    '2024-03-04',
  ])
const petitionHead = ['编号', '收到日期', '信访渠道', '是否实名', '被反映人', '单位', '职级', '举报人', '联系方式', '内容摘要']
const PETITIONS = 600
const petitionRows: Row[] = Array.from({ length: PETITIONS }, (_, i) => [
  `信2024${String(i).padStart(4, '0')}`,
  '2024-01-03',
  '来信',
  '实名',
  `对象${i}`,
  '县财政局',
  '一般干部',
  `举报人${i}`,
  `1390000${String(i).padStart(4, '0')}`,
  '反映违规收受礼品礼金',
])

const ledgers = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-ledgers-'))
  const units = await workbook(
    '单位名册',
    ['单位编码', '单位名称', '单位类别', '联系派驻机构'],
    [['MC001', '县财政局', '政府部门', '派驻第一纪检监察组']],
  )
  writeFileSync(join(folder, '01-单位名册.xlsx'), units)
  writeFileSync(join(folder, '03-信访举报登记表.xlsx'), await workbook('信访举报登记表', petitionHead, petitionRows))
  writeFileSync(join(folder, '04-问题线索管理台账.xlsx'), await workbook('问题线索管理台账', clueHead, clueRows(1, 30)))
  return folder
}

type Running = Awaited<ReturnType<typeof g.start>>
let app: Running
let clueOffice: Person
let secretary: Person

const enter = async (): Promise<void> => {
  const as = (account: string): Promise<Person> => signedIn(app.at, g.accounts().find((each) => each.account === account)!)
  clueOffice = await as('anguan')
  secretary = await as('shuji')
}
/** Killed while it stands before the lock; the lock goes, and the platform starts again. */
const killedAt = async (bar: Awaited<ReturnType<typeof g.barred>>): Promise<void> => {
  await bar.reached()
  await app.killed()
  await bar.lifted()
}
const again = async (): Promise<void> => {
  app = await g.start()
  await enter()
}
const fits = (): void => {
  const { status, stdout, stderr } = g.program('src/app/verify.ts')
  expect([status, stdout, stderr]).toEqual([0, expect.stringContaining('全部相符'), ''])
}

/** The database is killed while somebody stands before the lock; asked meanwhile the platform says so, and it comes back by itself. */
const databaseKilledAt = async (bar: Awaited<ReturnType<typeof g.barred>>): Promise<void> => {
  await bar.reached()
  g.killPostmaster()
  const away = await until('a refusal', async () => {
    const health = await fetch(`${app.at}/api/health`)
    return health.status !== 200 && { status: health.status, text: await health.text() }
  })
  expect(away).toEqual({ status: 503, text: expect.stringContaining('数据库暂时连接不上') })
  expect(away.text).not.toMatch(/at |Error|pg/)
  await until('the database again', async () => (await fetch(`${app.at}/api/health`)).status === 200)
  await bar.lifted()
}

const cluesKept = async (): Promise<number> => (await clueOffice('GET', '/api/clues/count')).json<{ count: number }>().count

const broughtIn = async (from: number, to: number): Promise<string> => {
  const form = new FormData()
  form.append('file', new File([Buffer.from(await workbook('问题线索管理台账', clueHead, clueRows(from, to)))], '新台账.xlsx'))
  const brought = await clueOffice('POST', '/api/imports', form)
  expect(brought.status, brought.text).toBe(200)
  const [{ id }] = brought.json<[{ id: string }]>()
  await standing(id, 'checked')
  return id
}
const importOf = async (id: string): Promise<ImportSaid> => (await clueOffice('GET', `/api/imports/${id}`)).json<ImportSaid>()
const standing = (id: string, wanted: ImportSaid['standing']): Promise<ImportSaid> =>
  until(`the import to be ${wanted}`, async () => {
    const found = await importOf(id)
    return found.standing === wanted && found
  })

/** A clue that waits for the secretary's signature. */
const toSign = async (): Promise<RecordPage> => {
  const { users, offices, units } = (await clueOffice('GET', '/api/directory')).json<{
    users: { id: string; name: string; officeId: string }[]
    offices: { id: string; name: string }[]
    units: { id: string }[]
  }>()
  const office = offices.find(({ name }) => name === '第一纪检监察室')!
  const handler = g.accounts().find(({ account }) => account === 'jianduj1-jia')!
  const added = await clueOffice('POST', '/api/clues', {
    form: {
      subjectName: '待签对象',
      subjectUnitId: units[0]!.id,
      rank: '一般干部',
      tier: 'C',
      politics: '中共党员',
      source: '监督检查发现',
      summary: '违规发放津贴补贴',
      receivedOn: '2026-01-05',
    },
  })
  expect(added.status, added.text).toBe(200)
  const clue = added.json<RecordPage>()
  const form = { officeId: office.id, handlerId: users.find(({ name }) => name === handler.name)!.id, note: '请办理' }
  const sent = await clueOffice('POST', `/api/clues/${clue.id}/steps/assign`, { form })
  expect(sent.status, sent.text).toBe(200)
  return clue
}
const signs = (clue: RecordPage) => secretary('POST', `/api/clues/${clue.id}/signatures`, { verdict: 'agreed', opinion: '同意' })
const seen = async (clue: RecordPage): Promise<RecordPage> => (await secretary('GET', `/api/clues/${clue.id}`)).json<RecordPage>()

const exporting = () => clueOffice('GET', '/api/clues/sheet')
const exportsLeft = (): string[] => g.files().filter((name) => name.startsWith('export-'))
/** The day's seal has yet to be made, as on the first start of a day. */
const unsealed = async (): Promise<void> => {
  await g.asOwner("set session_replication_role = 'replica'; delete from record_states; delete from seals")
}
const seals = async (): Promise<number> => (await g.asOwner<{ n: number }>('select count(*)::int as n from seals'))[0]!.n

beforeAll(async () => {
  app = await g.start('--ledgers', await ledgers())
  await until('the first seal', seals)
  await app.stopped()
}, 180_000)
afterAll(() => g.razed(), 60_000)

describe('平台被杀', () => {
  it('封存到一半：没有留下半个封存；再启动时封存上', async () => {
    await unsealed()
    const bar = await g.barred(`lock table seals ${table}`)
    app = await g.start()
    await killedAt(bar)
    expect(await g.asOwner('select 1 from record_states')).toEqual([])
    await again()
    await until('the seal', seals)
  })

  it('入库到一半：一行也没有留下，页上说得清；再按一次，全部入库', async () => {
    const before = await cluesKept()
    const id = await broughtIn(100, 140)
    const bar = await g.barred(`lock table ledger_rows ${table}`)
    expect((await clueOffice('POST', `/api/imports/${id}/keep`)).status).toBe(200)
    await killedAt(bar)
    await again()
    expect(await importOf(id)).toMatchObject({ standing: 'checked', message: '系统在这一步中断，没有留下任何改动，可以重来' })
    expect(await cluesKept()).toBe(before)
    await clueOffice('POST', `/api/imports/${id}/keep`)
    await standing(id, 'kept')
    expect(await cluesKept()).toBe(before + 40)
  })

  it('签批到一半：答复过的签批在，没有答复的整个不在，可以再签', async () => {
    const [signed, half] = [await toSign(), await toSign()]
    expect((await signs(signed)).status).toBe(200)
    const bar = await g.barred(`lock table trail ${table}`)
    const unanswered = signs(half).catch(() => undefined)
    await killedAt(bar)
    expect(await unanswered).toBeUndefined()
    await again()
    expect((await seen(signed)).state).toBe('assigned')
    expect(await seen(half)).toMatchObject({ state: 'received', may: { sign: true } })
    expect((await signs(half)).json<RecordPage>().state).toBe('assigned')
    fits()
  })

  it('导出到一半：留下的半个文件，再启动时清掉', async () => {
    const bar = await g.barred(`lock table trail ${table}`)
    const unanswered = exporting().catch(() => undefined)
    await killedAt(bar)
    expect(await unanswered).toBeUndefined()
    expect(exportsLeft()).toHaveLength(1)
    await again()
    expect(exportsLeft()).toEqual([])
    expect((await exporting()).status).toBe(200)
    await until('the file to go', () => exportsLeft().length === 0)
  })
})

describe('数据库被杀', () => {
  it('平台自己把它重新启动，日志里有一句话；这期间的请求答复“数据库暂时连接不上”', async () => {
    const clue = await toSign()
    const bar = await g.barred(`lock table trail ${table}`)
    const answer = signs(clue)
    await databaseKilledAt(bar)
    expect(await answer).toMatchObject({ status: 503, text: expect.stringContaining('没有得到答复的，恢复后请先核对再办') })
    await until('the sentence in the log', () => /数据库意外停止，正在重新启动[\s\S]*数据库已经重新启动/.test(g.said.join('')))
    expect(await seen(clue)).toMatchObject({ state: 'received', may: { sign: true } })
    expect((await signs(clue)).json<RecordPage>().state).toBe('assigned')
  })

  it('入库到一半：一行也没有留下，页上说得清，再按一次就好', async () => {
    const before = await cluesKept()
    const id = await broughtIn(200, 240)
    const bar = await g.barred(`lock table ledger_rows ${table}`)
    await clueOffice('POST', `/api/imports/${id}/keep`)
    await databaseKilledAt(bar)
    expect((await standing(id, 'checked')).message).toBeTruthy()
    expect(await cluesKept()).toBe(before)
    await clueOffice('POST', `/api/imports/${id}/keep`)
    await standing(id, 'kept')
    expect(await cluesKept()).toBe(before + 40)
  })

  it('导出到一半：说没有导出成，不留半个文件', async () => {
    const bar = await g.barred(`lock table trail ${table}`)
    const answer = exporting()
    await databaseKilledAt(bar)
    expect((await answer).status).toBe(503)
    expect(exportsLeft()).toEqual([])
  })
})

describe('换密钥到一半被杀，再启动时数据库又在封存到一半被杀', () => {
  const keys = (): string[] => readFileSync(join(g.dataDir, 'seal.key'), 'utf8').trim().split('\n')
  const wrappedBy = () =>
    g.asOwner<{ key: string; n: number }>('select key_id as key, count(*)::int as n from sealed_values group by key_id order by n')
  const reporters = async (): Promise<string[]> => {
    const intake = await signedIn(app.at, g.accounts().find(({ account }) => account === 'xinfang')!)
    const ids = await g.asOwner<{ id: string }>(`select id from petitions where number in ('信20240000', '信20240${PETITIONS - 1}') order by number`)
    const read = await Promise.all(ids.map(({ id }) => intake('POST', `/api/sealed/petitions/${id}/reading`)))
    return read.map((each) => each.json<{ values: { reporterName: string } }>().values.reporterName)
  }

  beforeAll(async () => {
    await app.stopped()
    const bar = await g.barred('select 1 from sealed_values order by ctid desc limit 1 for update')
    const turning = g.started('src/app/seal-key.ts', '--rotate')
    await bar.reached()
    turning.kill('SIGKILL')
    await bar.lifted()
  }, 60_000)

  it('两把密钥都在，换了的没换的各是各的', async () => {
    expect(keys()).toHaveLength(2)
    expect(await wrappedBy()).toEqual([
      { key: expect.any(String), n: 200 },
      { key: expect.any(String), n: 1000 },
    ])
  })

  it('数据库回来以后，当天还是封存上；哪一件都打得开', async () => {
    await unsealed()
    const bar = await g.barred(`lock table seals ${table}`)
    app = await g.start()
    await databaseKilledAt(bar)
    await until('the seal', seals)
    expect(await reporters()).toEqual(['举报人0', `举报人${PETITIONS - 1}`])
    await app.stopped()
    fits()
  })

  it('再运行一次，接着换完，只留新的一把', async () => {
    const turned = g.program('src/app/seal-key.ts', '--rotate')
    expect([turned.status, turned.stdout]).toEqual([0, expect.stringContaining('改封 200 项')])
    const [kept] = ringFrom(keys().join('\n'), 'seal.key')
    expect(keys()).toHaveLength(1)
    expect(await wrappedBy()).toEqual([{ key: kept!.id, n: 1200 }])
  })
})
