/** Who is who: by number first; by a name that tells; else people decide, may decide otherwise, and it is known who did. */
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../../test/actor.ts'
import { county } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { dossiersOf } from '../../../server/archive.ts'
import { asTheHouse } from '../../../server/context.ts'
import { newId } from '../../../server/id.ts'
import { keep } from '../../../server/keep.ts'
import { sql } from '../../../server/sql.ts'
import type { ArchiveShown } from '../contract.ts'
import { idNumberOf, registerOf } from './register.ts'

const c = county()
const { person, opens, custodianReads } = registerOf(c)

/** A record as an earlier year left it. */
const kept = async (area: string, values: Values, lines: Record<string, Values[]> = {}): Promise<string> => {
  const id = newId()
  await asTheHouse(c.house, (ctx) =>
    keep(ctx, c.house.areas.find((each) => each.name === area)!, [
      {
        id,
        state: area === 'cases' ? 'investigating' : 'received',
        origin: 'ledger',
        values: { ...values, number: `${area}-${id.slice(-6)}` },
        lines: Object.fromEntries(Object.entries(lines).map(([name, rows]) => [name, rows.map((row) => ({ ...row, id: newId() }))])),
        excluded: [],
        signers: [],
        touched: false,
      },
    ]),
  )
  return id
}

const clueAbout = (subjectName: string, subjectUnitId: string | undefined, summary: string): Promise<string> =>
  kept('clues', { subjectName, source: '其他', summary, receivedOn: '2025-03-01', ...(subjectUnitId ? { subjectUnitId } : {}) })

const caseAbout = (line: Values): Promise<string> =>
  kept('cases', { brief: '违规经商', subjects: String(line.name), filedOn: '2025-03-01' }, { persons: [line] })

const decides = (request: RecordPage, place: { recordId: string; role: string; ord: number }, same: boolean) =>
  c.cast.clueOffice.ask<ArchiveShown>('POST', `/api/archives/${request.id}/identities`, { ...place, same })

const openAreas = (shown: ArchiveShown): string[] => shown.open.map(({ area }) => area)

