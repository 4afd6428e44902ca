/** The flow chart of a record's procedure: where it is, and where it has been. */
import { houseContract } from '../../kit/house-contract.ts'
import type { TakenSaid } from '../../kit/record-page.ts'
import { useAsk } from '../ask.ts'
import { FlowChart } from '../flow-chart.tsx'
import { Bones, Trouble } from '../said.tsx'
import type { Shown } from './shown.ts'

const START = 'nothing'

const gone = (taken: TakenSaid[]): Set<string> => new Set(taken.map(({ from, to }) => `${from ?? START} ${to}`))

export const ChartOf = ({ area, page }: Shown) => {
  const chart = useAsk(houseContract.chart, { params: { area: area.name } }, { freshFor: Number.POSITIVE_INFINITY })
  const effective = page.taken.filter(({ standing }) => standing === 'effective')
  if (chart.error) return <Trouble error={chart.error} retry={chart.refetch} />
  if (!chart.data) return <Bones lines={8} />
  return (
    <>
      <p className="flow-legend">
        <span className="here">
          <i />
          现在
        </span>
        <span className="been">
          <i />
          经过
        </span>
        <span>带虚下划线的步骤须经签批，指到线上可看签批人</span>
      </p>
      <FlowChart
        placed={chart.data}
        label={`${area.label}流程图`}
        at={page.state}
        been={new Set([START, ...effective.map(({ to }) => to)])}
        gone={gone(effective)}
      />
    </>
  )
}
