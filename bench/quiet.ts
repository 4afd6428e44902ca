/** What a start works on beside its first requests, such as the account of the day, is waited for: nothing is read against it. */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Until a second has passed in which nobody asked the database anything. */
export const untilQuiet = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    for (let quiet = 0; quiet < 5; await pause(200)) {
      const { rows } = await client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()",
      )
      quiet = rows.length === 0 ? quiet + 1 : 0
    }
  } finally {
    await client.end()
  }
}
