/** Printed documents are current. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { printedDocs } from '../scripts/printed-docs.ts'

it.each([...printedDocs()])('docs/%s', (path, text) => {
  const file = join(import.meta.dirname, '../docs', path)
  expect(existsSync(file), 'run `npm run docs`').toBe(true)
  expect(readFileSync(file, 'utf8'), 'run `npm run docs`').toBe(text)
})
