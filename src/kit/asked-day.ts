/** A day as an address asks for it. */
import { z } from 'zod'
import { isDay } from '../law/day.ts'

/** A day that exists, as `2024-01-01`. */
export const askedDay = z.string('请写明日期').refine(isDay, '日期应为“2024-01-01”的样式')
