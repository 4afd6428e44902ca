/** 附件 at the page: refused in words, a picture looked at, the rules of the office, and what is said wherever files are added. */
import { readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { areas } from '../../src/app/areas.ts'
import { asTheHouse } from '../../src/server/context.ts'
import { storedPath } from '../../src/server/files/store.ts'
import { verify } from '../../src/server/seal/verify.ts'
import { sql } from '../../src/server/sql.ts'
import { wordOf, zipOf } from '../zip-file.ts'
import { demoCounty } from './demo-county.ts'

const county = demoCounty('2026-03-02')
let clue = ''

const chunk = (kind: string, body: Buffer): Buffer => {
  const said = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(said))
  return Buffer.concat([length, said, sum])
}

/** A picture of stripes, as from a camera. */
const picture = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => [90 + (x >> 2), 120, (y >> 1) + 60]).flat()]),
  )
  const body = deflateSync(Buffer.concat(rows))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}

describe('附件', () => {
  it('承办人添加：不收的逐份说明理由，什么也没有留下；收的在单子上，改过的名称旁边有原名', async () => {
    const desk = await county.at('jianduj1-jia')
    await desk.goes('/clues')
    await desk.page.locator('[data-row]').first().click()
    await desk.page.locator('.record-head').waitFor()
    clue = new URL(desk.page.url()).pathname
    await desk.goes(`${clue}?view=files`)
    await desk.page.getByText('涉密材料不得在这里添加').waitFor()
    const before = await desk.page.locator('.file-list li').count()
    const adds = async (name: string, buffer: Buffer): Promise<void> => {
      await desk.page.getByLabel('选择附件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      const dialog = desk.page.getByRole('dialog')
      await dialog.getByRole('checkbox', { name: /不含国家秘密/ }).check()
      await dialog.getByRole('button', { name: /^添\s?加$/ }).click()
    }
    const refused = async (name: string, buffer: Buffer, words: string): Promise<void> => {
      await adds(name, buffer)
      const dialog = desk.page.getByRole('dialog')
      await dialog.getByText(words).waitFor()
      await desk.isAccessible()
      await dialog.getByRole('button', { name: /^取\s?消$/ }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await refused('改名.pdf', Buffer.from('MZ\x90\0'), '“改名.pdf”的内容不是 pdf 文件，与扩展名不符')
    await refused('笔录.docx', wordOf([{ name: 'word/vbaProject.bin' }]), '“笔录.docx”里带有宏或者程序')
    await refused('证据.zip', zipOf([{ name: '安装.exe' }]), '“证据.zip”里有不接收的文件“安装.exe”')
    expect(await desk.page.locator('.file-list li').count()).toBe(before)
    for (const name of ['现场照片.png', '现场照片.png']) {
      await adds(name, picture(640, 360))
      await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await desk.page.getByText('原名：现场照片.png').waitFor()
    await adds('材料清单.pdf', Buffer.from('MZ'))
    await desk.page.getByText('“材料清单.pdf”的内容不是 pdf 文件').waitFor()
    await desk.page.locator('.ant-message-notice').first().waitFor({ state: 'detached' })
    await desk.pictures('files')
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /^取\s?消$/ })
      .click()
  })

  it('图片就地查看，看过留痕；被改动的，打开时说明', async () => {
    const desk = await county.at('jianduj1-jia')
    await desk.page.getByRole('button', { name: '查看 现场照片.png' }).click()
    const shown = desk.page.getByRole('img', { name: '附件图片 现场照片.png' })
    await shown.waitFor()
    const width = await shown.evaluate((image) => {
      const picture = image as unknown as { decode(): Promise<void>; naturalWidth: number }
      return picture.decode().then(() => picture.naturalWidth)
    })
    expect(width).toBe(640)
    await desk.isAccessible()
    await desk.pictures('files-picture')
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /^关\s?闭$/ })
      .last()
      .click()
    await desk.goes(`${clue}?view=history`)
    await desk.page.getByText(/^谁看过 \d+$/).click()
    await desk.page.getByText('查看图片附件').first().waitFor()
    const [kept] = await asTheHouse(county.house, ({ tx }) => tx.all<{ digest: string }>(sql`select digest from files where name = '现场照片.png'`))
    const path = storedPath(county.house, kept!.digest)
    const sound = readFileSync(path)
    writeFileSync(path, picture(10, 10))
    await desk.goes(`${clue}?view=files`)
    await desk.page.getByRole('button', { name: '查看 现场照片.png' }).click()
    await desk.page.getByRole('dialog').getByText('“现场照片.png”与添加时不一样了').waitFor()
    await desk.isAccessible()
    writeFileSync(path, sound)
  })

  it('安全管理员定大小和查毒；别人只看', async () => {
    const security = await county.at('anquan')
    await security.goes('/settings?part=files')
    await security.page.getByLabel('单个文件最大（兆）').fill('20')
    await security.page.getByRole('button', { name: /^保\s?存$/ }).click()
    await security.page.getByText('附件的设置已改').waitFor()
    await security.isAccessible()
    const desk = await county.at('jianduj1-jia')
    await desk.goes('/settings?part=files')
    await desk.page.getByText('单个文件最大 20 兆。').waitFor()
    await desk.isAccessible()
    await desk.goes(`${clue}?view=files`)
    await desk.page.getByText('单个文件不超过 20 兆').waitFor()
  })

  it('凡是添加文件的地方，都写明涉密材料不得在这里添加', async () => {
    for (const [who, path] of [
      ['xinfang', '/imports'],
      ['anguan', '/templates'],
    ] as const) {
      const desk = await county.at(who)
      await desk.goes(path)
      await desk.page.getByText('涉密材料不得在这里添加').first().waitFor()
      await desk.isAccessible()
    }
  })

  it('整个示范县的附件都与添加时一样，也没有出故障', async () => {
    const told = await asTheHouse(county.house, ({ tx }) => verify(tx, areas, [], county.house.filesDir))
    expect(told.misfit).toBeUndefined()
    expect(told.files).toBeGreaterThan(1)
    expect(county.faults).toEqual([])
  })
})
