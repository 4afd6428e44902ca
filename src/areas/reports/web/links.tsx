/** From the ledger and from a report's record to the paper itself. */
import { FileTextOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { blanksIn } from '../../../kit/paper.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { yearReport } from '../papers/year.ts'

const paper = '/reports/paper'

export const WritePaper = () => (
  <Link to={paper}>
    <Button icon={<FileTextOutlined />} tabIndex={-1}>
      看报告
    </Button>
  </Link>
)

/** What was written, each under the hint of its gap. */
const Written = ({ page }: { page: RecordPage }) => {
  const hints = new Map(blanksIn(yearReport({})).map(({ blank, hint }) => [blank, hint]))
  const gaps = page.lines.gaps ?? []
  if (gaps.length === 0) return null
  return (
    <dl className="said">
      {gaps.map((gap) => (
        <div key={gap.id}>
          <dt>{hints.get(String(gap.blank)) ?? '填写'}</dt>
          <dd>{String(gap.text ?? '')}</dd>
        </div>
      ))}
    </dl>
  )
}

export const OpenPaper = ({ page }: { page: RecordPage }) => {
  const { kind, fromDay, toDay } = page.values
  return (
    <div className="panel">
      <div className="row">
        <span className="grow">报告的正文和数字在报告页上；填写的内容存在这条记录里，共 {page.lines.gaps?.length ?? 0} 处。</span>
        <Link to={paper} search={{ kind, from: fromDay, to: toDay, report: page.id } as never}>
          <Button type="primary" icon={<FileTextOutlined />} tabIndex={-1}>
            打开报告
          </Button>
        </Link>
      </div>
      <Written page={page} />
    </div>
  )
}
