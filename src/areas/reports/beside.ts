/** A number beside that of the same months a year before, in words. */
import type { TokenSaid } from './contract.ts'

/** `起（上年同期10起，增加2起）`, the unit first, as it follows the number; nothing where it was not asked for or may not be known. */
export const besideInWords = ({ value, before, unit }: TokenSaid): string => {
  if (before === undefined || value === null) return ''
  const change = Math.round((value - before) * 10) / 10
  if (change === 0) return `${unit}（上年同期${before}${unit}，持平）`
  return `${unit}（上年同期${before}${unit}，${change > 0 ? '增加' : '减少'}${Math.abs(change)}${unit === '%' ? '个百分点' : unit}）`
}
