/** The unit's own sign-in, where one is set up; and what it brought back. */
import { Button } from 'antd'
import { useAsk } from '../../../web/ask.ts'
import type { SecondWanted } from '../contract.ts'
import { factorContract } from '../factor-contract.ts'

const sentences: Readonly<Record<string, string>> = {
  failed: '统一认证没有通过，请再试一次，或者用账号和口令登录',
  unknown: '统一认证里的账号在本平台没有开设或者已停用，请联系系统管理员',
  away: '连不上单位的统一认证，请稍后再试，或者用账号和口令登录',
}

const isWay = (way: string): way is SecondWanted['ways'][number] => way === 'code' || way === 'passkey' || way === 'recovery'

/** Reads once what the address brought back, and takes it out of the address. */
export const broughtBack = (): { says?: string | undefined; second?: SecondWanted } => {
  const brought = new URLSearchParams(window.location.hash.slice(1))
  const [how, ticket] = [brought.get('sso'), brought.get('second')]
  if (!how && !ticket) return {}
  window.history.replaceState(null, '', window.location.pathname)
  if (!ticket) return { says: sentences[how ?? ''] }
  return { second: { wanted: 'second', ticket, ways: (brought.get('ways') ?? '').split('.').filter(isWay) } }
}

export const SingleSignOn = () => {
  const ways = useAsk(factorContract.ways, {}, { freshFor: Number.POSITIVE_INFINITY })
  if (!ways.data?.sso) return null
  return (
    <Button size="large" block className="sso" href={factorContract.sso.path}>
      用{ways.data.sso}登录
    </Button>
  )
}
