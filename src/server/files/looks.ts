/** How each kind of file begins: by its bytes, not by its name. */
import type { FileKind } from '../../kit/file-kinds.ts'

type Looks = (head: Buffer) => boolean

/** So many bytes tell a kind. */
export const HEAD = 4096

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const begins =
  (...wanted: string[]): Looks =>
  (head) =>
    wanted.some((text) => head.subarray(0, text.length).equals(latin(text)))
const stands =
  (at: number, text: string): Looks =>
  (head) =>
    head.subarray(at, at + text.length).equals(latin(text))
const both =
  (...looks: Looks[]): Looks =>
  (head) =>
    looks.every((each) => each(head))
const either =
  (...looks: Looks[]): Looks =>
  (head) =>
    looks.some((each) => each(head))

const ole = begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
const zip = begins('PK\x03\x04')
const emptyZip = begins('PK\x05\x06')
const jpeg = begins('\xff\xd8\xff')
const tiff = begins('II*\0', 'MM\0*')
const mp4 = stands(4, 'ftyp')
/** Frames of sound begin with eleven set bits; a tag may stand before them. */
const mp3: Looks = (head) => begins('ID3')(head) || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0 && ((head[1] ?? 0) & 0x06) !== 0)

/** Characters alone, in whichever script; what a browser or a shell would run is no text. */
const text: Looks = (head) => {
  if (begins('\xff\xfe', '\xfe\xff')(head)) return true
  const strange = head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
  return !strange && !/^\s*(?:#!|<[!?a-z])/i.test(head.toString('latin1').replace(/^\xef\xbb\xbf/, ''))
}

export const looks: Readonly<Record<FileKind, Looks>> = {
  pdf: begins('%PDF-'),
  ofd: zip,
  doc: ole,
  docx: zip,
  xls: ole,
  xlsx: zip,
  ppt: ole,
  pptx: zip,
  wps: either(ole, zip),
  et: either(ole, zip),
  dps: either(ole, zip),
  txt: text,
  csv: text,
  jpg: jpeg,
  jpeg,
  png: begins('\x89PNG\r\n\x1a\n'),
  tif: tiff,
  tiff,
  bmp: begins('BM'),
  gif: begins('GIF87a', 'GIF89a'),
  webp: both(begins('RIFF'), stands(8, 'WEBP')),
  mp3,
  wav: both(begins('RIFF'), stands(8, 'WAVE')),
  m4a: mp4,
  mp4,
  zip: either(zip, emptyZip),
}

export const isOle = ole
export const isZip = zip
