/** Every import rule fires on a deliberate break: a wall that nothing ever hit may be painted on. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
let copy = ''

/** File, what it should not import, and the rule that says so. */
const breaks: [file: string, code: string, rule: string][] = [
  ['src/law/break.ts', "import '../kit/role.ts'", 'law-stands-alone'],
  ['src/kit/break.ts', "import '../facts/fact.ts'", 'kit-is-pure'],
  ['src/facts/break.ts', "import '../server/id.ts'", 'facts-are-the-corridor'],
  ['src/server/break.ts', "import type { clues } from '../areas/clues/area.ts'\nexport type T = typeof clues", 'server-knows-no-room'],
  ['src/web/break.ts', "import '../areas/clues/area.ts'", 'web-knows-no-room'],
  ['src/base/break/break.ts', "import '../../app/areas.ts'", 'only-app-assembles'],
  ['src/areas/clues/break.ts', "import type { Case } from '../cases/record.ts'\nexport type T = typeof Case", 'areas-do-not-know-each-other'],
  ['src/base/units/break.ts', "import '../../areas/clues/area.ts'", 'ground-knows-no-area'],
  ['src/base/people/break.ts', "import '../units/area.ts'", 'ground-rooms-do-not-know-each-other'],
  ['src/areas/clues/server/break.ts', "import '../../../base/users/server/accounts.ts'", 'areas-ask-ground-rooms-at-their-door'],
  ['src/areas/clues/break2.ts', "import '../../server/id.ts'", 'declared-half-is-pure'],
  ['src/areas/clues/server/break2.ts', "import '../web/nothing.ts'", 'server-half-has-no-screen'],
  ['src/areas/clues/web/break.ts', "import '../../../server/id.ts'", 'web-half-has-no-database'],
  ['src/kit/break2.ts', "import 'dayjs'", 'pure-floors-use-zod-alone'],
  ['src/areas/clues/break3.ts', "import 'node:fs'", 'pure-floors-use-no-node'],
  ['src/server/break2.ts', "import 'pg'", 'driver-in-the-cellar'],
  ['src/areas/clues/server/break3.ts', "import 'sql-template-tag'", 'sql-by-one-name'],
  ['src/areas/clues/web/break2.ts', "import '../../../server/sql.ts'", 'sql-lives-in-stores'],
  ['src/server/break3.ts', "import 'fastify'", 'http-library-in-http-ts'],
  ['src/kit/break3.ts', "import 'react'", 'components-in-web'],
  ['src/server/break4.ts', "import 'docx'", 'excel-and-word-by-one-name'],
  ['src/areas/clues/web/break3.ts', "import 'echarts/core'", 'charts-by-one-name'],
  ['src/areas/clues/web/break4.ts', "import '@tiptap/core'", 'editor-by-one-folder'],
  ['src/server/index.ts', 'export const nothing = 1', 'no-barrels'],
  ['src/server/one.ts', "import './two.ts'", 'no-circles'],
  ['src/server/two.ts', "import './one.ts'", 'all-reachable'],
]

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'mingjian-walls-'))
  for (const part of ['src', '.dependency-cruiser.cjs', 'tsconfig.server.json', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'src/server/doors.ts'), "import './index.ts'")
  for (const [file, code] of breaks) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), `${code}\n`)
  }
  writeFileSync(join(copy, 'src/areas/clues/web/nothing.ts'), 'export const nothing = 1\n')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('墙', () => {
  it('每一条都拦得住', () => {
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
        'src',
      ],
      { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    )
    const { summary } = JSON.parse(run.stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } }
    }
    const fired = (file: string, rule: string): boolean =>
      summary.violations.some((v) => v.rule.name === rule && (v.from === file || rule === 'all-reachable' || rule === 'no-barrels'))
    for (const [file, , rule] of breaks) expect(fired(file, rule), `${rule} on ${file}`).toBe(true)
    const tried = new Set(breaks.map(([, , rule]) => rule))
    for (const { name } of summary.ruleSetUsed.forbidden) expect(tried.has(name), `${name} was never tried`).toBe(true)
  })
})
