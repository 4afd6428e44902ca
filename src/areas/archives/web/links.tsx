/** From the register of readings and from a request to the archives themselves. */
import { FolderOpenOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RecordPage } from '../../../kit/record-page.ts'
import { useMe } from '../../../web/session.tsx'

export const ToPeople = () => (
  <Link to="/archive">
    <Button icon={<FolderOpenOutlined />} tabIndex={-1}>
      查档案
    </Button>
  </Link>
)

/** Only the one who asked opens the archive, and only while the request is open. */
export const OpenArchive = ({ page }: { page: RecordPage }) => {
  const me = useMe()
  if (page.state !== 'open' || page.values.applicantId !== me.id || !page.values.personId) return null
  return (
    <div className="panel row">
      <span className="grow">可以查阅到 {page.limits.find(({ limit, endedOn }) => limit === 'read' && !endedOn)?.due}，每次打开都记入查阅记录。</span>
      <Link to="/archive/file" search={{ request: page.id } as never}>
        <Button type="primary" icon={<FolderOpenOutlined />} tabIndex={-1}>
          打开档案
        </Button>
      </Link>
    </div>
  )
}
