/** The lines of a record without a procedure, as they are corrected: changed, added, taken away. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Area } from '../../kit/area.ts'
import type { RecordPage } from '../../kit/record-page.ts'
import { fieldsOf } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { FieldsIn } from '../form/fields.tsx'
import { useRoomOf } from '../house.tsx'

export type EditedLines = Readonly<Record<string, Values[]>>

export const linesOfPage = (area: Area, page: RecordPage): EditedLines =>
  Object.fromEntries(Object.keys(area.lines ?? {}).map((name) => [name, [...(page.lines[name] ?? [])]]))

type Given = { area: Area; lines: EditedLines; change: (lines: EditedLines) => void }

export const LineEditors = ({ area, lines, change }: Given) => {
  const own = useRoomOf(area)?.ownLines ?? []
  return Object.entries(area.lines ?? {}).map(([name, { label, record }]) => {
    if (own.includes(name)) return null
    const fields = fieldsOf(record).filter((field) => !field.madeByHouse)
    const rows = lines[name] ?? []
    const put = (next: Values[]): void => change({ ...lines, [name]: next })
    return (
      <section key={name} aria-label={label}>
        <h2 className="lines-head">{label}</h2>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a new line has no identity but its place
          <div key={at} className="line-form">
            <FieldsIn
              fields={fields}
              values={row}
              faults={{}}
              set={(field, value) => put(rows.map((each, i) => (i === at ? { ...each, [field]: value } : each)))}
            />
            <Button type="text" icon={<DeleteOutlined />} onClick={() => put(rows.filter((_, i) => i !== at))}>
              去掉这一行
            </Button>
          </div>
        ))}
        <Button icon={<PlusOutlined />} onClick={() => put([...rows, {}])}>
          增加一行
        </Button>
      </section>
    )
  })
}
