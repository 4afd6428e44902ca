/** At the first sign-in, and after a reset: nothing else until the password is one's own. */
import { Button } from 'antd'
import { useTitle } from '../../../web/page-head.tsx'
import { Card } from './card.tsx'
import { PasswordForm } from './password-form.tsx'
import { useSignOut } from './sign-out.ts'

export const FirstPassword = ({ changed }: { changed: () => void }) => {
  useTitle('修改口令')
  const signOut = useSignOut()
  return (
    <Card title="请先修改口令" about="首次登录、口令被管理员重置，或者使用已满期限，须先改为只有本人知道的口令。">
      <PasswordForm changed={changed} />
      <Button type="link" block onClick={signOut}>
        退出
      </Button>
    </Card>
  )
}
