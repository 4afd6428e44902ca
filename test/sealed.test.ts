/** The reporter lies sealed: unreadable in the database, opened by intake on a click, released to one asker by two signatures, and for a while. */
import pg from 'pg'
import { existsSync, readFileSync, utimesSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { ringFrom } from '../src/app/seal-keys.ts'
import { asTheHouse } from '../src/server/context.ts'
import { turnDay } from '../src/server/day-turn.ts'
import { storedPath } from '../src/server/files/store.ts'
import { movePlain, rewrapAll } from '../src/server/reseal.ts'
import { newSealKey } from '../src/server/seal.ts'
import { sql } from '../src/server/sql.ts'
import type { ImportPage } from '../src/kit/import-contract.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import type { Release } from '../src/kit/sealed-contract.ts'
import { county } from './helm.ts'
import { sentFile, sentUpload, sheetUpload } from './sheet-upload.ts'

const c = county()
const NAME = '柳望舒'
const CONTACT = '13912340077'
let petition: RecordPage
let clue: RecordPage

const owner = async <T extends pg.QueryResultRow>(...texts: string[]): Promise<T[]> => {
  const client = new pg.Client(c.ownerUrl)
  await client.connect()
  const rows: T[] = []
  for (const text of texts) rows.push(...[await client.query<T>(text)].flat().flatMap((answer) => answer.rows))
  await client.end()
  return rows
}

/** Is this word anywhere in the database, table by table as text? */
const databaseHolds = async (word: string): Promise<boolean> => {
  const tables = await owner<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'")
  return JSON.stringify(await owner(...tables.map(({ name }) => `select t::text as row from "${name}" t`))).includes(word)
}

const reading = (who: keyof typeof c.cast, of: RecordPage = petition) =>
  c.cast[who]!.ask<{ values: Record<string, string> }>('POST', `/api/sealed/${of.area}/${of.id}/reading`)
const releases = (who: keyof typeof c.cast) => c.cast[who]!.get<{ items: Release[] }>('/api/releases').then(({ items }) => items)
const release = async (who: keyof typeof c.cast): Promise<Release> => (await releases(who))[0]!

describe('封存', () => {
  it('登记以后，库里、页面、台账、导出、查找、留痕都没有举报人；只有信访室点开才看得到，逐次留痕', async () => {
    c.setDay('2026-01-05')
    const { intake, deputy, secretary, clueOffice } = c.cast
    petition = await intake.adds('petitions', {
      receivedOn: '2026-01-05',
      channel: '来信',
      naming: '实名',
      reporterName: NAME,
      reporterContact: CONTACT,
      subjectName: '对象甲',
      subjectUnitId: c.units[0]!.id,
      subjectRank: '一般干部',
      summary: '反映对象甲违规收受礼品礼金',
    })
    expect(JSON.stringify(petition)).not.toMatch(/柳望舒|13912340077/)
    for (const word of [NAME, CONTACT]) expect(await databaseHolds(word)).toBe(false)
    expect(await databaseHolds('对象甲')).toBe(true)
    const lies = await intake.get<{ reads: boolean; fields: string[] }>(`/api/sealed/petitions/${petition.id}`)
    expect(lies).toMatchObject({ reads: true, fields: ['reporterContact', 'reporterName'], keyMissing: false })
    const opened = await reading('intake')
    expect(opened.body).toMatchObject({ values: { reporterName: NAME, reporterContact: CONTACT }, watermark: expect.stringContaining('信访甲') })
    for (const other of [deputy, secretary, clueOffice]) {
      expect((await other.ask('POST', `/api/sealed/petitions/${petition.id}/reading`)).status).toBe(404)
      expect((await other.get<{ reads: boolean; fields: string[] }>(`/api/sealed/petitions/${petition.id}`)).fields).toEqual([])
    }
    const history = await deputy.get<{ kind: string }[]>(`/api/petitions/${petition.id}/history`)
    expect(history.filter(({ kind }) => kind === 'read sealed')).toHaveLength(1)
  })

  it('内容摘要里写了举报人的，不予登记', async () => {
    const form = {
      receivedOn: '2026-01-05',
      channel: '来信',
      naming: '实名',
      reporterName: NAME,
      reporterContact: CONTACT,
      summary: `${NAME}反映对象甲`,
    }
    await c.cast.intake.mayNot(c.cast.intake.ask('POST', '/api/petitions', { form }), '内容摘要里写了举报人', 409)
  })

  it('更正只动写了的一项；没有写的照旧封着', async () => {
    const { intake } = c.cast
    const page = await intake.reads(petition)
    await intake.ask('PATCH', `/api/petitions/${petition.id}`, {
      version: page.version,
      values: { reporterContact: '13912340088' },
      why: '举报人换了电话',
    })
    expect((await reading('intake')).body.values).toEqual({ reporterName: NAME, reporterContact: '13912340088' })
    expect(await databaseHolds('13912340088')).toBe(false)
  })

  it('举报原件也封存：磁盘上是密文，只有信访室列得出、下得来', async () => {
    const { intake, deputy } = c.cast
    const paper = `本人${NAME}，实名举报对象甲`
    const sent = await sentFile(c, intake, `/api/petitions/${petition.id}/files?sealed=yes`, '举报信.txt', Buffer.from(paper))
    expect(sent.status, sent.text).toBe(200)
    const [file] = await intake.get<{ id: string; sealed: boolean; size: number }[]>(`/api/petitions/${petition.id}/files`)
    expect(file).toMatchObject({ sealed: true, size: Buffer.byteLength(paper) })
    const [row] = await owner<{ digest: string }>('select digest from files where key_id is not null')
    expect(readFileSync(storedPath(c.house, row!.digest)).toString()).not.toContain(NAME)
    const given = await intake.ask('GET', `/api/petitions/${petition.id}/files/${file!.id}`)
    expect((given.body as unknown as Buffer).toString()).toBe(paper)
    expect(await deputy.get(`/api/petitions/${petition.id}/files`)).toEqual([])
    expect((await deputy.ask('GET', `/api/petitions/${petition.id}/files/${file!.id}`)).status).toBe(404)
    expect((await deputy.ask('GET', `/api/petitions/${petition.id}/history`)).text).not.toContain('举报信')
    const byDeputy = await sentFile(c, deputy, `/api/petitions/${petition.id}/files?sealed=yes`, '材料.txt', Buffer.from('材料'))
    expect(byDeputy.status).toBe(403)
  })

  it('转出以前指出会暴露举报人的字，提出隐去的稿子，只给信访室', async () => {
    const { intake, deputy } = c.cast
    const text = `${NAME}本人在财务科经手，电话13912340088，反映对象甲收礼`
    const { found, masked } = await intake
      .ask<{ found: { why: string }[]; masked: string }>('POST', `/api/sealed/petitions/${petition.id}/masking`, { text })
      .then(({ body }) => body)
    expect(found.map(({ why }) => why)).toEqual(['举报人', '举报人说到自己', '联系方式'])
    expect(masked).toBe('■■■■在财务科经手，电话■■，反映对象甲收礼')
    expect((await deputy.ask('POST', `/api/sealed/petitions/${petition.id}/masking`, { text })).status).toBe(404)
  })
})

describe('知悉', () => {
  it('承办人从线索上申请；信访室和领导两人签批，本人和同一人都不算', async () => {
    const { intake, deputy, clueOffice, secretary, handler, stranger } = c.cast
    await intake.takes(petition, 'screen', { kind: '检举控告', repetition: '初次' })
    await intake.takes(petition, 'handOver', { officeId: c.office.第一纪检监察室, note: '拟移送', guarded: '内容不会暴露举报人' })
    await deputy.signs(petition)
    const [row] = (await clueOffice.finds('clues', '?state=received')).items
    clue = await clueOffice.get<RecordPage>(`/api/clues/${row!.id}`)
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, tier: 'C', note: '分办' })
    await secretary.signs(clue)
    expect(await handler.get(`/api/sealed/clues/${clue.id}`)).toEqual({ reads: false, fields: [], keyMissing: false, mayAsk: true })
    expect((await reading('handler', clue)).status).toBe(404)
    await stranger.mayNot(stranger.ask('POST', `/api/sealed/clues/${clue.id}/releases`, { reason: '想知道' }), '没有这条记录', 404)
    await handler.mayNot(handler.ask('POST', `/api/sealed/clues/${clue.id}/releases`, { reason: ' ' }), '请写明理由', 422)
    await handler.ask('POST', `/api/sealed/clues/${clue.id}/releases`, { reason: '需要当面核实礼金的来源' })
    await handler.mayNot(handler.ask('POST', `/api/sealed/clues/${clue.id}/releases`, { reason: '再问' }), '已经申请过', 409)
    const asked = await release('handler')
    expect(asked).toMatchObject({ recordId: clue.id, standing: 'waitsForIntake', may: 'nothing' })
    expect(await releases('stranger')).toEqual([])
    const sign = `/api/releases/${asked.id}/signature`
    await handler.mayNot(handler.ask('POST', sign, { agrees: true }), '不能签批自己提出的申请', 403)
    await deputy.mayNot(deputy.ask('POST', sign, { agrees: true }), '应先由信访室负责人', 403)
    await handler.mayNot(handler.ask('POST', `/api/releases/${asked.id}/reading`), '还没有签批完毕', 409)
    expect((await intake.ask('POST', sign, { agrees: true })).status).toBe(200)
    await intake.mayNot(intake.ask('POST', sign, { agrees: true }), '同一人不能签两次', 403)
    await handler.mayNot(handler.ask('POST', `/api/releases/${asked.id}/reading`), '还没有签批完毕', 409)
    expect((await deputy.ask('POST', sign, { agrees: true })).status).toBe(200)
  })

  it('只有申请人看得到，带本人姓名和时间；看过什么信访室查得到', async () => {
    const { handler, handler2, intake, deputy } = c.cast
    const { id, untilDay } = await release('handler')
    expect(untilDay).toBe('2026-01-08')
    const { body } = await handler.ask<{ values: Record<string, string>; watermark: string }>('POST', `/api/releases/${id}/reading`)
    expect(body.values).toMatchObject({ reporterName: NAME })
    expect(body.watermark).toBe(`${handler.name} 2026-01-05 10:00`)
    for (const other of [deputy, intake]) expect((await other.ask('POST', `/api/releases/${id}/reading`)).status).toBe(404)
    expect((await handler2!.ask('POST', `/api/releases/${id}/reading`)).status).toBe(404)
    const history = await intake.get<{ kind: string; userId: string }[]>(`/api/petitions/${petition.id}/history`)
    expect(history).toContainEqual(expect.objectContaining({ kind: 'read released', userId: handler.id }))
    expect(await databaseHolds(NAME)).toBe(false)
    expect((await intake.ask('GET', `/api/search?q=${encodeURIComponent(NAME)}`)).text).not.toContain(petition.id)
  })

  it('决定回避的当即看不到；到期自行失效', async () => {
    const { handler, deputy } = c.cast
    const { id } = await release('handler')
    c.setDay('2026-01-09')
    await handler.mayNot(handler.ask('POST', `/api/releases/${id}/reading`), '已经失效', 409)
    c.setDay('2026-01-08')
    expect((await handler.ask('POST', `/api/releases/${id}/reading`)).status).toBe(200)
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: handler.id, reason: '与举报人系近亲属' })
    expect((await handler.ask('POST', `/api/releases/${id}/reading`)).status).toBe(404)
    expect(await releases('handler')).toEqual([])
  })
})

