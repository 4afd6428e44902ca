/** The limits behind a number of the board, each with its record. */
import { useState } from 'react'
import { limitEnds, type LimitEnd, limitKinds, type LimitKind } from '../../../kit/limits-kept.ts'
import { useAsk } from '../../../web/ask.ts'
import { BehindDrawer, BehindList } from '../../../web/figures/behind-list.tsx'
import { useArea } from '../../../web/house.tsx'
import type { Span } from '../../../web/period-bar.tsx'
import { boardContract } from '../contract.ts'

export type ClickedLimits = { kind: LimitKind; end: LimitEnd; area?: string | undefined }

const Listed = ({ clicked: { kind, end, area }, span }: { clicked: ClickedLimits; span: Span }) => {
  const [at, turn] = useState({ page: 1, size: 50 })
  const query = { ...span, kind, end, ...(area ? { area } : {}), ...at }
  return <BehindList asked={useAsk(boardContract.behind, { query }, { keep: true, freshFor: 60_000 })} at={at} turn={turn} />
}

export const BehindLimits = ({ clicked, span, close }: { clicked: ClickedLimits | undefined; span: Span; close: () => void }) => {
  const area = useArea(clicked?.area ?? '')
  const heading = clicked ? `${area ? `${area.label}：` : ''}${limitKinds[clicked.kind]}，${limitEnds[clicked.end]}` : ''
  return (
    <BehindDrawer heading={heading} span={span} open={clicked !== undefined} close={close}>
      {clicked && <Listed clicked={clicked} span={span} />}
    </BehindDrawer>
  )
}
