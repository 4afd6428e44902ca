/** 本机关的文书模板：从系统自带的改起，换上去、换回来，谁在哪一天换的都在；不合用的说得出哪里不合用. */
import { Document, Footer, ImportedXmlComponent, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { lettersOf } from '../src/areas/recommendations/test/letters.ts'
import type { TemplateSaid } from '../src/base/templates/contract.ts'
import type { PaperSaid, RecordPage } from '../src/kit/record-page.ts'
import { whyNoTemplate } from '../src/server/template-guard.ts'
import { county } from './helm.ts'
import { openedFile } from './word-file.ts'

const c = county()
const { served } = lettersOf(c)
const at = '/api/templates/recommendations/supervisionLetter'
const boundary = '----mingjian'

const send = async (who: keyof typeof c.cast, name: string, bytes: Buffer, url = at) => {
  const { account, password } = c.cast[who]!
  const signedIn = await c.app.inject({ method: 'POST', url: '/api/session', payload: { account, password } })
  const answer = await c.app.inject({
    method: 'POST',
    url,
    headers: { cookie: String(signedIn.headers['set-cookie']).split(';')[0]!, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  })
  return { status: answer.statusCode, text: answer.body }
}

const docx = (lines: string[], footer?: string): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          ...(footer ? { footers: { default: new Footer({ children: [new Paragraph(footer)] }) } } : {}),
          // A mark that Word has cut into runs, as it does when a letter in it was typed anew.
          children: lines.map((line) => new Paragraph({ children: [...line].map((text) => new TextRun(text)) })),
        },
      ],
    }),
  )

const said = async (who: keyof typeof c.cast = 'reportOffice') =>
  (await c.cast[who]!.get<TemplateSaid[]>('/api/templates')).find(({ paper }) => paper === 'supervisionLetter')!
const letterOf = async (page: RecordPage) => {
  const reply = await c.cast.handler.ask<Buffer>('GET', `/api/recommendations/${page.id}/papers/supervisionLetter`)
  expect(reply.status, reply.text).toBe(200)
  return openedFile(reply.body)
}
const textsOf = async (page: RecordPage) => (await letterOf(page)).paragraphs.map(({ text }) => text)

