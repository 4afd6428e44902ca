/** Which numbers are days: a cell says so by its style alone. */
import { hear } from './heard.ts'

/** Formats that every program knows by number: those of dates and times, the Chinese ones among them. */
const known = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/** A format of the file's own shows a day or a time where a letter for one stands outside of quotes, marks and conditions. */
const showsDay = (format: string): boolean => /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, ''))

/** Whether numbers of a style are days. */
export const dayStyles = async (part: AsyncIterable<Uint8Array> | undefined): Promise<(style: number) => boolean> => {
  const own = new Map<number, boolean>()
  const formats: number[] = []
  let ofCells = false
  if (part)
    await hear(part, {
      open: (name, { numFmtId, formatCode = '' }) => {
        if (name === 'numFmt') own.set(Number(numFmtId), showsDay(formatCode))
        else if (name === 'cellXfs') ofCells = true
        else if (name === 'xf' && ofCells) formats.push(Number(numFmtId))
      },
      close: (name) => {
        if (name === 'cellXfs') ofCells = false
      },
    })
  const isDay = (format: number): boolean => own.get(format) ?? known.some(([from, to]) => format >= from && format <= to)
  const days = formats.map(isDay)
  return (style) => days[style] ?? false
}

const DAY = 86_400_000
/** The first of January 1970 as Excel counts days, since 1900 or since 1904. */
const [since1900, since1904] = [25_569, 24_107]
/** Excel reckons with a 29 February 1900. */
const NO_SUCH_DAY = 60

/** The moment that Excel means by a number. */
export const momentOf = (serial: number, from1904: boolean): Date => {
  if (from1904) return new Date(Math.round((serial - since1904) * DAY))
  return new Date(Math.round((serial - since1900 + (serial < NO_SUCH_DAY ? 1 : 0)) * DAY))
}
