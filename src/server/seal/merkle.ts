/** A hash tree as RFC 9162 builds it, from leaves that come one after the other: only the whole subtrees so far are kept. */
import { createHash } from 'node:crypto'

/** 国密 SM3 and SHA-256: each seal bears both. */
export type Algorithm = 'sha256' | 'sm3'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const hashOf = (algorithm: Algorithm, ...pieces: (Buffer | string)[]): Buffer => {
  const hash = createHash(algorithm)
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

export const textHash = (algorithm: Algorithm, text: string): string => hashOf(algorithm, text).toString('hex')

type Subtree = { leaves: number; hash: Buffer }
export type Tree = { add(leaf: string): void; leaves(): number; root(): string }

/** Leaves are texts. The root of a tree without leaves is the hash of nothing, as the standard has it. */
export const tree = (algorithm: Algorithm): Tree => {
  const whole: Subtree[] = []
  let count = 0
  const join = (left: Subtree, right: Subtree): Subtree => ({
    leaves: left.leaves + right.leaves,
    hash: hashOf(algorithm, NODE, left.hash, right.hash),
  })
  return {
    add: (leaf) => {
      count += 1
      let last: Subtree = { leaves: 1, hash: hashOf(algorithm, LEAF, leaf) }
      while (whole.at(-1)?.leaves === last.leaves) last = join(whole.pop() as Subtree, last)
      whole.push(last)
    },
    leaves: () => count,
    root: () => (whole.length === 0 ? hashOf(algorithm) : whole.reduceRight((right, left) => join(left, right)).hash).toString('hex'),
  }
}
