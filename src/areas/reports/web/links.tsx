/** From the ledger to the papers of any period, and from a report's record to its body. */
import { EditOutlined, FileTextOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RecordPage } from '../../../kit/record-page.ts'

export const WritePaper = () => (
  <Link to="/reports/paper">
    <Button icon={<FileTextOutlined />} tabIndex={-1}>
      看报告
    </Button>
  </Link>
)

const standing: Readonly<Record<string, string>> = {
  drafting: '正在起草：写好正文后送审。',
  submitted: '已经送审：打开正文核对每个数字。',
  checked: '已经核稿：打开正文审阅后签批。',
  signed: '已经签发：正文和数字固定，记录后来的更正列在正文页上。',
}

export const OpenBody = ({ page }: { page: RecordPage }) => (
  <div className="panel">
    <div className="row">
      <span className="grow">{standing[page.state]}</span>
      <Link to="/reports/body" search={{ report: page.id } as never}>
        <Button type="primary" icon={page.state === 'drafting' ? <EditOutlined /> : <FileTextOutlined />} tabIndex={-1}>
          打开正文
        </Button>
      </Link>
    </div>
  </div>
)
