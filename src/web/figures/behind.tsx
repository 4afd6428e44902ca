/** The records behind a number: the same question listed instead of counted. */
import { useState } from 'react'
import { houseContract } from '../../kit/house-contract.ts'
import { useAsk } from '../ask.ts'
import { useHouse, useNames } from '../house.tsx'
import type { Span } from '../period-bar.tsx'
import { BehindDrawer, BehindList } from './behind-list.tsx'
import { figureNamed, partInWords } from './figure-words.ts'

/** A number that was clicked: a figure, or one part of it. */
export type Clicked = { figure: string; part?: string | undefined }

const Listed = ({ clicked, span }: { clicked: Clicked; span: Span }) => {
  const [at, turn] = useState({ page: 1, size: 50 })
  const query = { ...span, ...(clicked.part === undefined ? {} : { part: clicked.part }), ...at }
  const asked = useAsk(houseContract.behind, { params: { id: clicked.figure }, query }, { keep: true, freshFor: 60_000 })
  return <BehindList asked={asked} at={at} turn={turn} />
}

const useHeading = (clicked: Clicked | undefined): string => {
  const { areas } = useHouse()
  const names = useNames()
  if (!clicked) return ''
  const label = figureNamed(areas, clicked.figure)?.figure.label ?? ''
  return clicked.part === undefined ? label : `${label}：${partInWords(areas, names, clicked.figure, clicked.part)}`
}

export const Behind = ({ clicked, span, close }: { clicked: Clicked | undefined; span: Span; close: () => void }) => (
  <BehindDrawer heading={useHeading(clicked)} span={span} open={clicked !== undefined} close={close}>
    {clicked && <Listed clicked={clicked} span={span} />}
  </BehindDrawer>
)
