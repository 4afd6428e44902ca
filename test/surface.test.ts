/** What attackers try on every house: redirects, names of downloads, formulas, archives, entities, prototypes, slow searches, what answers give away. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rowsOf } from '../src/server/imports/read.ts'
import { whyNoTemplate } from '../src/server/template-guard.ts'
import { writeZip } from '../src/server/zip-out.ts'
import { partsOf } from '../src/server/zip.ts'
import { county, sampleClue } from './helm.ts'

const c = county()
const folder = mkdtempSync(join(tmpdir(), 'mingjian-surface-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cookieOf = async ({ account, password }: { account: string; password: string }): Promise<string> => {
  const answer = await c.app.inject({ method: 'POST', url: '/api/session', payload: { account, password } })
  return String(answer.headers['set-cookie']).split(';')[0] as string
}

describe('地址', () => {
  it.each(['//evil.example', '/%5Cevil.example', '/%2f%2fevil.example', '/?next=//evil.example', '/api/session/sso?next=//evil.example'])(
    '%s 不会把人带到别的网站',
    async (url) => {
      const answer = await c.app.inject({ method: 'GET', url })
      expect(answer.headers.location).toBeUndefined()
      expect(answer.statusCode).not.toBe(302)
    },
  )

  it.each(['/assets/..%2f..%2fpackage.json', '/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/.git/config', '/src/app/main.ts'])(
    '%s 拿不到程序自己的文件',
    async (url) => {
      const answer = await c.app.inject({ method: 'GET', url })
      expect(answer.body).not.toMatch(/"dependencies"|\[core\]|openHouse/)
    },
  )

  it.each(['/api/%ZZ', '/api/clues/%E0%A4%A', `/api/clues/${'x'.repeat(500)}`, '/api/nothing', '/api/'])(
    '读不懂的地址 %s 也用本平台的话回答，带齐响应头',
    async (url) => {
      const answer = await c.app.inject({ method: 'GET', url })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.json().message).toMatch(/\p{Script=Han}/u)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(String(answer.headers['content-security-policy'])).toContain("default-src 'none'")
    },
  )

  it('不用的方法不接，回答不说用的是什么程序', async () => {
    for (const method of ['OPTIONS', 'TRACE'] as const) {
      const answer = await c.app.inject({ method: method as 'OPTIONS', url: '/api/clues', headers: { origin: 'http://evil.example' } })
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
    const { headers } = await c.app.inject({ method: 'GET', url: '/api/health' })
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined()
  })
})

describe('文件', () => {
  it.each([`a%22%3b%20filename%3d%22evil.exe%22.txt`, '..%2f..%2fevil.txt', '%e2%80%ae%66%70.txt'])(
    '文件名 %s 下载时断不开响应头，也只是一个名字',
    async (name) => {
      const { clueOffice } = c.cast
      const clue = await clueOffice.adds('clues', sampleClue(c))
      const cookie = await cookieOf(clueOffice)
      const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename*=utf-8''${name}\r\ncontent-type: text/plain\r\n\r\n一\r\n--x--\r\n`
      const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' }
      const added = await c.app.inject({ method: 'POST', url: `/api/clues/${clue.id}/files`, headers, payload })
      expect(added.statusCode, added.body).toBe(200)
      const [file] = added.json<{ id: string; name: string }[]>()
      expect(file!.name).not.toMatch(/[\p{Cc}"/\\]/u)
      const got = await c.app.inject({ method: 'GET', url: `/api/clues/${clue.id}/files/${file!.id}`, headers: { cookie } })
      expect(String(got.headers['content-disposition'])).toMatch(/^attachment; filename\*=UTF-8''[^\s";]+$/)
      expect(got.headers['content-type']).toBe('application/octet-stream')
      expect(got.headers['set-cookie']).toBeUndefined()
    },
  )

  it('导出的格子都是文字，不是公式', async () => {
    const { clueOffice } = c.cast
    const formulas = ['=HYPERLINK("http://evil.example","点")', '+1+1', '-1', '@SUM(1)', '\t=1']
    for (const subjectName of formulas) await clueOffice.adds('clues', sampleClue(c, { subjectName, summary: subjectName }))
    const { body } = await clueOffice.ask<Buffer>('GET', '/api/clues/sheet')
    const xml = partsOf(body, 20_000_000).get('xl/worksheets/sheet1.xml')!().toString('utf8')
    expect(xml).toContain('=HYPERLINK(&quot;')
    expect(xml).not.toMatch(/<f[ >]/)
    expect([...xml.matchAll(/<c ([^>]*)>(?!<v>-?[\d.]+<\/v>)/g)].every(([, how]) => how!.includes('t="inlineStr"'))).toBe(true)
  })

  it('压缩包里写着往外走的路径：只在内存里读，不往那里写，也不收', async () => {
    const path = join(folder, 'slip.docx')
    const main = '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    await writeZip(path, [
      ['[Content_Types].xml', [main]],
      ['word/document.xml', ['<w:document/>']],
      ['../../slipped.xml', ['<a/>']],
    ])
    expect(whyNoTemplate(readFileSync(path))).toContain('程序')
  })

  it.each([
    ['外部实体', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;', 'root:'],
    ['层层展开的实体', '<!DOCTYPE a [<!ENTITY x "撑大"><!ENTITY y "&x;&x;&x;&x;">]>', '&y;', '撑大撑大'],
  ])('表格里的%s不展开', async (_, doctype, entity, never) => {
    const path = join(folder, `${never.length}.xlsx`)
    const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const pack = 'http://schemas.openxmlformats.org/package/2006'
    const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    await writeZip(path, [
      [
        '[Content_Types].xml',
        [
          `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
        ],
      ],
      [
        '_rels/.rels',
        [
          `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        ],
      ],
      ['xl/workbook.xml', [`<workbook xmlns="${ns}" xmlns:r="${rel}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`]],
      [
        'xl/_rels/workbook.xml.rels',
        [
          `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        ],
      ],
      [
        'xl/worksheets/sheet1.xml',
        [
          `${doctype}<worksheet xmlns="${ns}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>前${entity}后</t></is></c></row></sheetData></worksheet>`,
        ],
      ],
    ])
    const read: string[] = []
    const reading = async (): Promise<void> => {
      for await (const { cells } of rowsOf(path)) read.push(JSON.stringify(cells))
    }
    await reading().catch((error: Error) => read.push(error.message))
    expect(read.length).toBeGreaterThan(0)
    expect(read.join('')).not.toContain(never)
  })

  it.each(['<w:instrText ', '<w:fldChar ', '<w:fldSimple ', '<w:fldSimple instr="'])('满篇没有写完的 %s 也很快看完', async (piece) => {
    const path = join(folder, `slow-${piece.length}-${piece.slice(3, 6)}.docx`)
    const main = '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    await writeZip(path, [
      ['[Content_Types].xml', [main]],
      ['word/document.xml', [piece.repeat(200_000)]],
    ])
    const file = readFileSync(path)
    const begun = performance.now()
    whyNoTemplate(file)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})

describe('请求的内容', () => {
  it.each([
    '{"form":{"__proto__":{"polluted":true}}}',
    '{"__proto__":{"polluted":true},"form":{}}',
    '{"form":{"constructor":{"prototype":{"polluted":true}}}}',
    '{"step":"__proto__","form":{}}',
    '{"step":"constructor","form":{}}',
  ])('%s 改不了程序里的对象', async (payload) => {
    const headers = { cookie: await cookieOf(c.cast.clueOffice), 'content-type': 'application/json' }
    const answer = await c.app.inject({ method: 'POST', url: '/api/clues', headers, payload })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('同一个参数写两遍的不猜用哪一个', async () => {
    await c.cast.clueOffice.mayNot(c.cast.clueOffice.ask('GET', '/api/clues?state=received&state=closed'), '填写不正确', 422)
  })

  it('一次发得太大的不读', async () => {
    const headers = { cookie: await cookieOf(c.cast.clueOffice), 'content-type': 'application/json' }
    const payload = JSON.stringify({ form: { summary: '长'.repeat(2_000_000) } })
    const answer = await c.app.inject({ method: 'POST', url: '/api/clues', headers, payload })
    expect([answer.statusCode, answer.json().message]).toEqual([400, '请求的格式不正确'])
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
