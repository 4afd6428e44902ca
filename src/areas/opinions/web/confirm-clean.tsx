/** Everybody of whom nothing was found, confirmed together; whoever has something is decided by themselves. */
import { Button, Popconfirm } from 'antd'
import type { RecordPage } from '../../../kit/record-page.ts'
import { useDo } from '../../../web/ask.ts'
import { contractOf } from '../../../web/house.tsx'
import { useMeanwhile, useReplace } from '../../../web/record/open-record.ts'
import { useTell } from '../../../web/use-tell.ts'
import { opinions } from '../area.ts'
import { clean, type PersonLine } from './which.ts'

const asProposed = (lines: readonly PersonLine[]) =>
  Object.fromEntries(lines.map(({ id, proposal, proposedWording }) => [id, { conclusion: proposal, wording: proposedWording }]))

export const ConfirmClean = ({ page }: { page: RecordPage }) => {
  const tell = useTell()
  const replace = useReplace(opinions)
  const meanwhile = useMeanwhile(opinions)
  const take = useDo(contractOf(opinions).step)
  const lines = clean(page.lines.persons ?? [])
  if (lines.length === 0) return null
  const confirm = (): void =>
    take.mutate(
      { params: { id: page.id, step: 'decide' }, body: { version: page.version, lines: asProposed(lines) } },
      {
        onSuccess: (after) => {
          tell.done(`已确认 ${lines.length} 人次无不良反映`)
          replace(after)
        },
        onError: (error) => {
          tell.refused(error)
          meanwhile(error)
        },
      },
    )
  return (
    <Popconfirm
      title={`确认 ${lines.length} 人次无不良反映？`}
      description="都没有查到反映和未了结事项；其余人员逐人作出结论。"
      okText="确认"
      cancelText="取消"
      onConfirm={confirm}
    >
      <Button type="primary" loading={take.isPending}>
        一并确认无反映 {lines.length} 人次
      </Button>
    </Popconfirm>
  )
}
