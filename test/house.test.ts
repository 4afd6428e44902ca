/** Visits every room: its declarations without faults, its table as declared, its line at the doors. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import { everythingServed } from '../src/app/server.ts'
import type { Area } from '../src/kit/area.ts'
import { linesTable } from '../src/kit/area.ts'
import { isComposed, whichesOf } from '../src/kit/figure.ts'
import { sortable } from '../src/kit/listing.ts'
import { isMatrix } from '../src/kit/procedure/approval.ts'
import { faultsOf } from '../src/kit/procedure/check.ts'
import { stepsOf } from '../src/kit/procedure/step.ts'
import { column, fieldsOf, openFields, sealedFields } from '../src/kit/record/fields.ts'
import { keepers } from '../src/kit/role.ts'
import { fieldsRead, rolesMeant } from '../src/kit/who.ts'
import { articleText } from '../src/law/statutes.ts'
import { columnType } from '../src/server/columns.ts'
import { freshHouse } from './fresh-house.ts'

const fresh = freshHouse()
const source = join(import.meta.dirname, '../src')

/** Columns that the house adds to every table of a room. */
const ofTheHouse = ['id', 'circle_id', 'state', 'record_id', 'ord', 'person_key']

const columnsOf = async (table: string): Promise<Map<string, { type: string; required: boolean }>> => {
  const client = new pg.Client(fresh.ownerUrl)
  await client.connect()
  const { rows } = await client.query(
    'select attname, format_type(atttypid, null) as type, attnotnull from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped',
    [table],
  )
  await client.end()
  return new Map(rows.map((r) => [r.attname, { type: r.type, required: r.attnotnull }]))
}

const query = async <T>(text: string): Promise<T[]> => {
  const client = new pg.Client(fresh.ownerUrl)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows as T[]
}

const keptFields = (area: Area): string[] => fieldsOf(area.record).map((f) => f.name)

describe.each(areas.map((area) => [area.label, area] as const))('%s', (_, area) => {
  it('流程没有缺陷：状态都能到达、都有出路，期限和签批都有依据', () => {
    if (area.procedure) expect(faultsOf(area.procedure, keptFields(area))).toEqual([])
  })

  it('字段都有中文名称', () => {
    const objects = [area.record, ...Object.values(area.lines ?? {}).map((l) => l.record)]
    for (const object of objects) for (const field of fieldsOf(object)) expect(field.label, field.name).toMatch(/[\u4e00-\u9fa5]/)
  })

  it('表单的字段都有中文名称', () => {
    for (const step of Object.values(area.procedure ? stepsOf(area.procedure) : {})) {
      for (const form of [step.form, step.eachLine?.form])
        if (form) for (const field of fieldsOf(form)) expect(field.label).toMatch(/[\u4e00-\u9fa5]/)
    }
  })

  it('知情范围只用记录上有的字段，三员都不在其中', () => {
    for (const field of fieldsRead(area.seenBy)) expect(keptFields(area)).toContain(field)
    for (const keeper of keepers) expect(rolesMeant(area.seenBy)).not.toContain(keeper)
  })

  it('表与声明一致', async () => {
    const expectTable = async (table: string, fields: ReturnType<typeof openFields>): Promise<void> => {
      const columns = await columnsOf(table)
      for (const field of fields) expect(columns.get(column(field.name))?.type, `${table}.${column(field.name)}`).toBe(columnType[field.kind])
      const strange = [...columns.keys()].filter((name) => !ofTheHouse.includes(name) && !fields.some((f) => column(f.name) === name))
      expect(strange, table).toEqual([])
    }
    await expectTable(area.name, openFields(area.record))
    for (const [name, { record }] of Object.entries(area.lines ?? {})) await expectTable(linesTable(area.name, name), openFields(record))
    const sealed = sealedFields(area.record).map((field) => column(field.name))
    const plain = await query<{ at: string }>(
      `select table_name || '.' || column_name as at from information_schema.columns where table_schema = 'public' and column_name = any ('{${sealed.join(',')}}')`,
    )
    expect(plain, '封存的项目没有明文的列').toEqual([])
  })

  it('能排序的列都有索引', async () => {
    const indexes = await query<{ indexdef: string }>(`select indexdef from pg_indexes where tablename = '${area.name}'`)
    for (const field of sortable(area)) {
      expect(
        indexes.some(({ indexdef }) => indexdef.includes(`(${column(field.name)} DESC NULLS LAST, id DESC)`)),
        field.name,
      ).toBe(true)
    }
  })

  it('书脊、人员、台账、指标引用的都是有的字段', () => {
    const lines = Object.fromEntries(Object.entries(area.lines ?? {}).map(([name, { record }]) => [name, fieldsOf(record).map((f) => f.name)]))
    for (const field of Object.values(area.spine)) expect(keptFields(area)).toContain(field)
    for (const on of area.people ?? []) expect(on.of ? lines[on.of] : keptFields(area)).toContain(on.name)
    const known = [...keptFields(area), ...Object.values(lines).flat()]
    for (const each of area.ledger?.columns ?? []) expect(known, each.heading).toContain(each.field)
    for (const told of area.ledger?.tells ?? []) expect(Object.keys(area.procedure?.steps ?? {})).toContain(told)
  })

  it('指标的定义、依据和所数的表都有', () => {
    for (const [id, figure] of Object.entries(area.figures ?? {})) {
      expect(figure.means.length, id).toBeGreaterThan(8)
      if (figure.basis) expect(articleText(figure.basis), id).toBeDefined()
      if (isComposed(figure)) continue
      for (const which of whichesOf(figure)) {
        const [name, of] = which.of.split('.')
        const counted = areas.find((a) => a.name === name)
        const record = of ? counted?.lines?.[of]?.record : counted?.record
        expect(record, `${id}: ${which.of}`).toBeDefined()
        const fields = fieldsOf(record!).map((f) => f.name)
        const used = [which.on, ...Object.keys(which.where ?? {}), ...(which.someOf ?? []), ...(which.noneOf ?? []), figure.parts?.by].filter(
          (f) => f !== undefined,
        )
        for (const field of used) expect(fields, `${id}: ${field}`).toContain(field)
      }
    }
  })

  it('收件的去向：说到的状态都有，每个终点都说到', () => {
    const ends = Object.entries(area.procedure?.states ?? {}).flatMap(([name, { end }]) => (end ? [name] : []))
    if (area.balance) expect(Object.keys(area.balance).sort()).toEqual(ends.sort())
  })

  it('引用的代码表都在门上', () => {
    const objects = [
      area.record,
      ...Object.values(area.lines ?? {}).map((l) => l.record),
      ...Object.values(area.procedure ? stepsOf(area.procedure) : {}).flatMap((s) => [s.form, s.eachLine?.form].filter((f) => f !== undefined)),
    ]
    const tables = objects.flatMap((object) => fieldsOf(object).flatMap((f) => (f.codes ? [f.codes.name] : [])))
    const declared = (area.codes ?? []).map((t) => t.name)
    const shared = ['sex', 'politics', 'rank']
    for (const table of new Set(tables)) expect([...declared, ...shared], table).toContain(table)
  })
})

