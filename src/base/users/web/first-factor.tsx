/** Where one's role requires a second factor and none is there yet: nothing else until one is set up. */
import { Button } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../../web/ask.ts'
import { useTitle } from '../../../web/page-head.tsx'
import { factorContract } from '../factor-contract.ts'
import { Card } from './card.tsx'
import { EnrolCode } from './enrol-code.tsx'
import { EnrolPasskey } from './enrol-passkey.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useSignOut } from './sign-out.ts'

export const FirstFactor = ({ enrolled }: { enrolled: () => void }) => {
  useTitle('设置两步验证')
  const signOut = useSignOut()
  const account = useAsk(factorContract.account, {})
  const [isKey, choose] = useState(false)
  const [codes, setCodes] = useState<readonly string[]>()
  const added = (recovery: string[] | null): void => (recovery ? setCodes(recovery) : enrolled())
  if (codes)
    return (
      <Card title="恢复码">
        <RecoveryCodes codes={codes} noted={enrolled} />
      </Card>
    )
  return (
    <Card title="设置两步验证" about="您的角色要求登录时除口令外再验证一次，请先设置。">
      {isKey ? <EnrolPasskey enrolled={added} /> : <EnrolCode enrolled={added} />}
      {account.data?.mayUsePasskeys && (
        <Button type="link" block onClick={() => choose(!isKey)}>
          {isKey ? '改用手机验证器' : '改用通行密钥'}
        </Button>
      )}
      <Button type="link" block onClick={signOut}>
        退出
      </Button>
    </Card>
  )
}
