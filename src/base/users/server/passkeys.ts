/** Passkeys, by WebAuthn: the key stays in the device, and answers for this address alone. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { isIP } from 'node:net'
import { refusal } from '../../../kit/refusal.ts'
import { transaction, type Tx } from '../../../server/db.ts'
import type { House } from '../../../server/house.ts'
import { newId } from '../../../server/id.ts'
import { sql } from '../../../server/sql.ts'

/** Large, and wanted by none where passwords are enough: loaded for the first who has a passkey or makes one. */
const webAuthn = () => import('@simplewebauthn/server')

/** What every authenticator in use can do. */
const [ES256, RS256] = [-7, -257] as const

type Said = Record<string, unknown>
type Known = { id: string; credentialId: string; publicKey: Buffer; counter: number }

const placeOf = (origin: string): URL | undefined => (URL.canParse(origin) ? new URL(origin) : undefined)

/** Browsers know passkeys at a named https address, and at localhost; never at a bare number. */
export const passkeysWorkAt = (origin: string): boolean => {
  const place = placeOf(origin)
  if (!place || isIP(place.hostname.replace(/^\[|\]$/g, ''))) return false
  return place.protocol === 'https:' || place.hostname === 'localhost'
}

const hostAt = (origin: string): string => placeOf(origin)?.hostname ?? ''

const knownOf = (tx: Tx, userId: string): Promise<Known[]> =>
  tx.all<Known>(
    sql`select id, credential_id as "credentialId", public_key as "publicKey", counter from factors where user_id = ${userId} and kind = 'passkey'`,
  )

/** What the browser is asked in order to make one. */
export const registrationAsked = async (tx: Tx, user: { id: string; account: string; name: string }, origin: string) => {
  const { generateRegistrationOptions } = await webAuthn()
  return generateRegistrationOptions({
    rpName: '明鉴',
    rpID: hostAt(origin),
    userName: user.account,
    userDisplayName: user.name,
    userID: new Uint8Array(Buffer.from(user.id)),
    attestationType: 'none',
    supportedAlgorithmIDs: [ES256, RS256],
    excludeCredentials: (await knownOf(tx, user.id)).map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
}

/** Keeps the passkey that the browser made, when it answers this challenge at this address. */
export const keepPasskey = async (
  tx: Tx,
  userId: string,
  given: { name: string; passkey: Said; challenge: string; origin: string },
): Promise<void> => {
  const { verifyRegistrationResponse } = await webAuthn()
  const checked = await verifyRegistrationResponse({
    response: given.passkey as unknown as RegistrationResponseJSON,
    expectedChallenge: given.challenge,
    expectedOrigin: given.origin,
    expectedRPID: hostAt(given.origin),
    requireUserVerification: false,
  }).catch(() => undefined)
  if (!checked?.verified) throw refusal('secondWrong')
  const { id, publicKey, counter } = checked.registrationInfo.credential
  await tx.run(sql`insert into factors (id, user_id, kind, name, credential_id, public_key, counter)
    values (${newId()}, ${userId}, 'passkey', ${given.name}, ${id}, ${Buffer.from(publicKey)}, ${counter})`)
}

/** What the browser is asked in order to use one. */
export const useAsked = async (house: House, userId: string, origin: string) => {
  const { generateAuthenticationOptions } = await webAuthn()
  return transaction(house.side, undefined, async (tx) =>
    generateAuthenticationOptions({
      rpID: hostAt(origin),
      userVerification: 'preferred',
      allowCredentials: (await knownOf(tx, userId)).map(({ credentialId }) => ({ id: credentialId })),
    }),
  )
}

/** Whether a passkey of this user answered the challenge; a counter that went back is a copied key. */
export const passkeyAnswers = async (house: House, userId: string, given: { passkey: Said; challenge: string; origin: string }): Promise<boolean> => {
  const { verifyAuthenticationResponse } = await webAuthn()
  return transaction(house.side, undefined, async (tx) => {
    const known = (await knownOf(tx, userId)).find(({ credentialId }) => credentialId === given.passkey.id)
    if (!known) return false
    const checked = await verifyAuthenticationResponse({
      response: given.passkey as unknown as AuthenticationResponseJSON,
      expectedChallenge: given.challenge,
      expectedOrigin: given.origin,
      expectedRPID: hostAt(given.origin),
      credential: { id: known.credentialId, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
      requireUserVerification: false,
    }).catch(() => undefined)
    if (!checked?.verified) return false
    await tx.run(sql`update factors set counter = ${checked.authenticationInfo.newCounter}, used_at = now() where id = ${known.id}`)
    return true
  })
}
