/** Everything recomputed from the database as it lies there: links, seals, the state of records, the files. Tells the first thing that does not fit. */
import type { Area } from '../../kit/area.ts'
import type { Tx } from '../db.ts'
import { type Sql, sql } from '../sql.ts'
import { type FileMisfit, filesHeld } from './files-held.ts'
import type { HandedOver } from './handed-over.ts'
import { type Block, inOrder, type Roots, rootsOfEntries, rootsOfStates, type Sealed, sealValue } from './seal.ts'
import { statesOf } from './states.ts'

/** What does not fit, and where; the words are the roof's. */
export type Misfit =
  | { what: 'entry changed'; entry: number; at: string; kind: string; recordId: string | null }
  | { what: 'seal changed'; seal: number }
  | { what: 'entries missing'; seal: number; sealed: number; found: number; from: number; until: number }
  | { what: 'states changed'; seal: number }
  | { what: 'record changed'; area: string; number: string | null; recordId: string }
  | { what: 'record removed'; recordId: string; area: string }
  | { what: 'record without trail'; area: string; number: string | null; recordId: string }
  | { what: 'seal not ours'; seal: number }
  | FileMisfit

export type Verified = { entries: number; seals: number; records: number; files: number; misfit?: Misfit }

type SealRow = Omit<Sealed, 'root' | 'stateRoot' | 'former'> & {
  blocks: Block[]
  rootSha256: string
  rootSm3: string
  statesSha256: string
  statesSm3: string
} & Roots

const sealsIn = (tx: Tx): Promise<SealRow[]> =>
  tx.all(sql`select n, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, first_id as first, last_id as last, entries, blocks, states,
    root_sha256 as "rootSha256", root_sm3 as "rootSm3", states_sha256 as "statesSha256", states_sm3 as "statesSm3", sha256, sm3 from seals order by n`)

/** Each chain is followed once, in the order of its entries; the database sorts, and gives the first that does not fit. */
const brokenLink = (tx: Tx): Promise<Extract<Misfit, { what: 'entry changed' }> | undefined> =>
  tx.one(sql`
    select 'entry changed' as what, id as entry, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at, kind, record_id as "recordId"
      from (select t.id, t.at, t.kind, t.record_id, t.link,
              sha256(coalesce(lag(t.link) over (partition by t.record_id, t.looked order by t.id), '') || convert_to(trail_words(t), 'UTF8')) as wanted
            from trail t) x
     where (link is null and id > (select id from trail_chained_from)) or (link is not null and link <> wanted) order by id limit 1`)

/** The entries between two numbers that a seal's thousand has come apart in. */
const apart = (seal: SealRow, found: Block[]): { from: number; until: number } => {
  const i = seal.blocks.findIndex((block, at) => found[at]?.root !== block.root)
  const at = i < 0 ? seal.blocks.length - 1 : i
  return { from: (seal.blocks[at - 1]?.last ?? seal.first - 1) + 1, until: seal.blocks[at]?.last ?? seal.last }
}

const sealMisfit = async (tx: Tx, seal: SealRow, before: SealRow | undefined): Promise<Misfit | undefined> => {
  const former: Roots = { sha256: before?.sha256 ?? '', sm3: before?.sm3 ?? '' }
  const { entries, root, blocks } = await rootsOfEntries(tx.all, seal.first, seal.last)
  if (root.sha256 !== seal.rootSha256 || root.sm3 !== seal.rootSm3 || entries !== seal.entries)
    return { what: 'entries missing', seal: seal.n, sealed: seal.entries, found: entries, ...apart(seal, blocks) }
  const { states, stateRoot } = await rootsOfStates(tx.all, seal.n)
  if (states !== seal.states || stateRoot.sha256 !== seal.statesSha256 || stateRoot.sm3 !== seal.statesSm3)
    return { what: 'states changed', seal: seal.n }
  const { n, at, first, last } = seal
  const value = sealValue({ n, at, first, last, entries, root, states, stateRoot, former })
  const fits = value.sha256 === seal.sha256 && value.sm3 === seal.sm3 && n === (before?.n ?? 0) + 1 && first === (before?.last ?? 0) + 1
  return fits ? undefined : { what: 'seal changed', seal: n }
}

/** A record goes only with the ledger that brought it, and the trail says that the ledger was taken back. */
const removedRecord = (tx: Tx): Promise<Extract<Misfit, { what: 'record removed' }> | undefined> =>
  tx.one(sql`
    select 'record removed' as what, t.record_id as "recordId", min(t.area) as area from trail t
     where t.record_id is not null and t.id > (select id from trail_chained_from) and not exists (select from records r where r.id = t.record_id)
       and not exists (select from trail i join trail u on u.record_id is null and u.kind = 'undo import' and u.what->>'importId' = i.what->>'importId'
                        where i.record_id = t.record_id and i.kind = 'import')
     group by t.record_id order by min(t.id) limit 1`)

type Compared = { id: string; number: string | null; fits: boolean | null; told: boolean }

/** Beside each record its last sealed state; one that changed since is left to the next seal. */
const comparedOf = (area: Area, after: string | undefined): Sql => sql`
  select s.id, r.number, case when exists (select from trail t where t.record_id = s.id and not t.looked and t.id > k.last_id) then true else k.digest = s.digest end as fits,
      exists (select from trail t where t.record_id = s.id and not t.looked) as told
    from (${statesOf(area, sql`c.id in (select id from records where area = ${area.name} and id > ${after ?? '00000000-0000-0000-0000-000000000000'} order by id limit 5000)`)}) s
    join records r on r.id = s.id
    left join lateral (select p.digest, l.last_id from record_states p join seals l on l.n = p.seal where p.record_id = s.id order by p.seal desc limit 1) k on true
   order by s.id`

const recordMisfit = async (tx: Tx, area: Area): Promise<{ records: number; misfit?: Misfit }> => {
  let records = 0
  for await (const { id, number, fits, told } of inOrder<Compared>((after) => tx.all(comparedOf(area, after?.id)))) {
    records += 1
    if (fits === false) return { records, misfit: { what: 'record changed', area: area.name, number, recordId: id } }
    if (!told) return { records, misfit: { what: 'record without trail', area: area.name, number, recordId: id } }
  }
  return { records }
}

/**
 * `handedOver`: values of seals that someone else keeps; a restored old copy, or a history made anew, does not have them. `filesDir`: where
 * files lie, to be read through; without it they are left out.
 */
export const verify = async (tx: Tx, areas: readonly Area[], handedOver: readonly HandedOver[], filesDir?: string): Promise<Verified> => {
  const counted = await tx.one<{ entries: number }>(sql`select count(*) as entries from trail`)
  const seals = await sealsIn(tx)
  const told: Verified = { entries: counted?.entries ?? 0, seals: seals.length, records: 0, files: 0 }
  const broken = await brokenLink(tx)
  if (broken) return { ...told, misfit: broken }
  for (const [i, seal] of seals.entries()) {
    const misfit = await sealMisfit(tx, seal, seals[i - 1])
    if (misfit) return { ...told, misfit }
  }
  const foreign = handedOver.find(({ n, algorithm, value }) => seals.find((seal) => seal.n === n)?.[algorithm] !== value)
  if (foreign) return { ...told, misfit: { what: 'seal not ours', seal: foreign.n } }
  const removed = await removedRecord(tx)
  if (removed) return { ...told, misfit: removed }
  for (const area of areas) {
    const { records, misfit } = await recordMisfit(tx, area)
    told.records += records
    if (misfit) return { ...told, misfit }
  }
  return filesDir ? { ...told, ...(await filesHeld(tx, filesDir)) } : told
}
