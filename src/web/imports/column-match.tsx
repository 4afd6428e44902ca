/** Which column of the file fills which column of the ledger; what was guessed can be set right. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import { type ImportPage, importContract } from '../../kit/import-contract.ts'
import { askAgain, useDo } from '../ask.ts'
import { Trouble } from '../said.tsx'

type Columns = Readonly<Record<string, string>>

/** A field is filled by one column: who takes it takes it from the other. */
const taken = (columns: Columns, at: string, field: string | undefined): Columns => {
  const others = Object.entries(columns).filter(([i, each]) => i !== at && each !== field)
  return Object.fromEntries(field ? [...others, [at, field]] : others)
}

const mayChange = ['checked', 'wrong', 'failed']

export const ColumnMatch = ({ said }: { said: ImportPage }) => {
  const [columns, setColumns] = useState<Columns>(said.columns)
  const match = useDo(importContract.match, () => askAgain(importContract.read, importContract.list))
  const open = mayChange.includes(said.standing)
  const missing = said.fields.filter(({ field }) => !Object.values(columns).includes(field))
  // Open at first where something is missing; after that it is the reader's own doing.
  const [openAtFirst] = useState(missing.length > 0 && open)
  const isChanged = JSON.stringify(Object.entries(columns).sort()) !== JSON.stringify(Object.entries(said.columns).sort())
  return (
    <details className="matching" open={openAtFirst}>
      <summary>
        列的对应：{said.headings.filter(Boolean).length} 列中认出 {Object.keys(columns).length} 列
        {missing.length > 0 && `，台账中没有：${missing.map(({ heading }) => heading).join('、')}`}
      </summary>
      <ul>
        {said.headings.map((heading, i) =>
          heading === '' ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <li key={i}>
              <span className="clip" title={heading}>
                {heading}
              </span>
              <Select
                size="small"
                aria-label={`“${heading}”对应`}
                allowClear
                disabled={!open}
                placeholder="不导入"
                value={columns[String(i)] ?? null}
                options={said.fields.map(({ field, heading: label }) => ({ value: field, label }))}
                onChange={(field?: string) => setColumns(taken(columns, String(i), field))}
              />
            </li>
          ),
        )}
      </ul>
      {match.error && <Trouble error={match.error} />}
      {open && (
        <Button
          disabled={!isChanged}
          loading={match.isPending}
          onClick={() => match.mutate({ params: { id: said.id }, body: { columns: { ...columns } } })}
        >
          按新的对应重新试算
        </Button>
      )}
    </details>
  )
}
