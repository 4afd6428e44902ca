/** Everything that was found, grouped by the area it belongs to. */
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { z } from 'zod'
import { houseContract } from '../kit/house-contract.ts'
import { useAddress } from './address.ts'
import { useAsk } from './ask.ts'
import { type Found, FoundWords } from './found.tsx'
import { useHouse } from './house.tsx'
import { PageHead } from './page-head.tsx'
import { Bones, Nothing, Trouble } from './said.tsx'
import './search.css'

const asked = z.object({ q: z.string().trim().max(50).default('') })

const Groups = ({ items }: { items: Found[] }) => {
  const { areas } = useHouse()
  const groups = areas.map((area) => ({ area, found: items.filter((item) => item.area === area.name) })).filter(({ found }) => found.length > 0)
  return groups.map(({ area, found }) => (
    <section key={area.name} className="panel found-group">
      <h2>
        {area.label} <span className="faint small">{found.length} 条</span>
      </h2>
      <ul>
        {found.map((each) => (
          <li key={each.id}>
            <Link to={`/${each.area}/${each.id}`}>
              <FoundWords found={each} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}

export const SearchPage = () => {
  const [{ q }, change] = useAddress(asked)
  const answer = useAsk(houseContract.search, { query: { q } }, { enabled: q !== '', keep: true })
  return (
    <div className="sheet">
      <PageHead title={q ? `查找“${q}”` : '查找'} about="按姓名、编号、单位、事由中的字查找；只列出您可以查看的记录，查找会留痕。" />
      <Input.Search
        key={q}
        className="search-again"
        aria-label="查找的字"
        defaultValue={q}
        maxLength={50}
        enterButton="查找"
        onSearch={(text) => change({ q: text })}
      />
      {answer.error && <Trouble error={answer.error} />}
      {q !== '' && !answer.data && !answer.error && <Bones />}
      {answer.data?.items.length === 0 && <Nothing says={`没有找到“${q}”`}>可以换几个字试试，例如只写姓名或者单位的简称。</Nothing>}
      {answer.data && <Groups items={answer.data.items} />}
      {answer.data?.more && <p className="soft">结果较多，只列出最近的 {answer.data.items.length} 条；多写几个字可以缩小范围。</p>}
    </div>
  )
}
