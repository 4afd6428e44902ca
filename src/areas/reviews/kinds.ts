/** The kinds of appeal: what each is against, who decides it, and within which time it is to be asked for. */
import type { Basis } from '../../law/statute.ts'
import type { Values } from '../../kit/who.ts'
import { bases } from './bases.ts'

/** Which of the measures that stand is under review. */
export type Ruler = 'party' | 'government' | 'handling'

export type Kind = {
  ruler?: Ruler
  /** Decided by this commission; else it hands the file over and registers what was decided. */
  here: boolean
  decidedBy: string
  /** To be asked for within one month of receiving the decision. */
  applyBasis?: Basis
  /** The earlier appeal that it follows. */
  follows?: string
  basis: Basis
}

export const kinds: Readonly<Record<string, Kind>> = {
  党纪申诉: { ruler: 'party', here: true, decidedBy: '原批准处分的机关', basis: bases.party },
  政务复审: { ruler: 'government', here: true, decidedBy: '作出决定的监察机关', applyBasis: bases.apply, basis: bases.government },
  政务复核: {
    ruler: 'government',
    here: false,
    decidedBy: '上一级监察机关',
    applyBasis: bases.government,
    follows: '政务复审',
    basis: bases.government,
  },
  对监察机关的申诉: { here: true, decidedBy: '本监察机关', basis: bases.conduct },
  对监察机关申诉的复查: {
    here: false,
    decidedBy: '上一级监察机关',
    applyBasis: bases.conduct,
    follows: '对监察机关的申诉',
    basis: bases.conduct,
  },
  组织处理申诉: { ruler: 'handling', here: false, decidedBy: '作出决定的党委（党组）', basis: bases.handling },
  组织处理再申诉: { ruler: 'handling', here: false, decidedBy: '上级组织部门', follows: '组织处理申诉', basis: bases.handling },
}

const none: Kind = { here: true, decidedBy: '', basis: bases.party }
/** What is known of the kind that a record, or a form, names. */
export const kindOf = (record: Values): Kind => kinds[String(record.kind ?? '')] ?? none

/** The fields of a record that hold the old and the new measure of each ruler. */
export const measures = {
  party: { old: 'oldParty', now: 'newParty', label: '党纪处分' },
  government: { old: 'oldGov', now: 'newGov', label: '政务处分' },
  handling: { old: 'oldHandling', now: 'newHandling', label: '组织处理' },
} as const satisfies Record<Ruler, { old: string; now: string; label: string }>

export const altering: readonly string[] = ['变更', '撤销重作', '撤销']
export const annulling: readonly string[] = ['撤销重作', '撤销']
