/** The self-assessment and the threat model cite tests: each must be there, and nothing holds without one. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
const cited = (text: string): [file: string, name: string | undefined][] =>
  [...text.matchAll(/`((?:test|src)\/[\w./-]+\.ts)(?: › ([^`]+))?`/g)].map(([, file, name]) => [file as string, name])

/** A name stands between quotes in a test, whole. */
const has = (file: string, name: string): boolean => [`'${name}'`, `\`${name}\``, `"${name}"`].some((quoted) => textOf(file).includes(quoted))

describe.each(['docs/asvs.md', 'docs/threat-model.md'])('%s', (doc) => {
  const all = cited(textOf(doc))

  it('举的每个测试文件、每个测试都有', () => {
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(([file]) => !existsSync(join(root, file)))).toEqual([])
    expect(all.filter(([file, name]) => name !== undefined && !has(file, name))).toEqual([])
  })
})

describe('自评', () => {
  const rows = textOf('docs/asvs.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| **') && !line.startsWith('| section') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

  it('十七章都有；每一行说得清是哪一种，做到的都举得出测试', () => {
    const text = textOf('docs/asvs.md')
    for (let chapter = 1; chapter <= 17; chapter += 1) expect(text, `V${chapter}`).toMatch(new RegExp(`\\*\\*V${chapter} [A-Z]`))
    expect(rows.length).toBeGreaterThan(70)
    for (const [section, state, , tests = ''] of rows) {
      expect(['holds', 'partly', 'n/a', 'open'], section).toContain(state)
      if (state === 'holds' || state === 'partly') expect(cited(tests).length, section).toBeGreaterThan(0)
    }
  })
})
