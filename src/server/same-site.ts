/** Whether a change was asked for by the house's own page, or by a program: never by a page of another site. */

type Heads = { origin?: string | undefined; host?: string | undefined; 'sec-fetch-site'?: string | string[] | undefined }

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/**
 * Takes the heads of a request and the address that people type. A browser names the site that asks, twice; both must be this one.
 * A program names none. An origin that cannot be read is another's.
 */
export const asksFromHere = (heads: Heads, typed?: string): boolean => {
  const site = heads['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (heads.origin === undefined) return true
  const host = hostOf(heads.origin)
  return host !== undefined && (host === heads.host || (typed !== undefined && host === hostOf(typed)))
}
