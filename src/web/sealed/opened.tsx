/** What was opened, under the reader's name and the time: shown, not to be copied, and closed again. */
import { Button } from 'antd'
import { sealedFields } from '../../kit/record/fields.ts'
import { useHouse } from '../house.tsx'
import './sealed.css'

const strewn = (text: string): string => {
  const tile = `<svg xmlns="http://www.w3.org/2000/svg" width="190" height="44"><text x="4" y="30" transform="rotate(-8 95 22)" font-size="13" fill="#8a1f11" fill-opacity="0.2">${text}</text></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(tile)}")`
}

/** The labels of sealed fields, by name, whichever area seals them. */
export const useSealedLabels = (): Map<string, string> =>
  new Map(useHouse().areas.flatMap(({ record }) => sealedFields(record).map(({ name, label }) => [name, label] as const)))

type Given = { values: Readonly<Record<string, string>>; watermark: string; close: () => void }

export const Opened = ({ values, watermark, close }: Given) => {
  const labels = useSealedLabels()
  const said = [...labels].flatMap(([name, label]) => (values[name] === undefined ? [] : [[label, values[name]] as const]))
  return (
    <div className="opened no-print">
      <dl className="facts" style={{ backgroundImage: strewn(watermark) }} onCopy={(event) => event.preventDefault()}>
        {said.map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {said.length === 0 && <p>没有封存举报人信息。</p>}
      </dl>
      <p className="row apart small soft">
        <span>{watermark}　查看已留痕，不得复制、摘抄、外传</span>
        <Button size="small" onClick={close}>
          收起
        </Button>
      </p>
    </div>
  )
}
