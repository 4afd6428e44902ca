/** The database as its owner reads it: beside the house, past every policy, for what is to be held against the answers. */
import pg from 'pg'

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Owner = { rows<T>(text: string, values?: unknown[]): Promise<T[]>; end(): Promise<void> }

export const ownerOf = async (url: string): Promise<Owner> => {
  const client = new pg.Client(url)
  await client.connect()
  return {
    rows: async <T>(text: string, values: unknown[] = []) => (await client.query(text, values)).rows as T[],
    end: () => client.end(),
  }
}
