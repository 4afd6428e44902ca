/** A small OpenID Connect issuer on loopback: real keys, real signatures, PKCE checked; what it says wrong on purpose is set from outside. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Asked = { challenge: string; nonce: string; client: string; redirect: string }
/** Who is signed in at the issuer, and what it forges. */
export type Says = { account: string; nonce?: string; audience?: string; forged?: boolean }

const inBase64 = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const piece of request) text += piece
  return new URLSearchParams(text)
}

export class Issuer {
  says: Says = { account: '' }
  address = ''
  private readonly codes = new Map<string, Asked>()
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly others = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly server: Server = createServer((request, response) => void this.answer(request, response))

  async opens(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  closes(): void {
    this.server.close()
  }

  private tokenFor({ nonce, client }: Asked): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: this.address,
      sub: 'subject',
      aud: this.says.audience ?? client,
      iat: now,
      exp: now + 60,
      nonce: this.says.nonce ?? nonce,
      preferred_username: this.says.account,
    }
    const text = `${inBase64({ alg: 'RS256', kid: 'one' })}.${inBase64(claims)}`
    const { privateKey } = this.says.forged ? this.others : this.keys
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
  }

  private async exchange(request: IncomingMessage): Promise<[status: number, says: object]> {
    const body = await bodyOf(request)
    const asked = this.codes.get(body.get('code') ?? '')
    this.codes.delete(body.get('code') ?? '')
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    if (!asked || proof !== asked.challenge || body.get('redirect_uri') !== asked.redirect) return [400, { error: 'invalid_grant' }]
    return [200, { access_token: randomBytes(16).toString('hex'), token_type: 'Bearer', id_token: this.tokenFor(asked) }]
  }

  private authorize(url: URL, response: ServerResponse): void {
    const given = (name: string): string => url.searchParams.get(name) ?? ''
    const code = randomBytes(16).toString('hex')
    const redirect = given('redirect_uri')
    this.codes.set(code, { challenge: given('code_challenge'), nonce: given('nonce'), client: given('client_id'), redirect })
    response.writeHead(302, { location: `${redirect}?code=${code}&state=${given('state')}` }).end()
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.address)
    if (url.pathname === '/authorize') return this.authorize(url, response)
    const [status, says] =
      url.pathname === '/token'
        ? await this.exchange(request)
        : url.pathname === '/keys'
          ? [200, { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }]
          : [
              200,
              {
                issuer: this.address,
                authorization_endpoint: `${this.address}/authorize`,
                token_endpoint: `${this.address}/token`,
                jwks_uri: `${this.address}/keys`,
                response_types_supported: ['code'],
                subject_types_supported: ['public'],
                id_token_signing_alg_values_supported: ['RS256'],
                code_challenge_methods_supported: ['S256'],
              },
            ]
    response.writeHead(status as number, { 'content-type': 'application/json' }).end(JSON.stringify(says))
  }
}
