/** Passwords: Argon2id from the runtime's own library, with the parameters written beside each hash. */
import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

type Parameters = { memory: number; passes: number; parallelism: number }
/** OWASP's second recommendation: 19 MiB, two passes. */
const now: Parameters = { memory: 19_456, passes: 2, parallelism: 1 }

const derive = promisify(argon2)

const hashWith = (password: string, salt: Buffer, p: Parameters): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...p, tagLength: 32 }) as Promise<Buffer>

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const hash = await hashWith(password, salt, now)
  return ['argon2id', now.memory, now.passes, now.parallelism, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

export const passwordFits = async (password: string, kept: string): Promise<boolean> => {
  const [, memory, passes, parallelism, salt = '', hash = ''] = kept.split('$')
  const expected = Buffer.from(hash, 'base64url')
  const given = await hashWith(password, Buffer.from(salt, 'base64url'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Done for accounts that do not exist, so that the time taken does not tell which do. */
export const spendTheSameTime = async (password: string): Promise<void> => {
  await hashWith(password, Buffer.alloc(16), now)
}

const letters = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789', '-_+=@#']

/** A random password of sixteen characters, without letters that look alike. */
export const randomPassword = (): string => {
  const one = (set: string): string => set[randomInt(set.length)] as string
  const picked = [...letters.map(one), ...Array.from({ length: 12 }, () => one(letters.slice(0, 3).join('')))]
  for (let i = picked.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1)
    ;[picked[i], picked[j]] = [picked[j] as string, picked[i] as string]
  }
  return picked.join('')
}
