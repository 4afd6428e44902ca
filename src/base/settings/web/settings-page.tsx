/** 设置: what the law leaves to the office. Each part is changed by those whose business it is, and read by all. */
import { Tabs } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { PageHead } from '../../../web/page-head.tsx'
import { Bones, Trouble } from '../../../web/said.tsx'
import { isKeeper, useMe } from '../../../web/session.tsx'
import { settingsContract } from '../contract.ts'
import { AccessSettings } from './access.tsx'
import { Chains } from './chains.tsx'
import { FileRules } from './file-rules.tsx'
import { NamesOfCounty } from './county-names.tsx'
import { Notices } from './notices.tsx'
import { OwnTerms } from './own-terms.tsx'
import { SeriesOfPapers } from './series.tsx'
import './settings.css'

const asked = z.object({ part: z.enum(['chains', 'terms', 'notices', 'series', 'access', 'names', 'files']).optional() })

export const SettingsPage = () => {
  const me = useMe()
  const [{ part }, change] = useAddress(asked)
  const settings = useAsk(settingsContract.read, {}, { freshFor: 0 })
  const said = settings.data
  const work = said
    ? [
        { key: 'chains', label: '审批权限', children: <Chains said={said} /> },
        { key: 'terms', label: '本单位自定的期限', children: <OwnTerms said={said} /> },
        { key: 'notices', label: '放假安排', children: <Notices said={said} /> },
        { key: 'series', label: '发文字号', children: <SeriesOfPapers said={said} /> },
        { key: 'access', label: '查阅', children: <AccessSettings said={said} /> },
      ]
    : []
  const names = said ? [{ key: 'names', label: '县名和机关名称', children: <NamesOfCounty key={said.county} said={said} /> }] : []
  const files = said ? [{ key: 'files', label: '附件', children: <FileRules key={JSON.stringify(said.files)} said={said} /> }] : []
  const items = [...(isKeeper(me) ? [] : work), ...(me.roles.includes('admin') ? names : []), ...(me.roles.includes('admin') ? [] : files)]
  return (
    <div className="sheet">
      <PageHead title="设置" about="法规留给本机关决定的事项；法规规定的期限和程序不在这里修改。" />
      {settings.error && <Trouble error={settings.error} retry={settings.refetch} />}
      {!said && !settings.error && <Bones lines={8} />}
      {said?.missingYear && !isKeeper(me) && (
        <p className="missing-year">
          {said.missingYear} 年的放假安排还没有录入，跨入该年的期限都是暂定的。国务院办公厅发布通知后，请在“放假安排”中录入，由另一人核对。
        </p>
      )}
      {items.length > 0 && (
        <Tabs
          items={items}
          activeKey={part ?? items[0]?.key ?? ''}
          onChange={(key) => change({ part: key }, { replace: true })}
          animated={false}
          destroyOnHidden
        />
      )}
    </div>
  )
}
