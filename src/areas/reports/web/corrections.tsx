/** 签发后更正: where the records of today and a signed report part, number by number, with the records that came and left. */
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../../web/ask.ts'
import { Trouble } from '../../../web/said.tsx'
import { type Correction, type FrozenRecord, reportContract } from '../contract.ts'
import { useCalled } from './editor/number.tsx'

const Records = ({ says, records }: { says: string; records: readonly FrozenRecord[] }) =>
  records.length > 0 && (
    <div>
      {says}：
      {records.map(({ id, area, number, title }) => (
        <Link key={id} to={`/${area}/${id}`} title={title} style={{ marginRight: 8 }}>
          {number}
        </Link>
      ))}
    </div>
  )

const Row = ({ correction }: { correction: Correction }) => {
  const { figure, part, frozen, now, came, left, unseen } = correction
  const called = useCalled()
  return (
    <tr>
      <td>{called({ figure, part, from: null, to: null, beside: null, definition: null })}</td>
      <td>{frozen}</td>
      <td>{now}</td>
      <td>
        <Records says="现在计入" records={came} />
        <Records says="不再计入或者计数改变" records={left} />
        {unseen > 0 && <div className="soft">另有{unseen}条不在您的知情范围内</div>}
      </td>
    </tr>
  )
}

export const Corrections = ({ id }: { id: string }) => {
  const asked = useAsk(reportContract.corrections, { params: { id } })
  if (asked.error) return <Trouble error={asked.error} retry={asked.refetch} />
  if (!asked.data) return null
  if (asked.data.length === 0) return <p className="soft no-print">签发时的数字与现在的记录一致。</p>
  return (
    <section className="panel corrections no-print" aria-label="签发后更正">
      <h2>签发后更正</h2>
      <p className="soft">下列数字背后的记录在签发后有改动。报告仍是签发时的数字；需要更正报告的，在记录页上“重新起草”。</p>
      <table>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">签发时</th>
            <th scope="col">现在</th>
            <th scope="col">差在哪些记录</th>
          </tr>
        </thead>
        <tbody>
          {asked.data.map((correction) => (
            <Row key={correction.ord} correction={correction} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
