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
