/** One record found, in words. */
import type { Answer } from '../kit/contract.ts'
import type { houseContract } from '../kit/house-contract.ts'
import { stateLabel, useArea } from './house.tsx'

export type Found = Answer<typeof houseContract.search>['items'][number]

export const FoundWords = ({ found }: { found: Found }) => {
  const area = useArea(found.area)
  return (
    <>
      <span className="found-title clip" title={found.title}>
        {found.title}
      </span>
      <span className="found-about clip">
        {area?.label}　{found.number}　{stateLabel(area, found.state)}
      </span>
    </>
  )
}