describe('文书模板', () => {
  it('每种文书列出字段；系统自带的可以下载，谁都可以看', async () => {
    c.setDay('2026-03-02')
    const { marks, versions, label } = await said('handler')
    expect([label, versions]).toEqual(['监察建议书', []])
    expect(marks).toContainEqual({ label: '责任单位', used: true, must: true })
    expect(marks).toContainEqual({ label: '抄送', used: true, must: false })
    expect(marks).toContainEqual({ label: '签收人', used: false, must: true })
    const { status, body } = await c.cast.handler.ask<Buffer>('GET', `${at}/word`)
    expect(status).toBe(200)
    expect(openedFile(body).document).toContain('{{责任单位}}')
  })

  it('不合用的文件说得出为什么，一样都不留下', async () => {
    const good = await docx(['{{责任单位}}'])
    const refused: [name: string, bytes: Buffer, why: RegExp][] = [
      ['模板.docm', good, /不接收这种文件/],
      ['模板.doc', good, /不接收这种文件/],
      ['模板.docx', Buffer.from('不是压缩包'), /不是Word文档/],
      ['模板.docx', Buffer.alloc(0), /文件是空的/],
      ['模板.docx', await docx(['没有标记']), /没有“\{\{责任单位\}\}”/],
      ['模板.docx', await docx(['{{责任单位}}', '{{密级}}', '{{合计金额}}']), /不认识的字段：密级、合计金额/],
      ['模板.docx', Buffer.alloc(6 * 1024 * 1024, 1), /超过5兆/],
    ]
    for (const [name, bytes, why] of refused) {
      const { status, text } = await send('reportOffice', name, bytes)
      expect(status, text).toBe(422)
      expect(text).toMatch(why)
    }
    const { versions } = await said()
    expect(versions).toEqual([])
  })

  it('带宏的、引用外部内容的、会自动取数的不收', async () => {
    const withField = (...pieces: string[]): Promise<Buffer> =>
      Packer.toBuffer(
        new Document({
          sections: [
            {
              children: [
                new Paragraph('{{责任单位}}'),
                new Paragraph({
                  children: pieces.map((piece) => ImportedXmlComponent.fromXmlString(`<w:r><w:instrText>${piece}</w:instrText></w:r>`) as never),
                }),
              ],
            },
          ],
        }),
      )
    for (const pieces of [['DDEAUTO x'], ['DD', 'EAUTO x'], ['INCLUDEPICTURE "x"']])
      expect((await send('reportOffice', '模板.docx', await withField(...pieces))).text, pieces.join('')).toMatch(/会自动取数的域/)
    expect(whyNoTemplate(await withField('PA', 'GE'))).toBeUndefined()
    const withMacro = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('{{责任单位}}')] }] }), false, [
      { path: 'word/vbaProject.bin', data: 'x' },
    ])
    expect((await send('reportOffice', '模板.docx', withMacro)).text).toMatch(/宏/)
    const outside = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('{{责任单位}}')] }] }), false, [
      {
        path: 'word/_rels/settings.xml.rels',
        data: '<Relationships><Relationship Id="a" Target="http://elsewhere/x.dotm" TargetMode="External"/></Relationships>',
      },
    ])
    expect((await send('reportOffice', '模板.docx', outside)).text).toMatch(/文件以外的内容/)
  })

  it('只有办公室、案管室能换；管理员看不到案件，也不能改机关说的话', async () => {
    for (const who of ['admin', 'handler', 'deputy', 'conductOffice'] as const)
      expect((await send(who, '模板.docx', await docx(['{{责任单位}}']))).status, who).toBe(403)
    expect((await send('reportOffice', '模板.docx', await docx(['{{责任单位}}']), '/api/templates/recommendations/nothing')).status).toBe(404)
    expect((await send('reportOffice', '模板.docx', await docx(['{{责任单位}}']), '/api/templates/nowhere/supervisionLetter')).status).toBe(404)
  })

  it('换上以后按它填：被拆开的标记、页脚里的标记都填上，多段的文字还是多段，空的可空字段写无', async () => {
    const template = await docx(
      ['建议 {{发文文号}}', '致{{ 责任单位 }}：{{责任单位}}', '{{整改建议、要求和期限}}', '抄送：{{抄送}}', '{{建议}}'],
      '{{发文机关}}',
    )
    expect((await send('reportOffice', '我们的建议书.docx', template)).status).toBe(200)
    const { versions } = await said()
    expect(versions).toMatchObject([{ name: '我们的建议书.docx', setBy: c.cast.reportOffice!.id, setOn: '2026-03-02', inForce: true }])
    expect(versions[0]!.missing).toEqual(expect.arrayContaining(['主要问题与原因', '反馈要求', '监督调查情况']))
    expect(versions[0]!.missing).not.toContain('责任单位')

    const page = await served({ requirements: '第一段\n第二段 {{县名}}' })
    expect((await c.cast.handler.get<PaperSaid[]>(`/api/recommendations/${page.id}/papers`))[0]).toMatchObject({ own: true, reasons: [] })
    const { files, document, paragraphs } = await letterOf(page)
    expect(paragraphs.map(({ text }) => text)).toEqual([
      `建议 ${page.values.letterNumber}`,
      '致县教育局：县教育局',
      '第一段第二段 { {县名}}',
      '抄送：无',
      '1. 清退违规发放的津贴补贴',
    ])
    expect(document).toMatch(/第一段.*<w:br\/>.*第二段/)
    const footer = [...files.keys()].find((name) => /word\/footer/.test(name))!
    expect(files.get(footer)).toContain('测试县监察委员会')
    expect(files.get('docProps/core.xml')).toContain('按本机关上传的模板填写')
  })

  it('恢复系统自带；旧版还在，能下载；换的人和日子都在，留痕', async () => {
    c.setDay('2026-03-09')
    const page = await served()
    const { status } = await c.cast.clueOffice.ask('DELETE', at)
    expect(status).toBe(200)
    expect(await textsOf(page)).toContain('一、监督调查情况')
    const { versions } = await said()
    expect(versions).toMatchObject([
      { name: null, setBy: c.cast.clueOffice.id, setOn: '2026-03-09', inForce: true, missing: [] },
      { name: '我们的建议书.docx', setOn: '2026-03-02', inForce: false },
    ])
    const old = await c.cast.handler.ask<Buffer>('GET', `${at}/versions/${versions[1]!.id}`)
    expect(openedFile(old.body).paragraphs[0]!.text).toBe('建议 {{发文文号}}')
    await c.cast.handler.mayNot(c.cast.handler.ask('GET', `${at}/versions/${versions[0]!.id}`), '没有这条记录', 404)
    const trail = await c.cast.auditor!.ask('GET', '/api/trail')
    expect(trail.text).toContain('set template')
  })
})
