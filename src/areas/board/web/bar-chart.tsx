/** The drawing of a picture; who cannot see or click it has the table with the same numbers. */
import { useEffect, useRef } from 'react'
import { mostBars, type Picture, type Target } from './picture.ts'

const heightOf = ({ lying, bars }: Picture): number => (lying ? Math.min(bars.length, mostBars) * 27 : 210)

export const BarChart = ({ picture, open }: { picture: Picture; open: (target: Target) => void }) => {
  const place = useRef<HTMLDivElement>(null)
  const opens = useRef(open)
  useEffect(() => {
    opens.current = open
  }, [open])
  useEffect(() => {
    let takeAway: (() => void) | undefined
    let isGone = false
    void import('./echarts.ts').then(({ drawn }) => {
      if (place.current && !isGone) takeAway = drawn(place.current, picture, (target) => opens.current(target))
    })
    return () => {
      isGone = true
      takeAway?.()
    }
  }, [picture])
  return (
    <div
      ref={place}
      className={picture.lying ? 'chart lying' : 'chart'}
      role="img"
      aria-label={`${picture.title}图，数字见表`}
      style={{ height: heightOf(picture) }}
    />
  )
}
