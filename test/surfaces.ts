/** Each surface on which a clue could show itself, as one reader finds it: what a change of sight must give or take everywhere. */
import { readXlsx } from 'hucre/xlsx'
import type { Actor } from './actor.ts'

/** The clue looked for: where it lies, a name that is on it alone, and a file that hangs on it. */
export type Sought = { id: string; name: string; file: string }

const sheetOf = async (who: Actor): Promise<string> => {
  const { body } = await who.ask('GET', '/api/clues/sheet')
  const { sheets } = await readXlsx(new Uint8Array(body as unknown as Buffer))
  return JSON.stringify(sheets.map(({ rows }) => rows))
}

const period = 'from=2026-01-01&to=2026-01-31'
const opens = async (who: Actor, url: string): Promise<boolean> => (await who.ask('GET', url)).status === 200
const tells = async (who: Actor, url: string, word: string): Promise<boolean> => (await who.ask('GET', url)).text.includes(word)

export const clueSurfaces: Record<string, (who: Actor, clue: Sought) => Promise<boolean>> = {
  台账: (who, { name }) => tells(who, '/api/clues?size=200', name),
  条数: async (who, { name }) => (await who.get<{ count: number }>(`/api/clues/count?q=${encodeURIComponent(name)}`)).count > 0,
  导出: async (who, { name }) => (await sheetOf(who)).includes(name),
  记录页: (who, { id }) => opens(who, `/api/clues/${id}`),
  留痕: (who, { id }) => opens(who, `/api/clues/${id}/history`),
  期限: (who, { id }) => opens(who, `/api/clues/${id}/limits`),
  关联: (who, { id }) => opens(who, `/api/clues/${id}/ties`),
  文书: (who, { id }) => opens(who, `/api/clues/${id}/papers`),
  附件名: (who, { id }) => opens(who, `/api/clues/${id}/files`),
  附件: (who, { id, file }) => opens(who, `/api/clues/${id}/files/${file}`),
  封存: (who, { id }) => opens(who, `/api/sealed/clues/${id}`),
  查找: (who, { id, name }) => tells(who, `/api/search?q=${encodeURIComponent(name)}`, id),
  待办: (who, { id }) => tells(who, '/api/desk', id),
  本室待办: (who, { id }) => tells(who, '/api/desk?of=office', id),
  等别人: (who, { id }) => tells(who, '/api/desk?of=others', id),
  指标: async (who) => ((await who.get<{ value: number }[]>(`/api/figures?${period}&ids=clues.received`))[0]?.value ?? 0) > 0,
  指标背后: (who, { id }) => tells(who, `/api/figures/clues.received/records?${period}`, id),
  交接: (who, { id }) => opens(who, `/api/handovers/clues/${id}`),
  查阅情况: (who, { id }) => opens(who, `/api/accesses/clues/${id}`),
}

/** To-dos are of those whose turn it is; whoever merely reads has none. */
export const turnOnly = ['待办', '本室待办', '等别人']

export const seenOn = async (who: Actor, clue: Sought): Promise<string[]> => {
  const seen: string[] = []
  for (const [surface, shows] of Object.entries(clueSurfaces)) if (await shows(who, clue)) seen.push(surface)
  return seen
}
