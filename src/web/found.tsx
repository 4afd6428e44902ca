/** What was found, in words and in groups: people and units first, then the records of each area, then papers. */
import type { Area } from '../kit/area.ts'
import type { Answer } from '../kit/contract.ts'
import type { houseContract } from '../kit/house-contract.ts'
import { stateLabel, useArea, useHouse } from './house.tsx'

export type Finding = Answer<typeof houseContract.search>
export type Found = Finding['items'][number]
export type FoundPaper = Finding['papers'][number]
export type FoundGroup = { area: Area; count: number; items: Found[] }

/** People first, then the other registers, then the records of the areas in the order of the house. */
const rank = ({ focus, people }: Area): number => (focus === 'house' ? (people ? 0 : 1) : 2)

export const useGroups = (finding: Finding | undefined): FoundGroup[] => {
  const { areas } = useHouse()
  if (!finding) return []
  const count = new Map(finding.counts.map((each) => [each.area, each.count]))
  return areas
    .toSorted((a, b) => rank(a) - rank(b))
    .map((area) => ({ area, count: count.get(area.name) ?? 0, items: finding.items.filter((item) => item.area === area.name) }))
    .filter(({ items }) => items.length > 0)
}

/** Where a record is kept by a state, the state; in a register what tells namesakes apart comes first. */
const aboutOf = (area: Area | undefined, { number, state, unit, born, title }: Found): string[] => {
  const from = [unit !== title && unit, born && `${born}年生`]
  const rest = area?.procedure ? [number, stateLabel(area, state), ...from] : [...from, number]
  return rest.filter((word) => typeof word === 'string' && word !== '') as string[]
}

export const FoundWords = ({ found }: { found: Found }) => {
  const area = useArea(found.area)
  return (
    <>
      <span className="found-title clip" title={found.title}>
        {found.title}
      </span>
      <span className="found-about clip">{aboutOf(area, found).join('　')}</span>
    </>
  )
}

export const PaperWords = ({ paper }: { paper: FoundPaper }) => (
  <>
    <span className="found-title clip" title={paper.number}>
      {paper.number}
    </span>
    <span className="found-about clip">
      {paper.label}　{paper.title}
    </span>
  </>
)
