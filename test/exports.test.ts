/** Exports: for a stated reason where the room says so, written down with filter and rows, and however long, without a table in memory. */
import { readXlsx } from 'hucre/xlsx'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import { asTheHouse } from '../src/server/context.ts'
import { underProgress } from '../src/server/exporting.ts'
import type { Listing } from '../src/kit/listing.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { newId } from '../src/server/id.ts'
import { batchesOf, pageOf } from '../src/server/listing.ts'
import { sql } from '../src/server/sql.ts'
import { type Cell, writeWorkbook } from '../src/server/workbook.ts'
import { county, sampleClue } from './helm.ts'

const c = county()
const why = (words: string): string => `why=${encodeURIComponent(words)}`

describe('导出要写理由', () => {
  it('廉政档案、意见回复、案件、信访没有理由不给；别的可以不写', async () => {
    expect(areas.filter(({ asksWhy }) => asksWhy).map(({ name }) => name)).toEqual(['petitions', 'cases', 'opinions', 'archives'])
    const { clueOffice } = c.cast
    for (const { name, asksWhy } of areas.filter(({ procedure }) => procedure)) {
      const { status, text } = await clueOffice.ask('GET', `/api/${name}/sheet`)
      expect(status, name).toBe(asksWhy ? 422 : 200)
      if (asksWhy) expect(text).toContain('请写明导出的理由')
    }
    await clueOffice.mayNot(clueOffice.ask('GET', `/api/cases/sheet?${why('　')}`), '请写明导出的理由', 422)
    expect((await clueOffice.ask('GET', `/api/cases/sheet?${why('季度分析')}`)).status).toBe(200)
  })

  it('理由、筛选、行数都进痕迹，也写在导出说明里；文件发出以后不留在服务器上', async () => {
    const { clueOffice } = c.cast
    await clueOffice.adds('clues', sampleClue(c))
    await clueOffice.adds('clues', sampleClue(c, { subjectName: '对象<乙>&"\u0001丙' }))
    const { body } = await clueOffice.ask<Buffer>('GET', `/api/clues/sheet?state=received&${why('向上级报送')}`)
    const { sheets } = await readXlsx(new Uint8Array(body))
    expect(sheets[0]!.rows).toHaveLength(3)
    expect(JSON.stringify(sheets[0]!.rows)).toContain('对象<乙>&\\"丙')
    expect(sheets[1]!.name).toBe('导出说明')
    const about = Object.fromEntries(sheets[1]!.rows as [string, unknown][])
    expect(about).toMatchObject({ 行数: 2, 导出理由: '向上级报送', 筛选: '状态：待分办' })
    const [trace] = await asTheHouse(c.house, (ctx) =>
      ctx.tx.all<{ what: unknown }>(sql`select what from trail where kind = 'export' and area = 'clues' order by id desc limit 1`),
    )
    expect(trace?.what).toMatchObject({ rows: 2, why: '向上级报送', filter: '状态：待分办', digest: about['内容校验（SHA-256）'] })
    await new Promise((done) => setTimeout(done, 100))
    expect(readdirSync(c.house.filesDir).filter((name) => name.startsWith('export-'))).toEqual([])
  })

  it('导出可以停：停下以后不给文件，别人停不了', async () => {
    const { clueOffice, secretary } = c.cast
    const id = newId()
    await asTheHouse(c.house, async (ctx) => {
      const mine = { ...ctx, actor: { ...ctx.actor, id: clueOffice.id } }
      const stopping = underProgress(mine, id, async (at) => {
        at(1000)
        expect((await clueOffice.get<{ rows: number }>(`/api/exports/${id}`)).rows).toBe(1000)
        expect((await secretary.get<{ rows: number }>(`/api/exports/${id}`)).rows).toBe(0)
        expect((await secretary.ask<{ done: boolean }>('DELETE', `/api/exports/${id}`)).body.done).toBe(false)
        at(2000)
        expect((await clueOffice.ask<{ done: boolean }>('DELETE', `/api/exports/${id}`)).body.done).toBe(true)
        at(3000)
      })
      await expect(stopping).rejects.toThrow('导出已经停止')
    })
    expect((await clueOffice.get<{ rows: number }>(`/api/exports/${id}`)).rows).toBe(0)
  })

  it('分批按最后一行往下取：同一天的、没有日期的都不重不漏，取的当中前面的记录变了也不错位', async () => {
    const { clueOffice } = c.cast
    const names = ['一', '二', '三', '四', '五', '六', '七'].map((name) => `分批对象${name}`)
    const made: RecordPage[] = []
    c.setDay('2026-03-02')
    for (const [i, name] of names.entries())
      made.push(await clueOffice.adds('clues', sampleClue(c, { subjectName: name, receivedOn: i < 4 ? '2026-01-05' : `2026-01-0${i}` })))
    const area = areas.find(({ name }) => name === 'clues')!
    for (const sort of ['-receivedOn', 'receivedOn', 'number', '-disposedOn', 'disposedOn']) {
      await asTheHouse(c.house, async (ctx) => {
        const asked = { sort, page: 1, size: 50 } as Listing
        const whole = (await pageOf(ctx, area, { ...asked, size: 200 })).items.map(({ id }) => id)
        const rows: string[] = []
        for await (const batch of batchesOf(ctx, area, asked, 2)) rows.push(...batch.map(({ id }) => id))
        expect(rows, sort).toEqual(whole)
        expect(rows.length).toBeGreaterThanOrEqual(7)
      })
    }
    await asTheHouse(c.house, async (ctx) => {
      const seen: string[] = []
      for await (const batch of batchesOf(ctx, area, { sort: 'receivedOn', page: 1, size: 50 } as Listing, 2)) {
        if (seen.length === 0) await ctx.tx.run(sql`update clues set received_on = '2027-01-01' where id = ${batch[0]!.id}`)
        seen.push(...batch.map(({ id }) => id))
      }
      for (const { id } of made) expect(seen).toContain(id)
    })
  })

  it('十万行边写边出，不把整张表放在内存里', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingjian-workbook-'))
    const path = join(folder, 'long.xlsx')
    let most = 0
    const before = process.memoryUsage().heapUsed
    function* rows(): Generator<Cell[]> {
      for (let i = 0; i < 100_000; i++) {
        if (i % 5000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before)
        yield [`线〔2026〕${i}号`, '违规发放津贴补贴'.repeat(8), i, null, '待分办']
      }
    }
    await writeWorkbook(path, [{ name: '长表', widths: [20, 40, 8, 8, 8], heading: true, rows: rows() }])
    expect(most / 1024 / 1024).toBeLessThan(60)
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)))
    expect(sheets[0]!.rows).toHaveLength(100_000)
    expect(sheets[0]!.rows[99_999]).toMatchObject(['线〔2026〕99999号', '违规发放津贴补贴'.repeat(8), 99_999, null, '待分办'])
    rmSync(folder, { recursive: true })
  })
})
