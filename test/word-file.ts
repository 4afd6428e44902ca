/** A Word file opened for a test: its parts, its paragraphs with their style, the faces and sizes of its styles. */
import { inflateRawSync } from 'node:zlib'

/** The files of a zip, by its central directory. */
export const unzipped = (zip: Buffer): Map<string, string> => {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const [method, size, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + size)
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), (method === 8 ? inflateRawSync(data) : data).toString('utf8'))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

export const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0])
export const one = (xml: string, pattern: RegExp): string => all(xml, pattern)[0] ?? ''
export const attributes = (xml: string, element: string): Record<string, string> =>
  Object.fromEntries([...one(xml, new RegExp(`<${element} [^>]*>`, 'g')).matchAll(/w:(\w+)="([^"]*)"/g)].map((match) => [match[1], match[2]]))
export const plain = (xml: string): string =>
  all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
export const paragraphsOf = (xml: string) =>
  all(xml, /<w:p>.*?<\/w:p>|<w:p\/>/g).map((p) => ({ xml: p, style: attributes(p, 'w:pStyle').val ?? '', text: plain(p) }))

export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

export const openedFile = (bytes: Buffer) => {
  const files = unzipped(bytes)
  const file = (name: string) => files.get(name) ?? ''
  const document = file('word/document.xml')
  const styleOf = (id: string) => one(file('word/styles.xml'), new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'g'))
  return { files, file, document, styleOf, paragraphs: paragraphsOf(document) }
}
