/** What every answer tells the browser to hold to. */
import type { Doors } from './doors.ts'
import { isHttps } from './doors.ts'

/**
 * Scripts come from the house's own files alone. Styles may stand in the page: the component library writes its rules while the page
 * runs, as elements without a place for a nonce in all of them; a style can run nothing, and no style from elsewhere is taken.
 */
const page =
  "default-src 'self'; script-src 'self'; object-src 'none'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
/** An answer that is no page shows nothing and runs nothing, wherever it is opened. */
const data = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** What somebody added is shut in beside that: whatever it turns out to be, it is nobody's page and no part of the house. */
const file = `sandbox; ${data}`

const policies = { page, data, file } as const

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
}

const YEAR = 31_536_000

/** The headers of an answer, by its kind: a page, what the API says, or a file that it gives. */
export const headersOf = (doors: Doors, kind: keyof typeof policies): Readonly<Record<string, string>> => ({
  ...always,
  'content-security-policy': policies[kind],
  ...(isHttps(doors) ? { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` } : {}),
})
