/** Words that stand in one record and what came of it, and nowhere else: whoever may not know the record must never read its word. */
const digits = '甲乙丙丁戊己庚辛壬癸'

/** The nth word. */
export const markOf = (n: number): string => `密字${[...String(n).padStart(5, '0')].map((digit) => digits[Number(digit)]).join('')}`

const pattern = new RegExp(`密字[${digits}]{5}`, 'gu')

/** Every such word in a text, once. */
export const marksIn = (text: string): string[] => [...new Set(text.match(pattern) ?? [])]

/** Hands out words, one after the other. */
export const markGiver = (first: number): (() => string) => {
  let n = first
  return () => {
    n += 1
    return markOf(n - 1)
  }
}
