/** Names of files: whatever comes, what is kept is fit for any file system and any eye. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extensionOf } from '../src/kit/file-kinds.ts'
import { asGiven, freeName, safeName } from '../src/server/files/names.ts'

const pieces = [
  '..',
  '/',
  '\\',
  '\u202e',
  '\u2066',
  '\u200b',
  '\0',
  '\n',
  'CON',
  'aux',
  '.',
  ' ',
  '举报信',
  '𠮷',
  'é',
  '.docx',
  '.pdf',
  '?',
  '"',
  '\ud800',
]
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 40 })), { maxLength: 30 }).map((all) => all.join('')),
)
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*/\\]/u

describe('附件名', () => {
  it('任何名称：没有路径、控制符、反写符，不超过240字节，不以点或者空格开头结尾，不是保留名', () => {
    fc.assert(
      fc.property(names, (given) => {
        const name = safeName(given)
        expect(name).not.toBe('')
        expect(name).not.toMatch(unsafe)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
        expect(name).not.toMatch(/^[\s.]|[\s.]$/u)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
      }),
      { numRuns: 2000 },
    )
  })

  it('改过一次的不再变', () => {
    fc.assert(
      fc.property(names, (given) => {
        expect(safeName(safeName(given))).toBe(safeName(given))
      }),
      { numRuns: 2000 },
    )
  })

  it('同一条记录上不重名：大小写不同也算，编号后仍然安全，扩展名不变', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('材料.pdf', '材料.PDF', `${'长'.repeat(200)}.pdf`, '材料(2).pdf'), names), { maxLength: 12 }),
        (all) => {
          const kept: string[] = []
          for (const given of all) {
            const safe = safeName(given)
            const name = freeName(safe, kept)
            expect(extensionOf(name)).toBe(extensionOf(safe))
            expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
            kept.push(name)
          }
          expect(new Set(kept.map((name) => name.toLowerCase())).size).toBe(kept.length)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('例', () => {
    expect(safeName('../../etc/材料.pdf')).toBe('材料.pdf')
    expect(safeName('C:\\桌面\\材料.pdf')).toBe('材料.pdf')
    expect(safeName('通知\u202efdp.exe')).toBe('通知fdp.exe')
    expect(safeName('aux.txt')).toBe('_aux.txt')
    expect(safeName('...')).toBe(safeName(''))
    expect(safeName(`${'长'.repeat(300)}.docx`)).toBe(`${'长'.repeat(78)}.docx`)
    expect(freeName('材料.pdf', ['材料.PDF', '材料(2).pdf'])).toBe('材料(3).pdf')
    expect(asGiven('通知\u202efdp.exe')).toBe('通知\ufffdfdp.exe')
  })
})
