/** The texts that a workbook keeps once for all its cells, and how a text stands in XML. */
import { type Ear, hear } from './heard.ts'

/** Letters that XML has no place for are written as `_x000D_`. */
export const plain = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

/** Gathers one text, in one piece or in runs of different looks; how it is read aloud (注音) is passed over. */
export const textGatherer = (): Required<Ear> & { taken(): string } => {
  let [all, within, aloud] = ['', false, false]
  return {
    open: (name) => {
      if (name === 't') within = !aloud
      else if (name === 'rPh') aloud = true
    },
    text: (text) => {
      if (within) all += text
    },
    close: (name) => {
      if (name === 't') within = false
      else if (name === 'rPh') aloud = false
    },
    taken: () => {
      const text = plain(all)
      all = ''
      return text
    },
  }
}

/** All of them, in the order of their numbers. */
export const sharedTexts = async (part: AsyncIterable<Uint8Array> | undefined): Promise<string[]> => {
  const texts: string[] = []
  const gatherer = textGatherer()
  const close = (name: string): void => {
    gatherer.close(name)
    if (name === 'si') texts.push(gatherer.taken())
  }
  if (part) await hear(part, { ...gatherer, close })
  return texts
}
