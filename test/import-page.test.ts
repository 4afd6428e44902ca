/** Ledgers in through the page: dropped, checked, matched again, confirmed, undone; and by nobody but those in charge. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { ImportPage, ImportSaid } from '../src/kit/import-contract.ts'
import { asTheHouse } from '../src/server/context.ts'
import { sql } from '../src/server/sql.ts'
import { county } from './helm.ts'

const bad = join(import.meta.dirname, 'ledgers/bad-04-问题线索管理台账.xlsx')
const badExpected = JSON.parse(readFileSync(join(import.meta.dirname, 'ledgers/bad-04-expected.json'), 'utf8')) as { faults: unknown[] }

const c = county()

const clues = () =>
  asTheHouse(
    c.house,
    async (ctx) => (await ctx.tx.one<{ n: number }>(sql`select count(*) as n from records where area = 'clues' and origin = 'ledger'`))!.n,
  )

const boundary = '----mingjian'
const form = (...files: { name: string; bytes: Buffer }[]) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: Buffer.concat([
    ...files.flatMap(({ name, bytes }) => [
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]),
})

const cookieOf = async (actor: { account: string; password: string }): Promise<string> => {
  const answer = await c.app.inject({ method: 'POST', url: '/api/session', payload: { account: actor.account, password: actor.password } })
  return String(answer.headers['set-cookie']).split(';')[0] as string
}

const settled = async (actor: { get: <T>(url: string) => Promise<T> }, id: string): Promise<ImportPage> => {
  for (let i = 0; i < 400; i += 1) {
    const page = await actor.get<ImportPage>(`/api/imports/${id}`)
    if (!['checking', 'keeping', 'undoing'].includes(page.standing)) return page
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the import did not settle')
}

const clueRow = (number: string, more: Record<string, unknown> = {}) => ({
  线索编号: number,
  被反映人: '导入对象',
  工作单位: '县财政局',
  线索来源: '审计移送',
  主要问题线索: '违规发放津贴补贴',
  受理时间: '2025.3.5',
  ...more,
})
const workbook = async (rows: Record<string, unknown>[]): Promise<Buffer> => {
  const headings = Object.keys(rows[0]!)
  return Buffer.from(
    await writeXlsx({
      sheets: [{ name: '台账', rows: [['某县问题线索管理台账'], headings, ...rows.map((row) => headings.map((h) => row[h] as string))] }],
    }),
  )
}

describe('在页面上导入', () => {
  const bring = async (actor: Parameters<typeof cookieOf>[0], name: string, bytes: Buffer) => {
    const answer = await c.app.inject({
      method: 'POST',
      url: '/api/imports',
      ...form({ name, bytes }),
      headers: { ...form().headers, cookie: await cookieOf(actor) },
    })
    return { status: answer.statusCode, body: answer.json() as ImportSaid[] & { message?: string } }
  }

  it('上传、试算、确认、进度、撤销，一步一步来；办理过的撤销不了', async () => {
    const { clueOffice, secretary, handler } = c.cast
    const { status, body } = await bring(clueOffice, '线索.xlsx', await workbook([clueRow('线〔2025〕1号'), clueRow('线〔2025〕2号')]))
    expect(status).toBe(200)
    const checked = await settled(clueOffice, body[0]!.id)
    expect(checked).toMatchObject({ standing: 'checked', area: 'clues', rows: 2, new: 2, wrong: 0 })
    expect(await clues()).toBe(0)
    await clueOffice.ask('POST', `/api/imports/${checked.id}/keep`)
    expect(await settled(clueOffice, checked.id)).toMatchObject({ standing: 'kept', done: 2 })
    expect(await clues()).toBe(2)

    const changed = (
      await bring(
        clueOffice,
        '线索改.xlsx',
        await workbook([clueRow('线〔2025〕1号', { 被反映人: '改名对象' }), clueRow('线〔2025〕2号'), clueRow('线〔2025〕3号')]),
      )
    ).body[0]!
    expect(await settled(clueOffice, changed.id)).toMatchObject({ new: 1, changed: 1, unchanged: 1 })
    await clueOffice.ask('POST', `/api/imports/${changed.id}/keep`)
    await settled(clueOffice, changed.id)
    const find = async (q: string) => (await clueOffice.finds('clues', `?q=${encodeURIComponent(q)}`)).items
    expect((await find('改名对象')).map((i) => i.number)).toEqual(['线〔2025〕1号'])

    await clueOffice.mayNot(clueOffice.ask('POST', `/api/imports/${checked.id}/keep`), '现在不能这样办', 409)
    await clueOffice.ask('POST', `/api/imports/${changed.id}/undo`)
    expect(await settled(clueOffice, changed.id)).toMatchObject({ standing: 'undone' })
    expect((await find('改名对象')).length).toBe(0)
    expect(await clues()).toBe(2)

    const [row] = await find('导入对象')
    const clue = await clueOffice.get<never>(`/api/clues/${row!.id}`)
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, tier: 'C', note: '分办' })
    await secretary.signs(clue)
    await clueOffice.ask('POST', `/api/imports/${checked.id}/undo`)
    expect(await settled(clueOffice, checked.id)).toMatchObject({ standing: 'kept', message: expect.stringContaining('已经办理，不能撤销') })
    const over = (await bring(clueOffice, '再导.xlsx', await workbook([clueRow(String(row!.number), { 被反映人: '覆盖' })]))).body[0]!
    expect((await settled(clueOffice, over.id)).faults).toEqual([{ row: 3, column: '线索编号', reason: '该记录已在平台办理，不能用台账覆盖' }])
  })

  it('有误的行可以下载，错误写在旁边；改了列的对应关系重新试算', async () => {
    const { clueOffice } = c.cast
    const { body } = await bring(clueOffice, '有误.xlsx', readFileSync(bad))
    const page = await settled(clueOffice, body[0]!.id)
    expect(page).toMatchObject({ standing: 'wrong', wrong: 8 })
    expect(page.faults).toEqual(badExpected.faults)
    const file = await clueOffice.ask<Buffer>('GET', `/api/imports/${page.id}/marked`)
    const sheet = (await readXlsx(new Uint8Array(file.body))).sheets[0]!
    expect(sheet.rows.length).toBe(9)
    expect(sheet.rows[1]!.at(-1)).toBe('受理时间：日期不存在')
    await clueOffice.mayNot(clueOffice.ask('POST', `/api/imports/${page.id}/keep`), '现在不能这样办', 409)
    const { 11: _, ...without } = page.columns
    await clueOffice.ask('PUT', `/api/imports/${page.id}/columns`, { columns: without })
    const rematched = await settled(clueOffice, page.id)
    expect(rematched.faults.filter((f) => f.column === '受理时间').length).toBe(20)
  })

  it('只有管这本台账的部门能导入，别人的导入看不到', async () => {
    const { intake, clueOffice, admin } = c.cast
    const refused = await bring(intake, '线索.xlsx', await workbook([clueRow('线〔2025〕9号')]))
    expect(refused.status).toBe(403)
    expect(refused.body.message).toContain('应由案件监督管理室导入')
    const mine = await clueOffice.get<ImportSaid[]>('/api/imports')
    expect((await intake.get<ImportSaid[]>('/api/imports')).length).toBe(0)
    expect((await intake.ask('GET', `/api/imports/${mine[0]!.id}`)).status).toBe(404)
    expect((await admin.ask('GET', '/api/imports')).status).toBe(403)
  })
})

it('没有人出故障', () => expect(c.faults).toEqual([]))
