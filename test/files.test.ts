/** 附件: looked over by their bytes before they are kept, held against their digest ever after, and given out so that nothing in them runs. */
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { environment } from '../src/app/environment.ts'
import { areas } from '../src/app/areas.ts'
import type { FileSaid, RecordPage } from '../src/kit/record-page.ts'
import { asTheHouse } from '../src/server/context.ts'
import { storedPath } from '../src/server/files/store.ts'
import { dropHalfWritten } from '../src/server/half-written.ts'
import { sweepFiles } from '../src/server/files/sweep.ts'
import { verify } from '../src/server/seal/verify.ts'
import { sql } from '../src/server/sql.ts'
import { clamd, eicar } from './clamd.ts'
import { county } from './helm.ts'
import { sentFile, sheetUpload, sentUpload } from './sheet-upload.ts'
import { wordOf, zipOf } from './zip-file.ts'

const c = county()
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const ole = Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.alloc(2000)])
let petition: RecordPage

beforeAll(async () => {
  petition = await c.cast.intake.adds('petitions', {
    receivedOn: '2026-01-05',
    channel: '来信',
    naming: '匿名',
    subjectName: '对象甲',
    summary: '反映优亲厚友',
  })
})

const at = () => `/api/petitions/${petition.id}/files`
const adds = (name: string, bytes: Buffer | string) => sentFile(c, c.cast.intake, at(), name, Buffer.from(bytes))
const files = () => c.cast.intake.get<FileSaid[]>(at())
const kept = async (name: string, bytes: Buffer | string): Promise<FileSaid> => {
  const sent = await adds(name, bytes)
  expect(sent.status, sent.text).toBe(200)
  return (JSON.parse(sent.text) as FileSaid[]).at(-1)!
}
const digestOf = async (id: string): Promise<string> =>
  (await asTheHouse(c.house, ({ tx }) => tx.one<{ digest: string }>(sql`select digest from files where id = ${id}`)))!.digest
const lying = (): string[] => readdirSync(c.house.filesDir).filter((name) => name.startsWith('.'))

describe('收什么', () => {
  it.each([
    ['材料.pdf', pdf],
    ['照片.png', png],
    ['照片.jpg', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0', 'latin1')],
    ['说明.txt', '一、情况说明\n'],
    ['旧系统导出.csv', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a])],
    ['笔录.docx', wordOf()],
    ['笔录.wps', ole],
    [
      '材料.zip',
      zipOf([
        { name: '目录/', bytes: '' },
        { name: '目录/说明.txt', bytes: '说明' },
        { name: '笔录.docx', bytes: wordOf() },
        { name: '照片.png', bytes: png },
      ]),
    ],
  ])('%s', async (name, bytes) => {
    expect(await kept(name, bytes)).toMatchObject({ name, given: null, unscanned: false })
  })

  it.each([
    ['程序.exe', 'MZ', '不接收这种文件：程序.exe'],
    ['网页.html', '<html>', '不接收这种文件'],
    ['图.svg', '<svg/>', '不接收这种文件'],
    ['宏.docm', wordOf(), '不接收这种文件'],
    ['旧包.rar', 'Rar!', '不接收这种文件'],
    ['没有扩展名', pdf, '不接收这种文件'],
    ['通知.pdf\u202e.exe', 'MZ', '不接收这种文件'],
    ['空.pdf', '', '文件是空的：空.pdf'],
    ['改名.pdf', 'MZ\x90\0', '“改名.pdf”的内容不是 pdf 文件，与扩展名不符'],
    ['改名.png', pdf, '不是 png 文件'],
    ['改名.txt', '<html><script>', '不是 txt 文件'],
    ['改名.txt', 'MZ\x90\0', '不是 txt 文件'],
    ['改名.docx', zipOf([{ name: '说明.txt' }]), '不是 docx 文件'],
    ['改名.docx', ole, '不是 docx 文件'],
    ['带宏.docx', wordOf([{ name: 'word/vbaProject.bin' }]), '带有宏或者程序'],
    ['带宏.docx', wordOf([], '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'), '带有宏或者程序'],
    ['带宏.doc', Buffer.concat([ole, Buffer.from('_VBA_PROJECT', 'utf16le')]), '带有宏或者程序'],
    ['包.zip', zipOf([{ name: '说明.txt' }, { name: '安装.exe' }]), '“包.zip”里有不接收的文件“安装.exe”'],
    ['包.zip', zipOf([{ name: '照片.png', bytes: 'MZ' }]), '“包.zip／照片.png”的内容不是 png 文件'],
    ['包.zip', zipOf([{ name: '里面.zip', bytes: zipOf([{ name: '说明.txt' }]) }]), '里还有压缩包“里面.zip”'],
    ['包.zip', zipOf([{ name: '带宏.docx', bytes: wordOf([{ name: 'word/vbaProject.bin' }]) }]), '“带宏.docx”里带有宏'],
    ['包.zip', zipOf([{ name: '../../说明.txt' }]), '不安全'],
    ['包.zip', zipOf([{ name: '说明.txt', locked: true }]), '加了密码'],
    ['包.zip', 'PK\x03\x04 不是真的', '打不开'],
  ])('不收 %s：%#', async (name, bytes, words) => {
    const before = await files()
    const sent = await adds(name, bytes)
    expect(sent.status, sent.text).toBe(422)
    expect(sent.text).toContain(words)
    expect(await files()).toEqual(before)
    expect(lying()).toEqual([])
  })
})

