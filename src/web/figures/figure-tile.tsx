/** One figure: its number, what it counts, and its parts as bars; each number opens. */
import { Popover } from 'antd'
import type { FigureSaid } from '../../kit/house-contract.ts'
import { useHouse, useNames } from '../house.tsx'
import type { Clicked } from './behind.tsx'
import { partInWords } from './figure-words.ts'

type Given = { figure: FigureSaid; open: (clicked: Clicked) => void }

const Meaning = ({ figure }: { figure: FigureSaid }) => (
  <Popover trigger="click" title={figure.label} content={<p className="meaning">{figure.means}</p>}>
    <button type="button" className="asks" aria-label={`“${figure.label}”怎样统计`} title={figure.means}>
      ?
    </button>
  </Popover>
)

const Head = ({ figure }: { figure: FigureSaid }) => (
  <p className="tile-head">
    <span className="clip" title={figure.label}>
      {figure.label}
    </span>
    <Meaning figure={figure} />
    {!figure.whole && (
      <span className="mark part" title="仅统计您知情范围内的记录">
        部分
      </span>
    )}
  </p>
)

const Parts = ({ figure, open }: Given) => {
  const { areas } = useHouse()
  const names = useNames()
  const parts = figure.parts ?? []
  const most = Math.max(1, ...parts.map(({ value }) => value))
  return (
    <ul className="parts">
      {parts.map(({ key, value }) => {
        const label = partInWords(areas, names, figure.id, key)
        return (
          <li key={key}>
            <span className="clip" title={label}>
              {label}
            </span>
            <span className="track" aria-hidden="true">
              <i style={{ width: `${(value / most) * 100}%` }} />
            </span>
            <button
              type="button"
              className="plain"
              onClick={() => open({ figure: figure.id, part: key })}
              aria-label={`${label} ${value} ${figure.unit}，打开背后的记录`}
            >
              {value}
              {figure.unit === '%' && '%'}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const Amount = ({ figure, open }: Given) => (
  <p className="number">
    <button
      type="button"
      className="plain"
      onClick={() => open({ figure: figure.id })}
      aria-label={`${figure.label} ${figure.value.toLocaleString('zh-CN')} ${figure.unit}，打开背后的记录`}
    >
      {figure.value.toLocaleString('zh-CN')}
    </button>{' '}
    <span className="soft">{figure.unit}</span>
  </p>
)

export const FigureTile = ({ figure, open }: Given) => {
  if (!figure.parts)
    return (
      <div className="tile">
        <Head figure={figure} />
        <Amount figure={figure} open={open} />
      </div>
    )
  return (
    <div className="tile broad">
      <Head figure={figure} />
      {figure.refused ? (
        <p className="small refused">分项不予显示：{figure.refused}。</p>
      ) : figure.parts.length > 0 ? (
        <Parts figure={figure} open={open} />
      ) : (
        <p className="faint small">本期没有</p>
      )}
    </div>
  )
}
