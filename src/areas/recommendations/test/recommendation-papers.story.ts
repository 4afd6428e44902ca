/** 建议书：起草时不能出具，编号制发以后出具有文号的Word文件，出具留痕；呈批表随时可以打印. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { all, openedFile, plain } from '../../../../test/word-file.ts'
import type { PaperSaid, RecordPage } from '../../../kit/record-page.ts'
import { lettersOf } from './letters.ts'

const c = county()
const { drafted, served } = lettersOf(c)

const papersOf = (page: RecordPage) => c.cast.handler.get<PaperSaid[]>(`/api/recommendations/${page.id}/papers`)
const taken = async (page: RecordPage, paper: string) => {
  const reply = await c.cast.handler.ask<Buffer>('GET', `/api/recommendations/${page.id}/papers/${paper}`)
  expect(reply.status, reply.text).toBe(200)
  return { name: decodeURIComponent(String(reply.headers['content-disposition']).split("''")[1]!), ...openedFile(reply.body) }
}

describe('建议书的文书', () => {
  it('起草中只说为什么不能出具，硬要出具也不行；别的种类的建议书不在其中', async () => {
    c.setDay('2026-03-02')
    const page = await drafted()
    const [letter, ...others] = await papersOf(page)
    expect(others).toEqual([])
    expect(letter).toMatchObject({ paper: 'supervisionLetter', label: '监察建议书', own: false })
    expect(letter!.reasons.map(({ text }) => text)).toEqual([
      '现在是“起草中”，“监察建议书”在“待送达、待回复、待核查、待销号、重新整改中、拒不采纳，责令改正中、已销号、已回头看”时出具',
    ])
    const ask = (paper: string, query = '') => c.cast.handler.ask('GET', `/api/recommendations/${page.id}/papers/${paper}${query}`)
    await c.cast.handler.mayNot(ask('supervisionLetter'), '现在是“起草中”', 409)
    await c.cast.handler.mayNot(ask('partyLetter'), '没有这种文书', 404)
    await c.cast.handler.mayNot(ask('constructor'), '没有这种文书', 404)
    await c.cast.handler.mayNot(ask('supervisionLetter', `?line=${page.lines.suggestions![0]!.id}`), '没有这种文书', 404)
    await c.cast.handler.mayNot(ask('approval', `?line=${page.id}`), '没有这种文书', 404)
  })

  it('制发以后有文号、有四项要素、有每条建议；出具留痕', async () => {
    const page = await served({ copies: '县委组织部、县财政局' })
    const [letter, sheet] = await papersOf(page)
    expect(letter!.reasons).toEqual([])
    expect(sheet).toMatchObject({ paper: 'approval', label: '呈请审核批准呈批表' })
    const { name, paragraphs } = await taken(page, 'supervisionLetter')
    expect(name).toBe(`监察建议书-${page.values.letterNumber}.docx`)
    const texts = paragraphs.map(({ text }) => text)
    for (const said of [
      '测试县监察委员会文件',
      String(page.values.letterNumber),
      '关于县教育局有关问题的监察建议',
      '县教育局：',
      '一、监督调查情况',
      '在监督检查中查阅了凭证',
      '1. 清退违规发放的津贴补贴',
      '书面报告整改情况并附制度文本',
      '测试县监察委员会',
      '2026年3月2日',
      '抄送：县委组织部、县财政局。',
      '测试县纪委监委办公室\t2026年3月2日印发',
    ])
      expect(texts).toContain(said)
    const history = await c.cast.handler.get<{ kind: string; userId: string; what: { name?: string } }[]>(`/api/recommendations/${page.id}/history`)
    expect(history.find(({ kind }) => kind === 'issue')).toMatchObject({
      userId: c.cast.handler.id,
      what: { name: `监察建议书-${page.values.letterNumber}` },
    })
  })

  it('不知情的人看不到有哪些文书，也拿不到', async () => {
    const page = await served()
    for (const sub of ['papers', 'papers/supervisionLetter'])
      await c.cast.stranger.mayNot(c.cast.stranger.ask('GET', `/api/recommendations/${page.id}/${sub}`), '没有这条记录', 404)
  })

  it('呈批表：没有人签时都写待签，签一位写一位的意见、姓名和日期', async () => {
    const page = await drafted()
    const waiting = await c.cast.handler.takes(page, 'submit', { opinion: '建议制发' })
    const stepId = waiting.taken.at(-1)!.id
    const rows = async () => {
      const { document } = await taken(page, `approval?line=${stepId}`)
      return all(document, /<w:tr>.*?<\/w:tr>/g).map((row) => all(row, /<w:tc>.*?<\/w:tc>/g).map(plain))
    }
    const before = await rows()
    expect(before).toContainEqual(['呈批意见', '建议制发'])
    expect(before).toContainEqual(['呈报', '第一纪检监察室一室承办甲　　2026年3月2日'])
    expect(before.filter(([, says]) => says === '待签')).toHaveLength(2)
    await c.cast.head.signs(page, '同意制发，注意送达')
    const after = await rows()
    expect(after.at(-2)).toEqual(['起草部门负责人（本人起草的由分管副书记）', '同意。同意制发，注意送达一室主任甲　　2026年3月2日'])
    expect(after.at(-1)).toEqual(['纪委书记（监委主任）', '待签'])
    await c.cast.secretary.sendsBack(page, '补充依据')
    expect((await rows()).at(-1)).toEqual(['纪委书记（监委主任）', '退回：补充依据书记甲　　2026年3月2日'])
  })
})
