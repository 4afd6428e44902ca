/** Everything that was found: the first few of each area and the papers, or all of one area page by page. */
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { z } from 'zod'
import { houseContract } from '../kit/house-contract.ts'
import { useAddress } from './address.ts'
import { useAsk } from './ask.ts'
import { type Finding, type Found, type FoundGroup, FoundWords, PaperWords, useGroups } from './found.tsx'
import { PageHead } from './page-head.tsx'
import { Pager } from './pager.tsx'
import { Bones, Nothing, Trouble } from './said.tsx'
import './search.css'
import { capped } from './words.ts'

const asked = z.object({
  q: z.string().trim().max(50).default(''),
  area: z
    .string()
    .regex(/^[a-z]*$/)
    .default(''),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

const Rows = ({ items }: { items: readonly Found[] }) => (
  <ul>
    {items.map((each) => (
      <li key={each.id}>
        <Link to={`/${each.area}/${each.id}`}>
          <FoundWords found={each} />
        </Link>
      </li>
    ))}
  </ul>
)

const Papers = ({ papers }: Pick<Finding, 'papers'>) =>
  papers.length > 0 && (
    <section className="panel found-group">
      <h2>
        文书 <span className="faint small">{papers.length} 件</span>
      </h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.number}>
            <Link to={`/${paper.area}/${paper.recordId}`} search={{ view: 'papers' } as never}>
              <PaperWords paper={paper} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )

type Choose = (area: string | undefined) => void

/** One button for all and one for each area in which something was found. */
const Kinds = ({ groups, chosen, choose }: { groups: FoundGroup[]; chosen: string; choose: Choose }) => (
  <nav className="found-kinds" aria-label="按类别看">
    <button type="button" className="plain" aria-pressed={chosen === ''} onClick={() => choose(undefined)}>
      全部
    </button>
    {groups.map(({ area, count }) => (
      <button key={area.name} type="button" className="plain" aria-pressed={chosen === area.name} onClick={() => choose(area.name)}>
        {area.label} {count}
      </button>
    ))}
  </nav>
)

const Groups = ({ groups, choose }: { groups: FoundGroup[]; choose: Choose }) =>
  groups.map(({ area, count, items }) => (
    <section key={area.name} className="panel found-group">
      <h2>
        {area.label} <span className="faint small">{count} 条</span>
      </h2>
      <Rows items={items} />
      {count > items.length && (
        <button type="button" className="plain link" onClick={() => choose(area.name)}>
          查看全部 {count} 条
        </button>
      )}
    </section>
  ))

type OneSaid = { q: string; area: string; page: number; size: number; change: (changed: Record<string, unknown>) => void }

const OneArea = ({ q, area, page, size, change }: OneSaid) => {
  const answer = useAsk(houseContract.search, { query: { q, area, page, size } }, { keep: true })
  const [group] = useGroups(answer.data)
  if (answer.error) return <Trouble error={answer.error} />
  if (!answer.data) return <Bones />
  if (!group) return <Nothing says="这一类中没有找到">可以换一类，或者换几个字试试。</Nothing>
  return (
    <section className="panel found-group">
      <h2>{group.area.label}</h2>
      <Rows items={group.items} />
      <Pager page={page} size={size} more={page * size < group.count} count={{ count: group.count, capped: answer.data.more }} change={change} />
    </section>
  )
}

const Whole = ({ finding, q, choose }: { finding: Finding; q: string; choose: Choose }) => {
  const groups = useGroups(finding)
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  if (total + finding.papers.length === 0)
    return <Nothing says={`没有找到“${q}”`}>可以换几个字试试，例如只写姓名、姓名的拼音，或者单位的简称。</Nothing>
  return (
    <>
      <Groups groups={groups} choose={choose} />
      <Papers papers={finding.papers} />
      {finding.more && <p className="soft">找到 {capped(total, true)} 条，没有全部列出；多写几个字可以缩小范围。</p>}
    </>
  )
}

export const SearchPage = () => {
  const [{ q, area, page, size }, change] = useAddress(asked)
  const answer = useAsk(houseContract.search, { query: { q } }, { enabled: q !== '', keep: true })
  const groups = useGroups(answer.data)
  const choose: Choose = (chosen) => change({ area: chosen, page: undefined })
  return (
    <div className="sheet">
      <PageHead
        title={q ? `查找“${q}”` : '查找'}
        about="按姓名、拼音、编号、文号、单位、事由或者身份证号末四位查找；只列出您可以查看的记录，查找会留痕。"
      />
      <Input.Search
        key={q}
        className="search-again"
        aria-label="查找的字"
        defaultValue={q}
        maxLength={50}
        enterButton="查找"
        onSearch={(text) => change({ q: text, area: undefined, page: undefined })}
      />
      {groups.length > 1 && <Kinds groups={groups} chosen={area} choose={choose} />}
      {answer.error && <Trouble error={answer.error} />}
      {q !== '' && !answer.data && !answer.error && <Bones />}
      {answer.data && area === '' && <Whole finding={answer.data} q={q} choose={choose} />}
      {q !== '' && area !== '' && <OneArea q={q} area={area} page={page} size={size} change={change} />}
    </div>
  )
}