describe('反映本机关主要负责人', () => {
  it('登记、更正都不能录入内容；同名而写明其他职务的可以；转报件只有编号和日期', async () => {
    const { intake, admin } = c.cast
    const set = await admin.ask('PUT', '/api/settings/names', { county: '测试县', commission: '测试县纪委监委', ownHead: '书记甲' })
    expect(set.status, set.text).toBe(200)
    const about = (more: Record<string, unknown>) => ({
      receivedOn: '2026-01-05',
      channel: '来信',
      naming: '匿名',
      summary: '反映收受干股问题',
      ...more,
    })
    const before = await owner<{ last: number }>("select last from numbers where area = 'petitions'")
    for (const more of [{ subjectName: '书记甲' }, { subjectName: '某人', subjectPost: '县委常委、县纪委书记' }])
      await intake.mayNot(intake.ask('POST', '/api/petitions', { form: about(more) }), '反映本机关主要负责人的不录入内容', 409)
    expect(await databaseHolds('反映收受干股问题')).toBe(false)
    expect(await owner("select last from numbers where area = 'petitions'")).toEqual(before)
    const other = await intake.adds('petitions', about({ subjectName: '书记甲', subjectPost: '村党支部书记' }))
    await intake.mayNot(
      intake.ask('PATCH', `/api/petitions/${other.id}`, { version: other.version, values: { subjectPost: '县监委主任' }, why: '更正职务' }),
      '反映本机关主要负责人的不录入内容',
      409,
    )
    const receipt = await intake.adds('petitions', { receivedOn: '2026-01-05', channel: '来信', aboveUs: '反映本机关主要负责人' }, 'registerAbove')
    expect(Object.keys(receipt.values).sort()).toEqual(['aboveUs', 'channel', 'number', 'receivedOn'])
    const file = await sentFile(c, intake, `/api/petitions/${receipt.id}/files?sealed=yes`, '原件.txt', Buffer.from('原件'))
    expect(file.status).toBe(409)
  })
})