describe('人员比对', () => {
  it('同一单位两人同名，没有身份证号的记录两边都不算，由保管人认定；认定可以更改，写明谁定的', async () => {
    c.setDay('2026-03-02')
    const { clueOffice, handler } = c.cast
    const unitId = c.units[0]!.id
    const [one, two] = [await person('同名甲', unitId), await person('同名甲', unitId)]
    const recordId = await clueAbout('同名甲', unitId, '收受礼金')
    const place = { recordId, role: 'subject', ord: 0 }
    const [first, second] = [await custodianReads(one), await custodianReads(two)]
    for (const { shown } of [first, second]) {
      expect(shown).toMatchObject({ open: [], unsettled: 1 })
      expect(shown.keeping!.namesakes).toMatchObject([{ place, says: 'undecided', name: '同名甲', unitId }])
    }
    await handler.mayNot(handler.ask('POST', `/api/archives/${first.request.id}/identities`, { ...place, same: true }), '您的角色不能使用', 403)
    const same = (await decides(first.request, place, true)).body
    expect(openAreas(same)).toEqual(['clues'])
    expect(same.keeping!.namesakes).toMatchObject([{ says: 'same', decided: { by: clueOffice.id, on: expect.any(String) } }])
    expect((await opens(clueOffice, second.request)).body).toMatchObject({ open: [], unsettled: 0, keeping: { namesakes: [] } })
    await clueOffice.mayNot(decides(second.request, place, true), '没有这条记录', 404)
    const other = (await decides(first.request, place, false)).body
    expect(other).toMatchObject({ open: [], unsettled: 0, keeping: { namesakes: [{ says: 'other' }] } })
    expect(openAreas((await decides(second.request, place, true)).body)).toEqual(['clues'])
    const history = await clueOffice.ask('GET', `/api/archives/${first.request.id}/history`)
    expect(history.text.match(/"identity"/g)).toHaveLength(2)
  })

  it('调动过的人，原单位的记录也是本人的；原单位另有同名的就不作数', async () => {
    c.setDay('2026-04-01')
    const [before, now] = [c.units[1]!.id, c.units[2]!.id]
    const moved = await person('调动甲', now, [
      { unitId: before, post: '股长', fromDay: '2015-01-01', untilDay: '2020-01-01' },
      { unitId: now, post: '主任', fromDay: '2020-01-01' },
    ])
    await clueAbout('调动甲', before, '在原单位违规报销')
    const stranger = await clueAbout('调动甲', c.units[3]!.id, '别的单位的同名人')
    const { shown } = await custodianReads(moved)
    expect(openAreas(shown)).toEqual(['clues'])
    expect(shown.keeping!.namesakes.map(({ place, says, decided }) => [place.recordId === stranger, says, decided])).toEqual([
      [true, 'undecided', undefined],
      [false, 'same', undefined],
    ])
    // Somebody else of the name held a post there once, though not now.
    await person('调动甲', c.units[4]!.id, [{ unitId: before, post: '会计', fromDay: '2014-01-01', untilDay: '2016-01-01' }])
    expect((await custodianReads(moved)).shown).toMatchObject({ open: [], unsettled: 2 })
  })

  it('身份证号先于姓名和单位；号码是别人的就是别人，号码无人登记而单位相同的由人看', async () => {
    c.setDay('2026-05-06')
    const unitId = c.units[0]!.id
    const one = await person('号码甲', unitId)
    const two = await person('号码甲', unitId)
    const numbers = await asTheHouse(c.house, async (ctx) => {
      const rows = await ctx.tx.all<{ id: string; id_number: string }>(sql`select id, id_number from people`)
      return new Map(rows.map((row) => [row.id, row.id_number]))
    })
    await caseAbout({ name: '号码甲', idNumber: numbers.get(one.id), unitId: c.units[3]!.id })
    expect(openAreas((await custodianReads(one)).shown)).toEqual(['cases'])
    expect((await custodianReads(two)).shown).toMatchObject({ open: [], unsettled: 0 })
    const { request, shown } = await custodianReads(one)
    expect(shown.keeping!.namesakes).toEqual([])
    await c.cast.clueOffice.mayNot(decides(request, { recordId: newId(), role: 'subject', ord: 0 }, false), '没有这条记录', 404)
    await caseAbout({ name: '号码甲', idNumber: idNumberOf(991), unitId })
    await caseAbout({ name: '号码甲', idNumber: idNumberOf(992), unitId: c.units[4]!.id })
    expect((await custodianReads(two)).shown).toMatchObject({ open: [], unsettled: 1 })
  })

  it('名册上没有身份证号可比的人，只凭同单位的同名认；有号码的同名记录由人看', async () => {
    c.setDay('2026-06-01')
    const unitId = c.units[2]!.id
    const someone = await person('无号甲', unitId)
    await clueAbout('无号甲', unitId, '无号码的线索')
    await caseAbout({ name: '无号甲', idNumber: idNumberOf(993), unitId })
    const [dossier] = await asTheHouse(c.house, (ctx) => dossiersOf(ctx, [{ personId: someone.id, name: '无号甲', unitIds: [unitId] }]))
    expect(dossier!.open.map(({ area, by }) => [area, by])).toEqual([['clues', 'name']])
    expect(dossier!.namesakes.map(({ area }) => area)).toEqual(['cases'])
  })

  it('认定之后记录改了单位，原来的认定不再算数，重新由人看', async () => {
    c.setDay('2026-07-01')
    const someone = await person('改动甲', c.units[0]!.id)
    const recordId = await clueAbout('改动甲', c.units[1]!.id, '单位写错的线索')
    const { request, shown } = await custodianReads(someone)
    expect(shown.unsettled).toBe(1)
    await decides(request, { recordId, role: 'subject', ord: 0 }, true)
    const { version } = await c.cast.clueOffice.get<RecordPage>(`/api/clues/${recordId}`)
    await c.cast.clueOffice.ask('PATCH', `/api/clues/${recordId}`, { version, values: { subjectUnitId: c.units[2]!.id }, why: '单位有误' })
    expect((await opens(c.cast.clueOffice, request)).body).toMatchObject({ open: [], unsettled: 1 })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
