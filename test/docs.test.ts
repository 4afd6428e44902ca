/** Printed documents are current, and the recipe for a new area is the room that it tells of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { printedDocs } from '../scripts/printed-docs.ts'

it.each([...printedDocs()])('docs/%s', (path, text) => {
  const file = join(import.meta.dirname, '../docs', path)
  expect(existsSync(file), 'run `npm run docs`').toBe(true)
  expect(readFileSync(file, 'utf8'), 'run `npm run docs`').toBe(text)
})

it('docs/adding-an-area.md: every block stands so in the room', () => {
  const room = join(import.meta.dirname, '../src/areas/referrals')
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|sql)$/.test(name) && !name.startsWith('test'))
  const texts = files.map((name) => readFileSync(join(room, name), 'utf8'))
  const recipe = readFileSync(join(import.meta.dirname, '../docs/adding-an-area.md'), 'utf8')
  const blocks = [...recipe.matchAll(/```(?:ts|sql)\n([\s\S]*?)```/g)].map((match) => match[1] as string)
  expect(blocks).toHaveLength(files.length)
  for (const block of blocks)
    expect(
      texts.some((text) => text.includes(block)),
      block,
    ).toBe(true)
})
