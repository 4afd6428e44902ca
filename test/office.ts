/** LibreOffice and the reader of its pages, where a machine has them: papers are drawn by them and measured. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fontsFile } from './fonts.ts'

const program = (...names: string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]))
    .find((path) => existsSync(path))
const office = program('soffice', 'libreoffice')
const reader = program('pdftotext')

/** Said where papers cannot be drawn; a machine that must draw them (`MUST_DRAW`) fails instead. */
export const whyNotDrawn =
  office && reader
    ? undefined
    : '本机没有 LibreOffice（soffice）或者 pdftotext，不能把公文画成页来量；安装 libreoffice-writer-nogui 和 poppler-utils 后再测'
if (whyNotDrawn && process.env.MUST_DRAW) throw new Error(whyNotDrawn)

/** Draws Word files of a folder to PDF beside them. Says what LibreOffice said: a warning is for the test to refuse. */
export const drawn = (folder: string, names: string[]): string => {
  const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  const env = { ...process.env, FONTCONFIG_FILE: fontsFile(join(folder, 'fonts')) }
  const files = names.map((name) => join(folder, name))
  const { status, stdout, stderr } = spawnSync(office ?? '', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  // What it says of the machine's Java says nothing of a paper.
  return `${stdout}${stderr.replace(/^.*javaldx.*$/m, '')}`
}

/** The text of a drawn file. */
export const textOf = (path: string, ...how: string[]): string => execFileSync(reader ?? '', [...how, path, '-'], { encoding: 'utf8' })

/** The middle of each drawn line from the top of its page, in points, with its text. */
export const drawnLines = (boxes: string): { y: number; text: string }[][] =>
  boxes
    .split('<page ')
    .slice(1)
    .map((page) => {
      const lines: { y: number; text: string }[] = []
      for (const [, top, bottom, text] of page.matchAll(/<word [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)">(.*?)<\/word>/g)) {
        const y = (Number(top) + Number(bottom)) / 2
        const line = lines.find((each) => Math.abs(each.y - y) < 8)
        if (line) line.text += text
        else lines.push({ y, text: text ?? '' })
      }
      return lines.sort((a, b) => a.y - b.y)
    })
