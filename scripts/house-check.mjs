// What the linter has no rule for: the clock, Chinese in the engine, file length with the page's files, names that are forbidden.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile())
  .map((e) => join(e.parentPath, e.name))
const faults = []
const say = (file, line, text) => faults.push(`${file}${line ? `:${line}` : ''}  ${text}`)

/** Comments are for people and may hold any words; what is left is code. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, (c) => c.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '')

const clockAllowed = (file) =>
  file.startsWith('src/law/') || file === 'src/server/context.ts' || file === 'src/app/server.ts' || file === 'src/app/main.ts'
const forbidden = /^(utils?|helpers?|common|misc|manager|types|index)\.(ts|tsx)$/

for (const file of files) {
  if (!/\.tsx?$/.test(file)) continue
  const text = readFileSync(file, 'utf8')
  const code = withoutComments(text)
  const lines = text.split('\n').length - 1
  if (lines > 200) say(file, 0, `${lines} lines: two ideas until shown otherwise (200)`)
  if (forbidden.test(basename(file))) say(file, 0, 'this name forbids nothing')
  code.split('\n').forEach((line, i) => {
    if (/\bnew Date\(\)|\bDate\.now\(/.test(line) && !clockAllowed(file))
      say(file, i + 1, 'the clock is read in law/ and server/context.ts alone: take today from the request')
    if (/[\u4e00-\u9fa5]/.test(line) && file.startsWith('src/server/'))
      say(file, i + 1, 'words for people belong to declarations and refusals, not to the engine')
    if (/\b(TODO|FIXME|XXX|HACK)\b/.test(line)) say(file, i + 1, 'left unfinished in words')
  })
  if (!/^\s*(\/\*\*|\/\/)/.test(text)) say(file, 1, 'a file says at its head what it is')
}

if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
