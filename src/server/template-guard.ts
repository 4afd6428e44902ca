/** What an uploaded Word file may not hold: programs, objects, anything fetched from elsewhere, fields that work by themselves. */
import { templateFaults } from '../kit/words.ts'
import { partsOf } from './zip.ts'

/** Of one part when unpacked: more is no template. */
const LARGEST = 20 * 1024 * 1024
const mainPart = /ContentType="application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml"/
/** Parts are let in by name: texts, themes, pictures, fonts. Whatever else a Word file can carry is a program or an object. */
const known =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[\w.-]+|customXml\/[\w./-]+\.(?:xml|rels)|word\/(?:glossary\/|theme\/)?(?:_rels\/)?[\w.-]+\.(?:xml|rels)|word\/media\/[\w.-]+\.(?:png|jpe?g|gif|bmp|tiff?)|word\/fonts\/[\w.-]+|[\w./-]+\/)$/i
const macros = /vba(?:Project|Data)/i
const outside = /TargetMode\s*=\s*["'](?!Internal["'])/i
/** Fields are let in by name: page numbers. Whatever else a field can do, a form does not need. */
const harmless = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/
// Within a mark there is no other: a search that stops at the next one takes as long as the text is, and no longer.
const fieldPieces = /<(?:\w+:)?fldChar\b[^<>]*>|<(?:\w+:)?instrText\b[^<>]*>([^<]*)</g
const simpleFields = /<(?:\w+:)?fldSimple\b[^<>]*?\binstr\s*=\s*["']([^"']*)["']/g

/** The instructions of all fields; one that Word has cut into pieces is put together between its marks. */
const instructionsIn = (xml: string): string[] => {
  const found = [...xml.matchAll(simpleFields)].map((match) => match[1] ?? '')
  let open = ''
  for (const match of xml.matchAll(fieldPieces)) {
    if (match[1] !== undefined) open += match[1]
    else {
      found.push(open)
      open = ''
    }
  }
  return [...found, open].filter((each) => each.trim() !== '')
}

const faultOfPart = (name: string, bytes: Buffer): string | undefined => {
  const text = bytes.toString('utf8')
  if (text.includes('\u0000') || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return templateFaults.notWord
  if (name.endsWith('.rels')) return outside.test(text) ? templateFaults.outside : undefined
  return instructionsIn(text).every((each) => harmless.test(each)) ? undefined : templateFaults.program
}

const faultOf = (file: Buffer): string | undefined => {
  const parts = partsOf(file, LARGEST)
  const types = parts.get('[Content_Types].xml')?.().toString('utf8') ?? ''
  if (!parts.has('word/document.xml')) return templateFaults.notWord
  if (/macroEnabled/i.test(types) || [...parts.keys()].some((name) => !known.test(name) || macros.test(name))) return templateFaults.program
  if (!mainPart.test(types)) return templateFaults.notWord
  for (const [name, bytes] of parts) {
    const fault = /\.(?:xml|rels)$/i.test(name) ? faultOfPart(name, bytes()) : undefined
    if (fault) return fault
  }
  return undefined
}

/** Why a file may not be a template, in words; undefined where nothing stands against it. */
export const whyNoTemplate = (file: Buffer): string | undefined => {
  try {
    return faultOf(file)
  } catch {
    return templateFaults.notWord
  }
}
