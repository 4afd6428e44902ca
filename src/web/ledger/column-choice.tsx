/** Which columns a ledger shows; the choice is remembered in this browser. */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { Area } from '../../kit/area.ts'
import { type Field, openFields } from '../../kit/record/fields.ts'
import { prefer } from '../preferences.ts'
import { columnsPreference } from './asked.ts'

type Given = { area: Area; shown: Field[]; choose: (columns: string | undefined) => void }

const Choice = ({ area, shown, choose }: Given) => {
  const fields = openFields(area.record)
  const set = (names: string[]): void => {
    if (names.length === 0) return
    prefer(columnsPreference(area), names)
    choose(names.join(','))
  }
  const reset = (): void => {
    prefer(columnsPreference(area), [])
    choose(undefined)
  }
  return (
    <div className="column-choice">
      <Checkbox.Group
        value={shown.map(({ name }) => name)}
        onChange={(names) => set(fields.map(({ name }) => name).filter((name) => names.includes(name)))}
        options={fields.map(({ name, label }) => ({ value: name, label, disabled: name === area.spine.number }))}
      />
      <button type="button" className="plain" onClick={reset}>
        恢复默认的列
      </button>
    </div>
  )
}

export const ColumnChoice = (given: Given) => (
  <Popover trigger="click" placement="bottomRight" title="显示哪些列" content={<Choice {...given} />}>
    <Button icon={<SettingOutlined />}>列</Button>
  </Popover>
)
