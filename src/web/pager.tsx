/** The foot of a ledger: how many there are, which page this is. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import { deepest, pageSizes } from '../kit/listing.ts'
import { useKeys } from './keys.ts'
import './pager.css'
import { capped } from './words.ts'

type Given = {
  page: number
  size: number
  more: boolean
  count: { count: number; capped: boolean } | undefined
  change: (changed: { page?: number | undefined; size?: number | undefined }) => void
}

export const Pager = ({ page, size, more, count, change }: Given) => {
  const last = count ? Math.max(1, Math.ceil(Math.min(count.count, deepest) / size)) : undefined
  const go = (to: number): void => change({ page: to === 1 ? undefined : to })
  const back = page > 1 ? () => go(page - 1) : undefined
  const on = more && (last === undefined || page < last) ? () => go(page + 1) : undefined
  useKeys({ arrowleft: () => back?.(), arrowright: () => on?.() })
  return (
    <nav className="pager" aria-label="翻页">
      <span className="soft">{count ? `共 ${capped(count.count, count.capped)} 条` : '正在计数'}</span>
      <span className="grow" />
      <Select
        aria-label="每页条数"
        size="small"
        value={size}
        options={pageSizes.map((each) => ({ value: each, label: `每页 ${each} 条` }))}
        onChange={(each: number) => change({ size: each === 50 ? undefined : each, page: undefined })}
      />
      <Button size="small" icon={<LeftOutlined />} disabled={!back} onClick={back} aria-label="上一页" title="上一页（←）" />
      <span className="soft">
        第{' '}
        <InputNumber
          aria-label="页码"
          size="small"
          controls={false}
          min={1}
          max={last ?? page}
          value={page}
          onChange={(to) => typeof to === 'number' && to !== page && go(to)}
          changeOnWheel={false}
          style={{ width: 48 }}
        />{' '}
        / {last ?? '…'} 页
      </span>
      <Button size="small" icon={<RightOutlined />} disabled={!on} onClick={on} aria-label="下一页" title="下一页（→）" />
    </nav>
  )
}
