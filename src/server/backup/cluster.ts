/** A running cluster's files as its own low-level backup gives them: whole once its log is played over them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDb } from '../db.ts'

/** Folders whose content a starting server makes afresh; the folders themselves must be there. */
const remade = ['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_wal']
const leftOut = /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|pg_internal\.init.*|pgsql_tmp.*|.*\.new)$/

/** Paths below `root`, folders with a slash at their end; what a server makes afresh is not entered. The control file comes last. */
export const clusterPaths = (root: string): string[] => {
  const found: string[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (leftOut.test(entry.name)) continue
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (!entry.isDirectory()) found.push(path)
      else {
        found.push(`${path}/`)
        if (!remade.includes(path)) walk(path)
      }
    }
  }
  walk('')
  const control = 'global/pg_control'
  return [...found.filter((path) => path !== control), control]
}

export type Begun = { end(): Promise<{ label: string; log: string[] }>; giveUp(): Promise<void> }

/**
 * Begins a backup: from here on no log that it needs is thrown away. `end` gives the label that a restored cluster starts from and the
 * names of the log files to go with it. Both are one session's doing: when it breaks off, the database forgets the backup by itself.
 */
export const beginBackup = async (ownerUrl: string): Promise<Begun> => {
  const db = openDb(ownerUrl, 1)
  const client = await db.connect()
  const slot = `backup_${process.pid}`
  await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot])
  await client.query("select pg_backup_start('mingjian', true)")
  return {
    end: async () => {
      const { rows } = await client.query<{ label: string; first: string; last: string }>(
        "select b.labelfile as label, substring(b.labelfile from 'file ([0-9A-F]{24})') as first, pg_walfile_name(b.lsn) as last from pg_backup_stop(false) b",
      )
      const { label, first, last } = rows[0] as { label: string; first: string; last: string }
      const log = await client.query<{ name: string }>('select name from pg_ls_waldir() where name between $1 and $2 order by name', [first, last])
      return { label, log: log.rows.map((row) => row.name) }
    },
    giveUp: async () => {
      client.release(true)
      await db.end()
    },
  }
}

/** The bytes of a file as long as it was when asked; one that went away meanwhile is told by the log, and is passed over. */
export const bytesOf = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
