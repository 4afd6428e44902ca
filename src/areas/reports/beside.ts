/** A number beside that of the same months a year before, in words. */
import type { TokenSaid } from './contract.ts'

/** `（上年同期10，增加2）`; nothing where it was not asked for or may not be known. */
export const besideInWords = ({ value, before }: TokenSaid): string => {
  if (before === undefined || value === null) return ''
  const change = Math.round((value - before) * 10) / 10
  if (change === 0) return `（上年同期${before}，持平）`
  return `（上年同期${before}，${change > 0 ? '增加' : '减少'}${Math.abs(change)}）`
}
