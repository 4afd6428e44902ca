/** Somebody taken off the list while it is being drawn up. */
import { Button, Popconfirm } from 'antd'
import type { RecordPage } from '../../../kit/record-page.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { contractOf } from '../../../web/house.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { opinions } from '../area.ts'
import { opinionContract } from '../contract.ts'
import type { PersonLine } from './which.ts'

export const TakeOff = ({ page, line, done }: { page: RecordPage; line: PersonLine; done: () => void }) => {
  const tell = useTell()
  const remove = useDo(opinionContract.remove, () => {
    const { read, history } = contractOf(opinions)
    return askAgain(read, history)
  })
  const confirm = (): void => remove.mutate({ params: { id: page.id, line: line.id } }, { onSuccess: done, onError: tell.refused })
  return (
    <Popconfirm title={`从名单中去掉${String(line.name)}？`} okText="去掉" cancelText="取消" onConfirm={confirm}>
      <Button size="small" loading={remove.isPending} style={{ alignSelf: 'flex-start' }}>
        从名单中去掉
      </Button>
    </Popconfirm>
  )
}
