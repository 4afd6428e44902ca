/** 举例: a record behind one of the section's numbers, from which a sentence without names is proposed. */
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { houseContract } from '../../../../kit/house-contract.ts'
import { useAsk } from '../../../../web/ask.ts'
import { call } from '../../../../web/client.ts'
import { Bones, Nothing, Trouble } from '../../../../web/said.tsx'
import { useTell } from '../../../../web/use-tell.ts'
import { type Inline, keyOf, type Span, spanOf, type Token } from '../../body.ts'
import { reportContract } from '../../contract.ts'
import { useCalled } from './number.tsx'

type Given = { report: string; tokens: readonly Token[]; span: Span; choose: (content: Inline[]) => void; close: () => void }

type Behind = { token: Token; span: Span; take: (area: string, record: string) => void }

const Records = ({ token, span, take }: Behind) => {
  const query = { ...spanOf(token, span), ...(token.part === null ? {} : { part: token.part }), page: 1, size: 50 }
  const asked = useAsk(houseContract.behind, { params: { id: token.figure }, query }, { freshFor: 60_000 })
  if (asked.error) return <Trouble error={asked.error} retry={asked.refetch} />
  if (!asked.data) return <Bones lines={5} />
  if (asked.data.items.length === 0) return <Nothing says="这个数字背后没有记录" />
  return (
    <ul className="figure-choices">
      {asked.data.items.map(({ id, area, number, title, who }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record may be behind a number with several of its people
        <li key={`${id}${i}`}>
          <button type="button" onClick={() => take(area, id)}>
            <strong>{number}</strong> <span className="small soft">{[title, who].filter(Boolean).join(' ')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

export const ExamplePicker = ({ report, tokens, span, choose, close }: Given) => {
  const tell = useTell()
  const called = useCalled()
  const choices = [...new Map(tokens.map((token) => [keyOf(token, span), token])).entries()]
  const [key, set] = useState(choices[0]?.[0])
  const token = choices.find(([each]) => each === key)?.[1]
  const take = (area: string, record: string): void =>
    void call(reportContract.example, { params: { id: report, area, record } }).then(({ content }) => choose(content), tell.refused)
  return (
    <Modal open title="举例" width={720} footer={null} onCancel={close}>
      <p className="soft">选一条记录，按其中的代码项拟一句不写姓名、单位的例子，再由您改写。</p>
      {choices.length === 0 && <Nothing says="这一节还没有引用指标" />}
      {choices.length > 0 && (
        <Select
          aria-label="例子取自哪个数字"
          style={{ width: '100%' }}
          {...(key === undefined ? {} : { value: key })}
          options={choices.map(([value, each]) => ({ value, label: called(each) }))}
          onChange={set}
        />
      )}
      {token && <Records key={key} token={token} span={span} take={take} />}
    </Modal>
  )
}