describe('压缩炸弹', () => {
  it.each([
    ['解开后过大', zipOf([{ name: 'a.txt', saysSize: 1025 * 2 ** 20 }]), '解开后超过1024兆'],
    ['压得过紧', zipOf([{ name: 'a.txt', bytes: Buffer.alloc(32 * 2 ** 20, 'a') }]), '200倍以上'],
    ['说小了的，解到说的大小就停', zipOf([{ name: 'a.txt', bytes: Buffer.alloc(32 * 2 ** 20, 'a'), saysSize: 10 }]), '打不开'],
    ['文件过多', zipOf(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.txt` }))), '超过10000个文件'],
    [
      '几个目录项指着同一段',
      zipOf([
        { name: 'a.txt', bytes: 'aaa' },
        { name: 'a.txt', over: true, bytes: 'aaa' },
      ]),
      '打不开',
    ],
    ['目录里没有的一大段', zipOf([{ name: 'a.txt' }], Buffer.concat([zipOf([{ name: 'b.txt', bytes: pdf }]), Buffer.alloc(80_000)])), '打不开'],
    ['藏在文档里', wordOf([{ name: 'word/media/a.xml', bytes: Buffer.alloc(32 * 2 ** 20, 'a') }]), '200倍以上'],
    ['藏在压缩包的文档里', zipOf([{ name: 'b.docx', bytes: wordOf([{ name: 'word/a.xml', bytes: Buffer.alloc(32 * 2 ** 20, 'a') }]) }]), '200倍以上'],
  ])('%s', async (what, bytes, words) => {
    const sent = await adds(what.includes('文档里') && !what.includes('压缩包') ? '炸弹.docx' : '炸弹.zip', bytes)
    expect(sent.text).toContain(words)
    expect(sent.status).toBe(422)
    expect(lying()).toEqual([])
  })
})

describe('名称', () => {
  it('同名的编号，改过的名称留着原名给人看', async () => {
    expect(await kept('同名.pdf', pdf)).toMatchObject({ name: '同名.pdf', given: null })
    expect(await kept('同名.pdf', pdf)).toMatchObject({ name: '同名(2).pdf', given: '同名.pdf' })
    expect(await kept('看\u202e着.pdf', pdf)).toMatchObject({ name: '看着.pdf', given: '看\ufffd着.pdf' })
  })
})

describe('存放', () => {
  it('同样的内容只存一份；没有写完的在启动时清掉', async () => {
    const [one, two] = [await kept('一.pdf', pdf), await kept('二.pdf', pdf)]
    expect(await digestOf(one.id)).toBe(await digestOf(two.id))
    const left = join(c.house.filesDir, '.0198a000-0000-7000-8000-000000000000')
    writeFileSync(left, '写了一半')
    writeFileSync(join(c.house.filesDir, 'export-0198a000-0000-7000-8000-000000000000.xlsx'), '')
    await dropHalfWritten(c.house)
    expect(readdirSync(c.house.filesDir).filter((name) => name.startsWith('.') || name.startsWith('export-'))).toEqual([])
    expect(existsSync(storedPath(c.house, await digestOf(one.id)))).toBe(true)
  })

  it('被改动的、不见了的：打开时说明，核验时指出；改回来就好', async () => {
    const petitions = areas.filter(({ name }) => name === 'petitions')
    const proof = () => asTheHouse(c.house, ({ tx }) => verify(tx, petitions, [], c.house.filesDir))
    const file = await kept('证据.txt', '收据三张')
    const sound = await proof()
    expect(sound.misfit).toBeUndefined()
    expect(sound.files).toBeGreaterThan(5)
    const path = storedPath(c.house, await digestOf(file.id))
    writeFileSync(path, '收据两张')
    await c.cast.intake.mayNot(c.cast.intake.ask('GET', `${at()}/${file.id}`), '“证据.txt”与添加时不一样了', 409)
    expect((await proof()).misfit).toEqual({ what: 'file changed', area: 'petitions', number: petition.values.number, name: '证据.txt' })
    writeFileSync(path, '收据三张')
    expect((await proof()).misfit).toBeUndefined()
    rmSync(path)
    await c.cast.intake.mayNot(c.cast.intake.ask('GET', `${at()}/${file.id}`), '找不到了', 409)
    expect((await proof()).misfit).toMatchObject({ what: 'file missing', name: '证据.txt' })
    writeFileSync(path, '收据三张')
  })

  it('没有任何记录用着的，隔一天清掉；用着的、刚写下的不动', async () => {
    const used = storedPath(c.house, await digestOf((await kept('用着.txt', '用着')).id))
    const [orphan, fresh] = ['a'.repeat(64), 'b'.repeat(64)].map((digest) => storedPath(c.house, digest)) as [string, string]
    for (const path of [orphan, fresh]) {
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, '无主')
    }
    const now = c.house.clock().getTime() / 1000
    for (const path of [used, orphan]) utimesSync(path, now - 200_000, now - 200_000)
    utimesSync(fresh, now, now)
    expect(await asTheHouse(c.house, sweepFiles)).toBe(1)
    expect([used, orphan, fresh].map((path) => existsSync(path))).toEqual([true, false, true])
  })
})

describe('大小', () => {
  it('上限由安全管理员设置，超过的拒绝；别人不能改，也不能超过平台的上限', async () => {
    const rules = { megabytes: 1, whenUnscanned: 'refuse', uploadDays: 7 }
    const security = c.cast.security!
    await c.cast.admin.mayNot(c.cast.admin.ask('PUT', '/api/settings/files', rules), '您的角色不能', 403)
    await security.mayNot(security.ask('PUT', '/api/settings/files', { ...rules, megabytes: 201 }), '最大200兆', 422)
    expect((await security.ask('PUT', '/api/settings/files', rules)).status).toBe(200)
    expect(await c.cast.intake.get('/api/directory')).toMatchObject({ fileMegabytes: 1 })
    const large = Buffer.concat([pdf, Buffer.alloc(2 ** 20)])
    expect((await adds('大.pdf', large)).text).toContain('文件超过1兆')
    expect((await sentFile(c, c.cast.intake, `${at()}?sealed=yes`, '大.pdf', large)).text).toContain('文件超过1兆')
    await security.ask('PUT', '/api/settings/files', { ...rules, megabytes: 100 })
    expect((await adds('大.pdf', large)).status).toBe(200)
  })
})

describe('查毒', () => {
  it('查出病毒的不保存，说出名称；原件封存前也查；查毒程序没有回应就不保存，除非本机关另有设置', async () => {
    const scanner = await clamd()
    const security = c.cast.security!
    c.house.doors.scanner = scanner.at
    const clean = await kept('查过.txt', '干净的')
    expect(clean.unscanned).toBe(false)
    expect(scanner.heard.at(-1)?.toString()).toBe('干净的')
    const large = Buffer.concat([pdf, Buffer.alloc(3 * 2 ** 20, 1)])
    await kept('大件.pdf', large)
    expect(scanner.heard.at(-1)?.equals(large)).toBe(true)
    for (const where of [at(), `${at()}?sealed=yes`]) {
      const sent = await sentFile(c, c.cast.intake, where, '带毒.txt', eicar)
      expect(sent.status).toBe(422)
      expect(sent.text).toContain('“带毒.txt”查出病毒（Eicar-Signature），没有保存')
    }
    const sheet = await sheetUpload('带毒.xlsx', [['编号'], [eicar.toString()]])
    scanner.says('stream: Eicar-Signature FOUND')
    expect((await sentUpload(c, c.cast.intake, '/api/imports', sheet)).text).toContain('查出病毒')
    for (const strange of ['INSTREAM size limit exceeded. ERROR', 'stream: ', '']) {
      scanner.says(strange)
      expect((await adds('不明.txt', '不明')).text).toContain('查毒程序现在没有回应')
    }
    await scanner.stop()
    expect((await adds('没有回应.txt', '没有回应')).text).toContain('“没有回应.txt”没有保存：查毒程序现在没有回应')
    await security.ask('PUT', '/api/settings/files', { megabytes: 100, whenUnscanned: 'keep', uploadDays: 7 })
    expect(await kept('没有回应.txt', '没有回应')).toMatchObject({ unscanned: true })
    await security.ask('PUT', '/api/settings/files', { megabytes: 100, whenUnscanned: 'refuse', uploadDays: 7 })
    delete c.house.doors.scanner
  })

  it('地址写错的，启动时说明', () => {
    expect(environment({ CLAMD: '127.0.0.1:3310' }).doors.scanner).toEqual({ host: '127.0.0.1', port: 3310 })
    expect(environment({ CLAMD: '/run/clamav/clamd.ctl' }).doors.scanner).toEqual({ path: '/run/clamav/clamd.ctl' })
    for (const CLAMD of ['clamd', '127.0.0.1', '127.0.0.1:0', '127.0.0.1:99999']) expect(() => environment({ CLAMD })).toThrow('不是查毒程序的地址')
  })
})

describe('给出去', () => {
  const guards = { 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/) }

  it('附件只供下载，类型一律不明，不在页面里运行', async () => {
    const file = await kept('给出.pdf', pdf)
    const { headers } = await c.cast.intake.ask('GET', `${at()}/${file.id}`)
    expect(headers).toMatchObject({ ...guards, 'content-type': 'application/octet-stream' })
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/)
  })

  it('图片可以直接显示，类型按内容；别的不可以；看过留痕', async () => {
    const file = await kept('现场.png', png)
    const shown = await c.cast.intake.ask('GET', `${at()}/${file.id}?as=picture`)
    expect(shown.headers).toMatchObject({ ...guards, 'content-type': 'image/png' })
    expect(shown.headers['content-disposition']).toMatch(/^inline/)
    expect(Buffer.from(shown.body as unknown as Buffer).equals(png)).toBe(true)
    const looks = await asTheHouse(c.house, ({ tx }) =>
      tx.all(sql`select what->>'name' as name from trail where record_id = ${petition.id} and kind = 'show picture'`),
    )
    expect(looks).toEqual([{ name: '现场.png' }])
    const paper = await kept('不是图.pdf', pdf)
    await c.cast.intake.mayNot(c.cast.intake.ask('GET', `${at()}/${paper.id}?as=picture`), '不是能直接显示的图片', 409)
    await asTheHouse(c.house, ({ tx }) => tx.run(sql`update files set name = '冒充.png' where id = ${paper.id}`))
    await c.cast.intake.mayNot(c.cast.intake.ask('GET', `${at()}/${paper.id}?as=picture`), '不是能直接显示的图片', 409)
    expect((await c.cast.stranger.ask('GET', `${at()}/${file.id}?as=picture`)).status).toBe(404)
  })

  it('封存的图片，能看的人照样显示', async () => {
    const sent = await sentFile(c, c.cast.intake, `${at()}?sealed=yes`, '原件.png', png)
    expect(sent.status, sent.text).toBe(200)
    const file = (JSON.parse(sent.text) as FileSaid[]).at(-1)!
    expect(file.sealed).toBe(true)
    const shown = await c.cast.intake.ask('GET', `${at()}/${file.id}?as=picture`)
    expect(shown.headers).toMatchObject({ ...guards, 'content-type': 'image/png' })
    expect(Buffer.from(shown.body as unknown as Buffer).equals(png)).toBe(true)
  })

  it('没有人出故障', () => {
    expect(c.faults).toEqual([])
  })
})
