/** What in a text would betray whose words lie sealed: found, and masked. A proposal; a person decides what is handed on. */
export type Found = { from: number; to: number; why: string }

const everyPlace = (text: string, word: string): number[] => {
  const at: number[] = []
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) at.push(i)
  return at
}

/** The whole value, its parts between marks, and the tail of a long number: a reporter is known by any of them. */
const wordsOfValue = (value: string): string[] => {
  const parts = value.split(/[\s,，、；;：:（）()]+/).filter((part) => [...part].length >= 2)
  const tails = parts.filter((part) => /^\d{7,}$/.test(part)).map((part) => part.slice(-4))
  return [...new Set([value.trim(), ...parts, ...tails])].filter((word) => [...word].length >= 2)
}

/** Where people speak of themselves: who writes “我” or “本人” tells where they stood. */
const ofOneself = /本人|我们?(?:单位|科室|家|村|厂|班|丈夫|妻子|父亲|母亲|儿子|女儿)?|举报人/gu
/** What only few can know: telephone numbers and numbers of identity. */
const numbers = /(?<!\d)(?:1\d{10}|\d{17}[\dXx])(?!\d)/gu

const matches = (text: string, pattern: RegExp, why: string): Found[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length, why }))

/** In the order of the text; of two that overlap the first, and of two at one place the longer. */
const merged = (found: Found[]): Found[] => {
  const kept: Found[] = []
  for (const next of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) if ((kept.at(-1)?.to ?? 0) <= next.from) kept.push(next)
  return kept
}

/** The places in a text that could betray the reporter, and the text with them masked. `sealed` are the values that lie sealed, by their labels. */
export const maskedOf = (text: string, sealed: Readonly<Record<string, string>>): { found: Found[]; masked: string } => {
  const own = Object.entries(sealed).flatMap(([label, value]) =>
    wordsOfValue(value).flatMap((word) => everyPlace(text, word).map((from) => ({ from, to: from + word.length, why: label }))),
  )
  const found = merged([...own, ...matches(text, numbers, '电话或者证件号码'), ...matches(text, ofOneself, '举报人说到自己')])
  const masked = found.reduceRight((rest, { from, to }) => `${rest.slice(0, from)}${'■■'}${rest.slice(to)}`, text)
  return { found, masked }
}
