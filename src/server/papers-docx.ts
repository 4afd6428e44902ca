/** Own templates as Word files: which marks stand in one, and the same file with its marks filled. */
import { patchDetector, patchDocument, PatchType, TextRun } from 'docx'
import { legible } from './papers-runs.ts'

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
