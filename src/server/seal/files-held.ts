/** Every file held against the digest under which it was added: read through, one after the other, never whole in memory. */
import type { Tx } from '../db.ts'
import { heldAgainst } from '../files/store.ts'
import { sql } from '../sql.ts'
import { inOrder } from './seal.ts'

/** A template belongs to no record and has no number. */
export type FileMisfit = { what: 'file changed' | 'file missing'; area: string; number: string | null; name: string }
type Kept = { digest: string; area: string; number: string | null; name: string }

const BATCH = 5000

/** In the order of digests, each once: the same bytes on two records lie there once. */
const keptFiles = (tx: Tx): AsyncGenerator<Kept> =>
  inOrder<Kept>((after) =>
    tx.all(sql`
      select distinct on (digest) digest, area, number, name from (
          select f.digest, r.area, coalesce(r.number, '') as number, f.name from files f join records r on r.id = f.record_id
          union all select digest, area, null, coalesce(name, '') from paper_templates where digest is not null) k
       where digest > ${after?.digest ?? ''} order by digest, area limit ${BATCH}`),
  )

/** How many files there are, and the first that is not what was added. */
export const filesHeld = async (tx: Tx, filesDir: string): Promise<{ files: number; misfit?: FileMisfit }> => {
  let files = 0
  for await (const { digest, area, number, name } of keptFiles(tx)) {
    files += 1
    const stands = await heldAgainst({ filesDir }, digest)
    if (stands !== 'fits') return { files, misfit: { what: stands === 'missing' ? 'file missing' : 'file changed', area, number, name } }
  }
  return { files }
}
