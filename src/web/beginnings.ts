/** What the signed-in person may begin in an area: its first steps, or a plain entry where it has no procedure. */
import type { z } from 'zod'
import type { Area } from '../kit/area.ts'
import { fieldsOf } from '../kit/record/fields.ts'
import { is } from '../kit/who.ts'
import { actorOf, type Me } from './session.tsx'

export type Beginning = { step?: string; label: string; form: z.ZodObject; asks: ReadonlySet<string> }

const firstSteps = (me: Me, area: Area): Beginning[] =>
  Object.entries(area.procedure?.steps ?? {}).flatMap(([step, { from, byHouse, by, form, label }]) =>
    from === 'nothing' && !byHouse && form && is(by, actorOf(me), {})
      ? [{ step, label, form, asks: new Set(fieldsOf(form).map((field) => field.name)) }]
      : [],
  )

/** Fields that the house fills are not asked for; a number that it can give is not either. */
const plainEntry = (me: Me, area: Area): Beginning[] => {
  if (area.procedure || !is(area.keptBy, actorOf(me), {})) return []
  const asks = fieldsOf(area.record).filter((field) => !field.madeByHouse)
  return [{ label: '登记', form: area.record, asks: new Set(asks.map((field) => field.name)) }]
}

export const beginningsOf = (me: Me, area: Area): Beginning[] => [...firstSteps(me, area), ...plainEntry(me, area)]

/** What registering is called: an area that is a register by its name is not registered twice over. */
export const registering = ({ label }: Pick<Area, 'label'>): string => (label.endsWith('登记') ? label : `登记${label}`)