describe('台账', () => {
  const NAMED = '导入的来信人'
  const PHONE = '13700001234'
  const headings = ['编号', '收到日期', '信访渠道', '是否实名', '被反映人', '内容摘要', '举报人', '联系方式']
  const row = (number: string, more: (string | null)[] = [NAMED, PHONE]) => [number, '2025-03-05', '来信', '实名', '对象戊', '反映优亲厚友', ...more]

  const brings = async (rows: (string | null)[][], columns = headings.length): Promise<ImportPage> => {
    const { intake } = c.cast
    const sheet = await sheetUpload(
      '信访举报登记表.xlsx',
      [headings, ...rows].map((cells) => cells.slice(0, columns)),
    )
    const sent = await sentUpload(c, intake, '/api/imports', sheet)
    expect(sent.status, sent.text).toBe(200)
    return settledImport((JSON.parse(sent.text) as { id: string }[])[0]!.id)
  }

  const settledImport = async (id: string): Promise<ImportPage> => {
    for (let i = 0; i < 400; i += 1) {
      const page = await c.cast.intake.get<ImportPage>(`/api/imports/${id}`)
      if (!['checking', 'keeping', 'undoing'].includes(page.standing)) return page
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error('the import did not settle')
  }

  const keeps = async (page: ImportPage): Promise<ImportPage> => {
    await c.cast.intake.ask('POST', `/api/imports/${page.id}/keep`)
    return settledImport(page.id)
  }

  const numbered = async (number: string): Promise<RecordPage> => {
    const { items } = await c.cast.intake.finds('petitions', `?q=${number}`)
    return c.cast.intake.get<RecordPage>(`/api/petitions/${items[0]!.id}`)
  }

  it('导入的举报人随到随封：试算、入库、有误的行里都没有明文，入库以后上传的文件也不留', async () => {
    const checked = await brings([row('旧0001'), row('旧0002', [null, null]), ['旧0003', '不是日期', '来信', '实名', '对象己', '反映', NAMED, PHONE]])
    expect(checked).toMatchObject({ standing: 'wrong', new: 2, wrong: 1 })
    expect(await databaseHolds(NAMED)).toBe(false)
    const kept = await keeps(await brings([row('旧0001'), row('旧0002', [null, null])]))
    expect(kept.standing).toBe('kept')
    for (const word of [NAMED, PHONE]) expect(await databaseHolds(word)).toBe(false)
    const opened = await reading('intake', await numbered('旧0001'))
    expect(opened.body.values).toEqual({ reporterName: NAMED, reporterContact: PHONE })
    expect((await reading('intake', await numbered('旧0002'))).body.values).toEqual({})
    expect(await owner("select * from sealed_rows s join imports m on m.id = s.import_id where m.standing = 'kept'")).toEqual([])
    const [{ digest }] = (await owner<{ digest: string }>(`select digest from imports where id = '${kept.id}'`)) as [{ digest: string }]
    expect(existsSync(storedPath(c.house, digest))).toBe(false)
  })

  it('没有举报人两列的台账再导入：不算变更，封存的原样不动；换了举报人算变更', async () => {
    expect(await brings([row('旧0001'), row('旧0002', [null, null])])).toMatchObject({ unchanged: 2, changed: 0 })
    expect(await brings([row('旧0001'), row('旧0002')], 6)).toMatchObject({ unchanged: 2, changed: 0 })
    const shorter = await keeps(await brings([[...row('旧0001').slice(0, 5), '反映优亲厚友，补充']], 6))
    expect(shorter).toMatchObject({ standing: 'kept', changed: 1 })
    expect((await reading('intake', await numbered('旧0001'))).body.values).toEqual({ reporterName: NAMED, reporterContact: PHONE })
    await keeps(await brings([row('旧0002')]))
    expect((await reading('intake', await numbered('旧0002'))).body.values).toEqual({ reporterName: NAMED, reporterContact: PHONE })
  })

  it('导出没有举报人', async () => {
    const sheet = await c.cast.intake.ask('GET', `/api/petitions/sheet?why=${encodeURIComponent('核对')}`)
    const { sheets } = await readXlsx(new Uint8Array(sheet.body as unknown as Buffer))
    const said = JSON.stringify(sheets.map(({ rows }) => rows))
    expect(said).toContain('旧0001')
    for (const word of [NAMED, PHONE, NAME, '联系方式']) expect(said.includes(word), word).toBe(false)
  })

  it('撤销导入：换掉的举报人恢复原样，新添的去掉；撤销时密钥不在也行', async () => {
    const undoes = async (page: ImportPage): Promise<ImportPage> => {
      await c.cast.intake.ask('POST', `/api/imports/${page.id}/undo`)
      return settledImport(page.id)
    }
    const told = async (number: string) => (await reading('intake', await numbered(number))).body.values
    await keeps(await brings([row('旧0031'), row('旧0032', [null, null])]))
    const changed = await keeps(await brings([row('旧0031', ['后来的来信人', '13700005678']), row('旧0032', ['新添的来信人', null])]))
    expect(changed).toMatchObject({ standing: 'kept', changed: 2 })
    expect(await told('旧0031')).toEqual({ reporterName: '后来的来信人', reporterContact: '13700005678' })
    expect(await told('旧0032')).toEqual({ reporterName: '新添的来信人' })
    const ring = c.house.seal
    c.house.seal = []
    expect((await undoes(changed)).standing).toBe('undone')
    c.house.seal = ring
    expect(await told('旧0031')).toEqual({ reporterName: NAMED, reporterContact: PHONE })
    expect(await told('旧0032')).toEqual({})
    expect(await owner(`select 1 from sealed_before where import_id = '${changed.id}'`)).toEqual([])
    expect(await brings([row('旧0031'), row('旧0032', [null, null])])).toMatchObject({ unchanged: 2, changed: 0 })
  })

  it('试算后没有入库的，过了保留天数：上传的文件和试算的行都删掉，说明原因；没有到期的不动', async () => {
    const [old, young] = [
      await brings([row('旧0041'), ['旧0042', '不是日期', '来信', '实名', '对象己', '反映', NAMED, PHONE]]),
      await brings([row('旧0043')]),
    ]
    const now = c.house.clock()
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
    const pathOf = async ({ id }: ImportPage): Promise<string> => {
      const [{ digest }] = (await owner<{ digest: string }>(`select digest from imports where id = '${id}'`)) as [{ digest: string }]
      return storedPath(c.house, digest)
    }
    const paths = [await pathOf(old), await pathOf(young)] as const
    for (const path of paths) utimesSync(path, daysAgo(8), daysAgo(8))
    await owner(`update imports set at = '${now.toISOString()}'`)
    await owner(`update imports set at = '${daysAgo(8).toISOString()}' where id = '${old.id}'`)
    await turnDay(c.house)
    expect(paths.map((path) => existsSync(path))).toEqual([false, true])
    expect(await c.cast.intake.get(`/api/imports/${old.id}`)).toMatchObject({
      standing: 'failed',
      message: '上传后7天没有入库，文件和试算结果已经删除，需要时重新上传',
    })
    for (const table of ['import_rows', 'sealed_rows']) expect(await owner(`select 1 from ${table} where import_id = '${old.id}'`), table).toEqual([])
    const again = await c.cast.intake.ask('PUT', `/api/imports/${old.id}/columns`, { columns: { 0: 'number' } })
    expect(again.text).toContain('上传的文件已经删除，请重新上传')
    expect((await keeps(young)).standing).toBe('kept')
  })

  it('反映本机关主要负责人的行不入库，连有误的行里也不留内容', async () => {
    await c.cast.admin.ask('PUT', '/api/settings/names', { county: '测试县', commission: '测试县纪委监委', ownHead: '书记甲' })
    const about = (number: string, name: string) => [number, '2025-03-05', '来信', '匿名', name, '反映收受某某企业的干股']
    const checked = await brings([about('旧0021', '书记甲'), about('旧0022', '旁人')], 6)
    expect(checked).toMatchObject({ standing: 'wrong', wrong: 1, new: 1 })
    expect(checked.faults).toEqual([expect.objectContaining({ row: 2, reason: expect.stringContaining('反映本机关主要负责人的不录入内容') })])
    expect(await owner(`select 1 from import_rows where values::text like '%书记甲%' or cells::text like '%书记甲%'`)).toEqual([])
  })

  it('密钥不在：有举报人的台账说明理由，不入库；没有的照常', async () => {
    const ring = c.house.seal
    c.house.seal = []
    const refused = await brings([row('旧0009')])
    expect(refused).toMatchObject({ standing: 'failed', message: expect.stringContaining('封存密钥不在') })
    expect(await brings([row('旧0010')], 6)).toMatchObject({ standing: 'checked', new: 1 })
    c.house.seal = ring
  })
})

describe('密钥', () => {
  it('密钥不在：照常办理，封存的说明打不开，也不能新封存；放回以后一字不少', async () => {
    const { intake } = c.cast
    const ring = c.house.seal
    c.house.seal = []
    expect((await intake.reads(petition)).id).toBe(petition.id)
    expect(await intake.get(`/api/sealed/petitions/${petition.id}`)).toMatchObject({ keyMissing: true })
    await intake.mayNot(reading('intake'), '封存密钥不在', 409)
    const named = { receivedOn: '2026-01-08', channel: '来信', naming: '实名', reporterName: '甲', reporterContact: '1', summary: '反映' }
    await intake.mayNot(intake.ask('POST', '/api/petitions', { form: named }), '封存密钥不在', 409)
    await intake.adds('petitions', { receivedOn: '2026-01-08', channel: '来信', naming: '匿名', summary: '反映对象丙' })
    c.house.seal = ringFrom(newSealKey(), '')
    await intake.mayNot(reading('intake'), '封存密钥不在', 409)
    c.house.seal = ring
    expect((await reading('intake')).body.values.reporterName).toBe(NAME)
  })

  it('更换密钥：全部改封，旧钥匙再也打不开；中断后接着换', async () => {
    const old = c.house.seal
    c.house.seal = [...ringFrom(newSealKey(), ''), ...old]
    expect(await rewrapAll(c.house)).toBeGreaterThanOrEqual(3)
    expect(await rewrapAll(c.house)).toBe(0)
    const [aside] = await owner<{ n: number; old: number }>(
      `select count(*) as n, count(*) filter (where key_id = '${old[0]!.id}') as old from sealed_before`,
    )
    expect(aside!.n).toBeGreaterThan(0)
    expect(aside!.old).toBe(0)
    c.house.seal = old
    await c.cast.intake.mayNot(reading('intake'), '封存密钥不在', 409)
    c.house.seal = [...ringFrom(newSealKey(), ''), ...old]
    await c.cast.intake.mayNot(reading('intake'), '封存密钥不在', 409)
  })

  it('挪到别的记录上就打不开', async () => {
    c.house.seal = ringFrom(newSealKey(), '')
    const { intake } = c.cast
    const named = (name: string) => ({
      receivedOn: '2026-01-08',
      channel: '来信',
      naming: '实名',
      reporterName: name,
      reporterContact: '无',
      summary: '反映',
    })
    const [first, second] = [await intake.adds('petitions', named('举报人一')), await intake.adds('petitions', named('举报人二'))]
    await owner(`update sealed_values s set key_id = f.key_id, wrapped = f.wrapped, body = f.body from sealed_values f
      where f.record_id = '${first.id}' and f.field = 'reporterName' and s.record_id = '${second.id}' and s.field = 'reporterName'`)
    expect((await reading('intake', second)).status).toBe(500)
    expect((await reading('intake', first)).body.values.reporterName).toBe('举报人一')
    expect(c.faults.splice(0)).toHaveLength(1)
  })

  it('从前的明文列：启动时分批封存，清空以后整表去掉；没有密钥就等着', async () => {
    const { intake } = c.cast
    const old = await intake.adds('petitions', { receivedOn: '2026-01-08', channel: '来信', naming: '匿名', summary: '反映对象丁' })
    const [{ circle_id: circle }] = (await owner<{ circle_id: number }>('select circle_id from sealed_values limit 1')) as [{ circle_id: number }]
    await owner(`create table petitions_sealed (record_id uuid primary key references records on delete cascade, circle_id int not null, reporter_name text, reporter_contact text);
      select protect('petitions_sealed'); grant select, insert, update, delete on petitions_sealed to "${(await asTheHouse(c.house, ({ tx }) => tx.one<{ me: string }>(sql`select current_user as me`)))!.me}"`)
    await owner(`insert into petitions_sealed values ('${old.id}', ${circle}, '从前的举报人', null)`)
    const ring = c.house.seal
    c.house.seal = []
    expect(await movePlain(c.house)).toBe(0)
    c.house.seal = ring
    expect(await movePlain(c.house)).toBe(1)
    expect((await reading('intake', old)).body.values).toEqual({ reporterName: '从前的举报人' })
    expect(await owner("select to_regclass('petitions_sealed') as at")).toEqual([{ at: null }])
    expect(await movePlain(c.house)).toBe(0)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
