/** Prints the documents that follow from the declarations: procedures, glossary, figures, who tells whom. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { printedDocs } from './printed-docs.ts'

const docs = join(import.meta.dirname, '../docs')

for (const [path, text] of printedDocs()) {
  mkdirSync(dirname(join(docs, path)), { recursive: true })
  writeFileSync(join(docs, path), text)
}
