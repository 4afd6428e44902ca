/** What a recommendation comes of, and what comes of one that is refused. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns } from '../../../../test/helm.ts'
import { recommendationProposed } from '../../../facts/analyses.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { asTheHouse } from '../../../server/context.ts'
import { tell } from '../../../server/tell.ts'
import { lettersOf } from './letters.ts'

const c = county()
const { drafted, served } = lettersOf(c)

describe('建议的来处和去处', () => {
  it('无正当理由拒不采纳监察建议的，责令改正、移送问责；对方理由成立的不能这样办', async () => {
    c.setDay('2026-10-09')
    const { handler, head, secretary } = c.cast
    const out = await served()
    const form = { said: '以人手不足为由拒不整改', unfounded: true, refusalWay: '移送问责', redoDueOn: '2026-11-09' }
    await handler.mayNotTake(out, 'insistInParty', '按照监察法', form)
    await handler.mayNotTake(out, 'insist', '对方理由成立的', { ...form, unfounded: false })
    await handler.takes(out, 'insist', form)
    const refused = await everyoneSigns(out, head, secretary)
    expect(refused.state).toBe('refused')
    expect(refused.values).toMatchObject({ refusedOn: '2026-10-09', refusalWay: '移送问责' })
    expect(refused.limits).toContainEqual(expect.objectContaining({ limit: 'redo', due: '2026-11-09' }))
    const answered = await handler.takes(out, 'reply', { repliedOn: '2026-10-09', measures: '已责令改正' })
    expect(answered.state).toBe('replied')
    const party = await served({ kind: '纪律检查建议', addressee: '县教育局党组' })
    await handler.mayNotTake(party, 'insist', '纪律检查建议不适用', form)
    await handler.takes(party, 'insistInParty', form)
    expect((await everyoneSigns(party, head, secretary)).state).toBe('refused')
  })

  it('来源案件写了编号的，与案件关联，各人只看得到自己知情的一头', async () => {
    c.setDay('2026-10-12')
    const { handler, clueOffice } = c.cast
    const about = { source: '审查中发现', name: '对象甲', unitId: c.units[1]!.id, tier: 'C', brief: '违规发放津贴补贴' }
    const filed = await clueOffice.adds('cases', { ...about, officeId: c.office.第一纪检监察室, handlerId: handler.id }, 'openDirect')
    const draft = await drafted({ caseNumber: filed.number })
    const tied = expect.objectContaining({ area: 'cases', kind: '由案件提出建议', direction: 'from' })
    expect(await clueOffice.get(`/api/recommendations/${draft.id}/ties`)).toContainEqual(tied)
    expect(await c.cast.conductOffice!.get(`/api/recommendations/${draft.id}/ties`)).toEqual([])
  })

  it('剖析提出的建议由系统立出草稿，承办人补齐四项要素后呈批；不需要的不再制发', async () => {
    const { handler, head } = c.cast
    const filed = (await handler.finds('cases')).items[0]!
    const says = {
      caseId: filed.id,
      caseNumber: String(filed.number),
      unitId: c.units[1]!.id,
      officeId: c.office.第一纪检监察室!,
      handlerId: handler.id,
    }
    const point = { problem: '审批权集中在一人', suggestion: '建立集体审批制度' }
    await asTheHouse(c.house, (ctx) => tell(ctx, recommendationProposed, { ...says, ...point, analysisId: filed.id }))
    const { items } = await handler.finds('recommendations', `?state=drafted&q=${encodeURIComponent('审批权集中在一人')}`)
    const draft = await handler.get<RecordPage>(`/api/recommendations/${items[0]!.id}`)
    expect(draft.values).toMatchObject({ source: '一案一剖析', drafterId: handler.id, items: 1 })
    expect(draft.lines.suggestions).toMatchObject([{ says: '建立集体审批制度' }])
    await handler.mayNotTake(draft, 'submit', '建议书还没有写明“监督调查情况”')
    await handler.takes(draft, 'drop', { reason: '该单位已经建立制度' })
    expect((await head.signs(draft)).state).toBe('dropped')
    await handler.mayNotTake(draft, 'submit', '当前状态不能办理这一步')
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
