/** Choosing a person from the register of those under supervision, found by name or pinyin as one types. */
import { Select } from 'antd'
import { useState } from 'react'
import { houseContract } from '../../kit/house-contract.ts'
import { useAsk } from '../ask.ts'

type Given = { id: string; value: unknown; set: (value: unknown) => void; invalid: boolean }

export const PersonPicker = ({ id, value, set, invalid }: Given) => {
  const [sought, seek] = useState('')
  const found = useAsk(houseContract.search, { query: { q: sought, area: 'people' } }, { enabled: sought.length >= 2, keep: true })
  const people = found.data?.items ?? []
  return (
    <Select
      id={id}
      {...(invalid ? { status: 'error' as const } : {})}
      allowClear
      placeholder="输入姓名或拼音查找"
      showSearch={{ filterOption: false, onSearch: (text: string) => seek(text.trim()) }}
      value={typeof value === 'string' && value !== '' ? value : null}
      options={people.map((person) => ({
        value: person.id,
        label: [person.title, person.unit, person.born && `${person.born}年生`, person.number].filter(Boolean).join('　'),
      }))}
      onChange={(chosen: unknown) => set(chosen ?? '')}
      style={{ width: '100%' }}
    />
  )
}
