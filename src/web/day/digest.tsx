/** 今日提要 on the desk: told once a day; read, it folds into a line that can be opened again. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { dayContract, digestSections, type Told } from '../../kit/day-contract.ts'
import { askAgain, useDo } from '../ask.ts'
import { call } from '../client.ts'
import { useNames } from '../house.tsx'
import { Trouble } from '../said.tsx'
import './day.css'

/** Asked by a question that makes it: once a day it is new. */
const useDigest = () => {
  const { today } = useNames()
  return useQuery({ queryKey: [dayContract.digest.path, today], queryFn: ({ signal }) => call(dayContract.digest, {}, signal), staleTime: 600_000 })
}

const Head = ({ label, items }: { label: string; items: Told[] }) => (
  <section>
    <h3>
      {label} <span className="faint">{items.length}</span>
    </h3>
    <ul>
      {items.map(({ recordId, area, what, title, number, dueOn }) => (
        <li key={recordId} className="clip" title={`${number} ${title}`}>
          <Link to={`/${area}/${recordId}`}>
            {what}{' '}
            <span className="small soft">
              {dueOn && `${dueOn.slice(5)} `}
              {title}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  </section>
)

export const DigestPanel = () => {
  const digest = useDigest()
  const [opened, open] = useState(false)
  const read = useDo(dayContract.readDigest, () => askAgain(dayContract.digest))
  if (digest.error) return <Trouble error={digest.error} retry={digest.refetch} />
  if (!digest.data) return null
  const { items, read: isRead } = digest.data
  const heads = digestSections.order
    .map((section) => ({ section, items: items.filter((each) => each.section === section) }))
    .filter((h) => h.items.length > 0)
  const says = heads.map(({ section, items: under }) => `${digestSections.labels[section]} ${under.length}`).join('　')
  const shown = items.length > 0 && (opened || !isRead)
  return (
    <section className="digest" aria-label="今日提要">
      <div className="row">
        <h2>今日提要</h2>
        <span className="soft small">{items.length === 0 ? '今天没有要提醒的' : says}</span>
        <span className="grow" />
        {!isRead && (
          <Button size="small" loading={read.isPending} onClick={() => read.mutate({})}>
            已读
          </Button>
        )}
        {isRead && items.length > 0 && (
          <button type="button" className="plain" aria-expanded={opened} onClick={() => open(!opened)}>
            {opened ? '收起' : '再看一遍'}
          </button>
        )}
      </div>
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className="digest-heads" tabIndex={0} aria-label="提要内容">
          {heads.map(({ section, items: under }) => (
            <Head key={section} label={digestSections.labels[section]} items={under} />
          ))}
        </section>
      )}
    </section>
  )
}
