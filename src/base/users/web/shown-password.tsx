/** A password that is shown once, to be handed to the one whose it is. */
import { Typography } from 'antd'

export const ShownPassword = ({ account, password }: { account: string; password: string }) => (
  <div className="shown-password">
    <p>
      账号 <b>{account}</b> 的初始口令（只显示这一次）：
    </p>
    <p className="secret">
      <Typography.Text code copyable={{ tooltips: ['复制', '已复制'] }}>
        {password}
      </Typography.Text>
    </p>
    <p className="small soft">请当面或者密封交给本人；首次登录须改为只有本人知道的口令。</p>
  </div>
)
