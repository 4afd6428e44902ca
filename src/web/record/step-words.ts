/** Steps by their names as a record tells them: the declared ones and the extensions of limits. */
import type { Area } from '../../kit/area.ts'
import type { Step } from '../../kit/procedure/procedure.ts'
import { stepsOf } from '../../kit/procedure/step.ts'

export const stepOf = (area: Area, name: string): Step | undefined => (area.procedure ? stepsOf(area.procedure)[name] : undefined)
export const stepLabel = (area: Area, name: string): string => stepOf(area, name)?.label ?? '其他步骤'
