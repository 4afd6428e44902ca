/** The XML of a workbook's part, tag by tag as it is unpacked; never as a tree. What is not well formed, or names entities of its own, is refused. */
import { SaxesParser } from 'saxes'

export type Attributes = Readonly<Record<string, string>>

/** Who listens to a part. Names come without their prefix: which one stands for a sheet's own words is up to the program that wrote it. */
export type Ear = { open?(name: string, attributes: Attributes): void; text?(text: string): void; close?(name: string): void }

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of the attribute of this name, with whatever prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => bare(key) === name)?.[1]

/** Tells the ear all that stands in a part; gives way after each piece of it. */
export async function* heard(part: AsyncIterable<Uint8Array>, ear: Ear): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const { open, text, close } = ear
  if (open) parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes))
  if (text) parser.on('text', text)
  if (text) parser.on('cdata', text)
  if (close) parser.on('closetag', ({ name }) => close(bare(name)))
  const letters = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of part) {
    parser.write(letters.decode(piece, { stream: true }))
    yield
  }
  parser.write(letters.decode()).close()
}

/** The same, through to the end. */
export const hear = async (part: AsyncIterable<Uint8Array>, ear: Ear): Promise<void> => {
  for await (const _ of heard(part, ear));
}
