/** A member of staff, chosen by name or by the office they sit in. */
import { Select } from 'antd'
import { sought, staffUnderOffices } from '../form/choices.ts'
import { useNames } from '../house.tsx'

type Asked = { id: string; label: string; value: string | undefined; set: (id: string) => void; without?: readonly string[] }

export const WhoField = ({ id, label, value, set, without = [] }: Asked) => {
  const names = useNames()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        showSearch={{ filterOption: sought }}
        placeholder="请选择"
        options={staffUnderOffices(names, without)}
        value={value ?? null}
        onChange={(chosen: string) => set(chosen)}
        style={{ width: '100%' }}
      />
    </div>
  )
}