describe('整座房子', () => {
  it('每个业务目录都在屋顶上登记', () => {
    for (const floor of ['areas', 'base']) {
      for (const folder of readdirSync(join(source, floor))) {
        if (existsSync(join(source, floor, folder, 'area.ts'))) expect(areas.map((a) => a.name)).toContain(folder)
      }
    }
  })

  it('接口的地址不重复', () => {
    const paths = everythingServed().map(({ route }) => `${route.method} ${route.path}`)
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([])
  })

  it('凡有知情范围的表都强制行级权限；应用账户不拥有任何表，也不能越过权限', async () => {
    const tables = await query<{ relname: string; rls: boolean; forced: boolean }>(
      "select c.relname, c.relrowsecurity as rls, c.relforcerowsecurity as forced from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id' where c.relkind = 'r'",
    )
    const notForced = ['todos', 'imports', 'trail', 'record_words']
    for (const { relname, rls, forced } of tables) {
      expect(rls, relname).toBe(true)
      if (!notForced.includes(relname)) expect(forced, relname).toBe(true)
    }
    expect(tables.length).toBeGreaterThan(20)
    const [role] = await query<{ owns: number; bypass: boolean; super: boolean }>(
      "select (select count(*) from pg_class where relowner = r.oid)::int as owns, rolbypassrls as bypass, rolsuper as super from pg_roles r where rolname like '%\\_app' limit 1",
    )
    expect(role).toEqual({ owns: 0, bypass: false, super: false })
  })

  it('凡是添加文件的地方，都写明涉密材料不得在这里添加', () => {
    const pages = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
    const adding = pages.filter((file) => readFileSync(join(source, file), 'utf8').includes('type="file"'))
    expect(adding.length).toBeGreaterThan(3)
    for (const file of adding) expect(readFileSync(join(source, file), 'utf8'), file).toContain('<NoSecrets />')
  })

  it('审批矩阵里每一级都有人，除上级管理的干部外都不为空', () => {
    for (const area of areas) {
      for (const step of Object.values(area.procedure ? stepsOf(area.procedure) : {})) {
        if (!step.signedBy || !isMatrix(step.signedBy)) continue
        const { chains, signers } = step.signedBy
        for (const [tier, chain] of Object.entries(chains)) {
          if (tier !== 'A') expect(chain.length).toBeGreaterThan(0)
          for (const key of chain) expect(signers).toHaveProperty(key)
        }
      }
    }
  })
})
