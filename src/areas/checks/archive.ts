/** What a closed double check leaves in the archive of whoever failed in their duty; who did their duty is not marked. */
import type { Archived } from '../../kit/archive.ts'
import { bases } from './bases.ts'
import { clean, responsibilities } from './codes.ts'

const adverse = (finding: unknown): boolean => finding !== undefined && !clean.includes(String(finding))

export const checkArchive: Archived = {
  entries: (_, matter, state) => {
    const on = matter.closedOn
    if (state !== 'closed' || typeof on !== 'string' || !adverse(matter.finding)) return []
    const said = `${String(matter.aspect)}${String(matter.finding)}`
    return [{ kind: 'other', on, says: `一案双查认定${said}，处理结果：${String(matter.outcome ?? '')}` }]
  },
  open: (check, matter, state) => {
    if (state !== 'inHand' || !adverse(matter.finding)) return undefined
    const since = check.openedOn
    const basis = responsibilities.includes(String(matter.aspect)) ? bases.duty : bases.umbrella
    return { says: `一案双查正在核查${String(matter.aspect)}，结论尚未签批`, ...(typeof since === 'string' ? { since } : {}), basis }
  },
}
