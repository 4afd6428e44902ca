/** Whose approval a matter needs, by the tier of its subject: a table that an office may set otherwise. */
import type { Basis } from '../../law/statute.ts'
import type { Who } from '../who.ts'

/** 对象层级: whose approval a matter needs depends on whose matter it is. */
export const tiers = {
  A: '上级管理的干部',
  B1: '县委管理的正职',
  B2: '县委管理的副职和其他县管干部',
  C: '非县管一般干部',
  D: '村（社区）干部和其他人员',
  ORG: '党组织、单位',
} as const
export type Tier = keyof typeof tiers

/** An approval chain for each tier; an office may set its own, the declared one is the stricter of the rules in force. */
export type Matrix = {
  matter: string
  label: string
  /** The record's field that holds the tier. */
  tier: string
  signers: Readonly<Record<string, Who>>
  chains: Readonly<Record<Tier, string[]>>
  basis: Basis
}

/** Chains that the office set, by matter and tier: they stand before the declared ones. */
export type ChainsSet = Readonly<Record<string, Partial<Record<Tier, string[]>>>>

export const isMatrix = (signedBy: Who[] | Matrix): signedBy is Matrix => !Array.isArray(signedBy)

export const isTier = (value: unknown): value is Tier => typeof value === 'string' && Object.hasOwn(tiers, value)
