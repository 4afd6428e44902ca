/** One picture on the board: the drawing, the table with the same numbers, and what is counted. Each number opens its records. */
import { BarChart } from './bar-chart.tsx'
import { type Bar, type Mark, mostBars, mostIn, type Picture, shown, type Target } from './picture.ts'

type Given = { picture: Picture; open: (target: Target) => void }

const Cell = ({ mark, label, open }: { mark: Mark; label: string; open: (target: Target) => void }) =>
  mark.value === 0 ? (
    <span className="faint">{shown(mark)}</span>
  ) : (
    <button type="button" className="plain" onClick={() => open(mark.target)} aria-label={`${label} ${shown(mark)}，打开背后的记录`}>
      {shown(mark)}
    </button>
  )

/** Four steps of shade; none where nothing is counted, or where the table is not shaded. */
const shadeOf = (value: number, most: number): string | undefined => (most > 0 && value > 0 ? `shade${Math.ceil((value * 4) / most)}` : undefined)

type RowGiven = { bar: Bar; columns: string[]; most: number; open: (target: Target) => void }

const Row = ({ bar, columns, most, open }: RowGiven) => (
  <tr>
    <th scope="row" title={bar.label}>
      {bar.label}
    </th>
    {columns.map((column, i) => (
      <td key={column} className={shadeOf(bar.marks[i]?.value ?? 0, most)}>
        {bar.marks[i] && <Cell mark={bar.marks[i]} label={`${bar.label}，${column}`} open={open} />}
      </td>
    ))}
  </tr>
)

const Numbers = ({ picture, open }: Given) => (
  <div className="board-table">
    <table aria-label={`${picture.title}表`}>
      <thead>
        <tr>
          <td />
          {picture.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {picture.bars.map((bar) => (
          <Row key={bar.label} bar={bar} columns={picture.columns} most={mostIn(picture)} open={open} />
        ))}
      </tbody>
    </table>
  </div>
)

const shapeOf = ({ columns, drawn, shaded }: Picture): string => {
  if (drawn === 0) return shaded ? 'panel wide shaded' : 'panel wide'
  return columns.length > 2 ? 'panel above' : 'panel beside'
}

const Means = ({ picture }: { picture: Picture }) => (
  <p className="small faint means">
    {picture.lying && picture.bars.length > mostBars && `图中为数量最多的 ${mostBars} 项，表中为全部。`}
    {picture.means.join('')}
  </p>
)

export const PicturePanel = ({ picture, open }: Given) => (
  <section className={shapeOf(picture)} aria-label={picture.title}>
    <h2>
      {picture.title}
      {picture.isPart && (
        <span className="mark part" title="仅统计您知情范围内的记录">
          部分
        </span>
      )}
    </h2>
    {picture.refused ? (
      <p className="small refused">分项不予显示：{picture.refused}。</p>
    ) : picture.bars.length === 0 ? (
      <p className="faint small">本期没有</p>
    ) : (
      <div className="board-picture">
        {picture.drawn > 0 && <BarChart picture={picture} open={open} />}
        <Numbers picture={picture} open={open} />
      </div>
    )}
    <Means picture={picture} />
  </section>
)
