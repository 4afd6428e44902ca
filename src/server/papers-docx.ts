/** Own templates as Word files: what is wrong with one, which marks stand in it, and the same file with its marks filled. */
import { patchDetector, patchDocument, PatchType, TextRun } from 'docx'
import { templateFaults } from '../kit/words.ts'
import { legible } from './papers-runs.ts'
import { partsOf } from './zip.ts'

/** Of one part when unpacked: more is no template. */
const LARGEST = 20 * 1024 * 1024
const mainPart = /ContentType="application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml"/
/** Programs, embedded objects and what is fetched from elsewhere have no place in a form. */
const foreign = /vbaProject|vbaData|\/embeddings\/|\/activeX\/|afchunk|\.bin$/i
const fields = /instr(?:Text)?[^>]*>?[^<]*\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|MACROBUTTON)\b/i

const faultOf = (file: Buffer): string | undefined => {
  const parts = partsOf(file, LARGEST)
  const types = parts.get('[Content_Types].xml')?.().toString('utf8') ?? ''
  if (!parts.has('word/document.xml') || types === '') return templateFaults.notWord
  if (/macroEnabled/i.test(types) || [...parts.keys()].some((name) => foreign.test(name))) return templateFaults.program
  if (!mainPart.test(types)) return templateFaults.notWord
  for (const [name, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const text = bytes().toString('utf8')
    if (name.endsWith('.rels') && /TargetMode\s*=\s*["']External/i.test(text)) return templateFaults.outside
    if (fields.test(text)) return templateFaults.program
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

/** The marks in a file, `{{责任单位}}`, once each, as they are written between the braces. */
export const marksInFile = async (file: Buffer): Promise<string[]> => [...new Set(await patchDetector({ data: file, trimPlaceholders: true }))]

/** What a record says is never itself a mark, whatever somebody typed. */
const plain = (words: string): string => legible(words).replaceAll('{{', '{ {')

/** The file with each mark filled; a text of several lines keeps them, and the letters look as the mark did. */
export const withMarksFilled = (file: Buffer, said: ReadonlyMap<string, string>, about: { title: string; description: string }): Promise<Buffer> =>
  patchDocument({
    outputType: 'nodebuffer',
    data: file,
    trimPlaceholders: true,
    keepOriginalStyles: true,
    patches: Object.fromEntries(
      [...said].map(([label, words]) => [
        label,
        {
          type: PatchType.PARAGRAPH,
          children: plain(words)
            .split('\n')
            .map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
        },
      ]),
    ),
    properties: about,
  })
