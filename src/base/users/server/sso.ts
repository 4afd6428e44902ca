/** Single sign-on by OpenID Connect: code, PKCE, state and nonce. An account is found by one claim, and never made. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { refusal } from '../../../kit/refusal.ts'
import { transaction } from '../../../server/db.ts'
import type { SingleSignOn } from '../../../server/doors.ts'
import type { House } from '../../../server/house.ts'
import type { Onward, Web } from '../../../server/open-served.ts'
import { sql } from '../../../server/sql.ts'
import { admitOrAsk } from './entry.ts'
import { endWait, letWait, tryWait, WAITS_SECONDS } from './waits.ts'

type Waits = { verifier: string; state: string; nonce: string }

const configured = new WeakMap<House, Promise<Configuration>>()

/** What the issuer says of itself, asked once; an issuer that could not be reached is asked again. */
const configurationOf = (house: House, sso: SingleSignOn): Promise<Configuration> => {
  const known = configured.get(house)
  if (known) return known
  // The signature of the token is checked as well, not only the line that it came by.
  const execute = [enableNonRepudiationChecks, ...(sso.issuer.startsWith('http://') ? [allowInsecureRequests] : [])]
  const asked = discovery(new URL(sso.issuer), sso.clientId, sso.clientSecret, sso.clientSecret ? undefined : None(), { execute })
  configured.set(house, asked)
  asked.catch(() => configured.delete(house))
  return asked
}

const ssoOf = (house: House): SingleSignOn => {
  if (!house.doors.sso) throw refusal('noSuchAddress')
  return house.doors.sso
}

/** What the page of sign-in shows beside the password. */
export const waysIn = async (house: House): Promise<{ sso: string | null }> => ({
  sso: house.doors.sso ? (house.doors.sso.label ?? '单位统一认证') : null,
})

/** Words that the page understands; nothing of what came from elsewhere is shown. */
const back = (how: 'in' | 'failed' | 'unknown' | 'away'): Onward => ({ onward: how === 'in' ? '/' : `/#sso=${how}` })

/** Sends the browser to the issuer. What it must come back with waits here, under a ticket that the browser alone has. */
export const goToIssuer = async (house: House, _: unknown, web: Web): Promise<Onward> => {
  const sso = ssoOf(house)
  const configuration = await configurationOf(house, sso).catch(() => undefined)
  if (!configuration) return back('away')
  const says: Waits = { verifier: randomPKCECodeVerifier(), state: randomState(), nonce: randomNonce() }
  const ticket = await letWait(house, 'sso', null, says)
  web.setReturning(ticket, WAITS_SECONDS)
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: `${web.origin}/api/session/sso/return`,
    scope: 'openid profile',
    code_challenge: await calculatePKCECodeChallenge(says.verifier),
    code_challenge_method: 'S256',
    state: says.state,
    nonce: says.nonce,
  })
  return { onward: address.href }
}

/** The account that the declared claim names, if it is open. */
const accountNamed = (house: House, claimed: unknown): Promise<{ id: string } | undefined> =>
  transaction(house.side, undefined, async (tx) =>
    typeof claimed === 'string' ? tx.one(sql`select id from users where account = ${claimed.toLowerCase()} and disabled_at is null`) : undefined,
  )

/** The claim, out of a token that the issuer signed for this sign-in and for no other. */
const claimBrought = async (house: House, sso: SingleSignOn, web: Web, ticket: string): Promise<unknown> => {
  const { says } = await tryWait<Waits>(house, 'sso', ticket)
  await endWait(house, ticket)
  const tokens = await authorizationCodeGrant(await configurationOf(house, sso), new URL(web.address, web.origin), {
    pkceCodeVerifier: says.verifier,
    expectedState: says.state,
    expectedNonce: says.nonce,
    idTokenExpected: true,
  })
  return tokens.claims()?.[sso.claim]
}

/** Back from the issuer: in, or on to the second step, or a word on why not. */
export const comeBack = async (house: House, _: unknown, web: Web): Promise<Onward> => {
  const sso = ssoOf(house)
  const ticket = web.returning
  web.setReturning(undefined, 0)
  if (!ticket) return back('failed')
  const brought = await claimBrought(house, sso, web, ticket).then(
    (claim) => ({ claim }),
    () => undefined,
  )
  if (!brought) return back('failed')
  const user = await accountNamed(house, brought.claim)
  if (!user) return back('unknown')
  const entered = await admitOrAsk(house, user.id, web, true)
  return 'wanted' in entered ? { onward: `/#second=${entered.ticket}&ways=${entered.ways.join('.')}` } : back('in')
}
