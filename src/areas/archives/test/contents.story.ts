/** What stands in an archive: told by the records as they are today, named only to those who may open them, silent on what is sealed. */
import { describe, expect, it } from 'vitest'
import { county, sampleClue, signedThrough } from '../../../../test/helm.ts'
import { registerOf } from './register.ts'

const c = county()
const { person, asking, opens, custodianReads } = registerOf(c)

describe('档案内容', () => {
  it('档案从各项记录中即时汇集，记录变了档案就变；能看记录的给出记录，回避的连话也没有', async () => {
    c.setDay('2026-06-01')
    const { handler, deputy, clueOffice, stranger } = c.cast
    const terms = [
      { unitId: c.units[1]!.id, post: '副局长', fromDay: '2018-01-01', untilDay: '2022-06-01' },
      { unitId: c.units[0]!.id, post: '局长', fromDay: '2022-06-01' },
    ]
    const whose = await person('对象戊', c.units[0]!.id, terms)
    const clue = await clueOffice.adds('clues', sampleClue(c, { receivedOn: '2026-06-01', subjectName: '对象戊', summary: '违规收受礼金' }))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' })
    await signedThrough(c, clue)
    const request = await stranger.adds('archives', asking(whose))
    await deputy.takes(request, 'approve', { untilDay: '2026-06-05' })
    const shown = (await opens(stranger, request)).body
    expect(shown.terms).toMatchObject([
      { post: '副局长', now: false },
      { post: '局长', now: true },
    ])
    expect(shown.entries.map(({ kind, on, says }) => [kind, on, says])).toEqual([
      ['post', '2018-01-01', '任副局长'],
      ['post', '2022-06-01', '免去副局长'],
      ['post', '2022-06-01', '任局长'],
      ['clue', '2026-06-01', '收到问题线索：违规收受礼金'],
    ])
    expect(shown.entries.at(-1)).toMatchObject({ area: 'clues', held: ['局长'] })
    expect(shown.entries.at(-1)!.record).toBeUndefined()
    expect(shown.open).toMatchObject([{ area: 'clues', says: '问题线索待提处置意见' }])
    const { shown: kept } = await custodianReads(whose)
    expect(kept.entries.at(-1)!.record).toMatchObject({ id: clue.id })

    await clueOffice.ask('PATCH', `/api/clues/${clue.id}`, {
      version: (await clueOffice.reads(clue)).version,
      values: { summary: '违规收受购物卡' },
      why: '笔误',
    })
    expect((await opens(stranger, request)).text).toContain('违规收受购物卡')
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: stranger.id, reason: '与被反映人系同乡' })
    const after = await opens(stranger, request)
    expect(after.text).not.toContain('问题线索')
    expect(after.body.open).toEqual([])
    expect((await opens(stranger, request)).body.entries).toHaveLength(3)
  })

  it('举报人另行封存，档案里从不出现；转报上级的件连同内容都不在', async () => {
    c.setDay('2026-07-01')
    const { intake } = c.cast
    const whose = await person('对象己', c.units[0]!.id)
    await intake.adds('petitions', {
      receivedOn: '2026-07-01',
      channel: '来信',
      naming: '实名',
      subjectName: '对象己',
      subjectUnitId: c.units[0]!.id,
      summary: '违规操办婚宴',
      reporterName: '举报人辛',
      reporterContact: '13000000000',
    })
    const { shown } = await custodianReads(whose)
    expect(shown.open).toMatchObject([{ area: 'petitions', says: '信访举报待甄别', since: '2026-07-01' }])
    expect(JSON.stringify(shown)).not.toMatch(/举报人辛|13000000000/)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
