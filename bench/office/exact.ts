/** No half state: what was acknowledged is there exactly once, nothing else is, and no record stands between two states. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Act, Done } from './done.ts'
import type { Owner } from './owner.ts'

type Found = { record: string; by: string; what: string }

const keyOf = ({ record, by, what }: Found): string => `${record} ${by} ${what}`

const tally = (acts: readonly Found[]): Map<string, number> => {
  const counted = new Map<string, number>()
  for (const act of acts) counted.set(keyOf(act), (counted.get(keyOf(act)) ?? 0) + 1)
  return counted
}

/** Differences between what was said yes to and what is there, either way. */
const apart = (kind: string, acknowledged: readonly Act[], found: readonly Found[]): string[] => {
  const [said, there] = [tally(acknowledged), tally(found)]
  return [...new Set([...said.keys(), ...there.keys()])].flatMap((key) => {
    const [a, b] = [said.get(key) ?? 0, there.get(key) ?? 0]
    return a === b ? [] : [`${kind} ${key}: acknowledged ${a} times, found ${b} times`]
  })
}

const filesApart = async (owner: Owner, filesDir: string, acknowledged: readonly Act[], users: string[]): Promise<string[]> => {
  const rows = await owner.rows<Found & { digest: string }>(
    'select record_id as record, added_by as by, name as what, digest from files where added_by = any ($1::uuid[])',
    [users],
  )
  const digests = new Map(acknowledged.map((act) => [act.what, act.digest]))
  const wrong = rows.filter(({ what, digest }) => digests.get(what) !== digest || !existsSync(join(filesDir, digest.slice(0, 2), digest)))
  return [...apart('file', acknowledged, rows), ...wrong.map(({ what }) => `file ${what}: not the bytes that were sent`)]
}

/** The records that the officers worked on, and the officers. */
const named = 'with worked as (select unnest($1::uuid[]) as id), officers as (select unnest($2::uuid[]) as id)'

/** Rules that hold of any record whatever was done to it. Of signatures those on the officers' own steps: the bench's county was not signed by hand. */
const invariants: Readonly<Record<string, string>> = {
  'its state is not that of its last step': `select r.id from records r join lateral (
      select s.to_state, s.standing from steps_taken s where s.record_id = r.id and s.standing = 'effective'
        and s.to_state is distinct from s.from_state order by s.ord desc limit 1) l on true
    where l.to_state <> r.state and r.id in (select id from worked)`,
  'a step waits that nobody is asked to sign': `select s.record_id as id from steps_taken s where s.standing = 'waiting'
      and s.record_id in (select id from worked) and not exists (select from signatures g where g.step_id = s.id and g.signed_by is null)`,
  'a step took effect before everybody had signed': `select s.record_id as id from steps_taken s join signatures g on g.step_id = s.id
     where s.standing = 'effective' and s.record_id in (select id from worked) and s.taken_by in (select id from officers)
       and (g.signed_by is null or g.verdict <> 'agreed')`,
  'a step waits and nobody has it on the desk': `select s.record_id as id from steps_taken s where s.standing = 'waiting'
      and s.record_id in (select id from worked) and not exists (select from todos t where t.record_id = s.record_id and t.kind = 'sign')`,
  'what hangs on it lies under another circle': `select r.id from records r join steps_taken s on s.record_id = r.id
     where s.circle_id <> r.circle_id and r.id in (select id from worked)`,
}

export const halfStates = async (owner: Owner, filesDir: string, done: Done, users: string[]): Promise<string[]> => {
  const stepNames = [...new Set(done.steps.map(({ what }) => what))]
  // Steps that the house itself draws from a signature are the signer's too; only those that officers ask for are compared.
  const steps = await owner.rows<Found>(
    `select s.record_id as record, s.taken_by as by, r.area || '.' || s.step as what from steps_taken s join records r on r.id = s.record_id
      where s.taken_by = any ($1::uuid[]) and r.area || '.' || s.step = any ($2)`,
    [users, stepNames],
  )
  const signatures = await owner.rows<Found>(
    'select record_id as record, signed_by as by, verdict as what from signatures where signed_by = any ($1::uuid[])',
    [users],
  )
  const hands = await owner.rows<Found>(
    'select record_id as record, given_by as by, to_user as what from handovers where given_by = any ($1::uuid[])',
    [users],
  )
  const receipts = await owner.rows<Found>(
    `select record_id as record, to_user as by, id as what from handovers where to_user = any ($1::uuid[]) and given_by = any ($1::uuid[])
        and (received_at is not null or refused_at is not null)`,
    [users],
  )
  const looks = await owner.rows<Found>(
    "select record_id as record, user_id as by, kind as what from trail where looked and kind = 'read' and user_id = any ($1::uuid[])",
    [users],
  )
  const touched = [...new Set([...done.steps, ...done.signatures, ...done.files, ...done.hands].map(({ record }) => record))]
  const broken: string[] = []
  for (const [says, text] of Object.entries(invariants))
    for (const { id } of await owner.rows<{ id: string }>(`${named} ${text}`, [touched, users])) broken.push(`${id}: ${says}`)
  return [
    ...apart('look in the trail', done.looks, looks),
    ...apart('step', done.steps, steps),
    ...apart('signature', done.signatures, signatures),
    ...apart('hand', done.hands, hands),
    ...apart('receipt', done.receipts, receipts),
    ...(await filesApart(owner, filesDir, done.files, users)),
    ...broken,
  ]
}
