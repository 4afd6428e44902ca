/** What is served to whoever is not signed in: signing in, by whatever way, and whether the house stands. */
import type { Route } from '../kit/contract.ts'
import type { House } from './house.ts'

/** A served route of one who is not signed in yet. */
export type OpenServed = { route: Route; handleOpen: (house: House, got: never, web: Web) => Promise<unknown> }
/** What signing in and out need of the web: nothing else does. */
export type Web = {
  token?: string
  agent: string
  /** Where the request comes from: kept with the session that begins, and with a sign-in that failed. */
  from: string
  /** The address by which the house was asked. */
  origin: string
  /** The ticket of a way to another sign-in and back; `address` is what was called. */
  returning?: string
  address: string
  setCookie(token: string, secondsToLive: number): void
  clearCookie(): void
  setReturning(ticket: string | undefined, secondsToLive: number): void
}
/** An answer that sends the browser on. */
export type Onward = { onward: string }
