/** 呈批表 of any signed step: the matter, what was said when it was put forward, and the chain with each opinion, name and day. */
import { inWords, type Day } from '../law/day.ts'
import type { IssuedPaper, SheetRow } from './paper.ts'
import { words } from './words.ts'

/** One place in the chain; `verdict` is absent until it is signed, `due` where it may be signed now or later. */
export type Signed = { label: string; name?: string; on?: Day; verdict?: 'agreed' | 'returned'; opinion?: string; due: boolean }

export type PutForward = {
  commission: string
  number: string
  title: string
  step: string
  basis?: string
  by?: string
  office?: string
  on: Day
  said: readonly { label: string; says: string }[]
  signed: readonly Signed[]
}

/** Two full-width spaces stand between a name and its day. */
const nameAndDay = (name: string | undefined, on: Day | undefined): string => [name ?? '', on ? inWords(on) : ''].filter(Boolean).join('　　')

const signedRow = ({ label, name, on, verdict, opinion, due }: Signed): SheetRow => {
  if (!verdict) return { label, says: due ? words.toBeSigned : words.notReached, foot: '' }
  const given = words[verdict]
  const says = !opinion || opinion.trim() === given ? `${given}。` : verdict === 'agreed' ? `${given}。${opinion}` : `${given}：${opinion}`
  return { label, says, foot: nameAndDay(name, on) }
}

/** The sheet as a paper; it may be printed at any time, and says of each place what stands there. */
export const approvalSheet = (put: PutForward, about: string): IssuedPaper => ({
  name: `${put.step}呈批表`,
  about,
  blocks: [
    { kind: 'title', runs: [{ text: put.commission }, { text: `${put.step}呈批表` }] },
    {
      kind: 'sheet',
      rows: [
        { label: '编号', says: put.number },
        { label: '事项', says: put.title },
        ...(put.basis ? [{ label: '办理依据', says: put.basis }] : []),
        ...put.said.map(({ label, says }) => ({ label, says })),
        { label: '呈报', says: put.office ?? '', foot: nameAndDay(put.by, put.on) },
        ...put.signed.map(signedRow),
      ],
    },
  ],
})
