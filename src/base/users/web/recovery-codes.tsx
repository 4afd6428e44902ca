/** Codes for the loss of a factor, shown once. */
import { Button, Typography } from 'antd'

export const RecoveryCodes = ({ codes, noted }: { codes: readonly string[]; noted: () => void }) => (
  <div className="stack">
    <p>
      <b>请现在抄下或者打印恢复码，放在稳妥的地方。</b>手机或者密钥丢失时，用其中一个登录；每个只能用一次，离开本页后不再显示。
    </p>
    <ul className="recovery-codes" aria-label="恢复码">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <div className="row no-print">
      <Button type="primary" onClick={noted}>
        已经记下
      </Button>
      <Button onClick={() => window.print()}>打印</Button>
      <Typography.Text copyable={{ text: codes.join('\n'), tooltips: ['复制', '已复制'] }}>复制</Typography.Text>
    </div>
  </div>
)
