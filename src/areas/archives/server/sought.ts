/** A person of the register as the archives are asked for them: by number, and by every unit they ever belonged to. */
import { unitsOf } from '../../../base/people/terms.ts'
import type { Sought } from '../../../server/archive.ts'
import type { Kept } from '../../../server/records.ts'

export const soughtFrom = ({ id, values, lines }: Kept): Sought => ({
  personId: id,
  name: String(values.name),
  ...(values.idNumber ? { idNumber: String(values.idNumber) } : {}),
  unitIds: unitsOf(values, lines.terms ?? []),
})
