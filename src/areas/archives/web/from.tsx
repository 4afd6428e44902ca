/** Where an entry comes from: the record for those who may open it, for others the kind of record alone. */
import { Link } from '@tanstack/react-router'
import { useArea } from '../../../web/house.tsx'
import type { From } from '../contract.ts'

export const FromShown = ({ from }: { from: From }) => {
  const label = useArea(from.area)?.label
  return (
    <span className="small soft">
      {label}
      {from.record && (
        <>
          {' '}
          <Link to={`/${from.area}/${from.record.id}`}>{from.record.number}</Link>
        </>
      )}
    </span>
  )
}
