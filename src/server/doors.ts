/** What stands at the house's doors: the address that people type, the proxy before it, single sign-on, and the key that seals factors. */
import { randomBytes } from 'node:crypto'
import type { ScannerAt } from './files/scanner.ts'
import type { Pace } from './pace.ts'

/** Single sign-on by OpenID Connect: an account is found by one declared claim, and never made. */
export type SingleSignOn = { issuer: string; clientId: string; clientSecret?: string; claim: string; label?: string }

export type Doors = {
  /** Seals the secrets of second factors; it lies outside the database. */
  key: Buffer
  /** The address that people type; behind https it makes cookies Secure and pages HSTS. */
  origin?: string
  /** The proxy whose word on addresses is taken. */
  proxy?: string
  sso?: SingleSignOn
  /** The virus scanner that every file passes, where the office has one. */
  scanner?: ScannerAt
  /** How fast one may ask; without it there is no limit. */
  pace?: Pace
}

/** Doors of a house that is opened for a moment: nothing sealed under its key is to outlive it. */
export const plainDoors = (): Doors => ({ key: randomBytes(32) })

export const isHttps = ({ origin }: Doors): boolean => origin?.startsWith('https://') ?? false
