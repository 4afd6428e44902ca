/** What others did to an account, in words for its owner. */
import type { MyAccount } from '../factor-contract.ts'

export const eventWords: Readonly<Record<MyAccount['events'][number]['kind'], string>> = {
  password: '系统管理员重置了您的口令',
  factors: '安全管理员清除了您的两步验证',
  roles: '您的角色有变动',
  recovery: '用恢复码登录过一次',
}
